import { onScopeDispose } from 'vue'
import type { ErrorCause } from '@shared/contract/reviews'
import { isSingleKey } from './use-exam-keys'

/** The causes in the order of their keys, 1 to 4. */
export const causeKeys: readonly ErrorCause[] = ['Knowledge', 'Misread', 'Reasoning', 'Time']

export interface UseReviewKeysOptions {
  enabled: () => boolean
  next: () => void
  previous: () => void
  /** Null while no cause can be noted. */
  cause: () => ((cause: ErrorCause) => void) | null
}

/** Single keys of the review of a question: J and K walk through the list, 1 to 4 note why it was missed. */
export function useReviewKeys({ enabled, next, previous, cause }: UseReviewKeysOptions): void {
  function onKey(event: KeyboardEvent) {
    if (!isSingleKey(event) || !enabled()) return
    const key = event.key.toLowerCase()
    const noted = causeKeys[Number(key) - 1]
    if (key === 'j') next()
    else if (key === 'k') previous()
    else if (noted && cause()) cause()!(noted)
    else return
    event.preventDefault()
  }
  window.addEventListener('keydown', onKey)
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
