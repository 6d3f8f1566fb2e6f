import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { Stage } from '@shared/contract/items'
import type { Facet } from '@shared/contract/statistics'
import type { Suggestion } from '../charts/finding'

/** Where a row of a figure comes from: the answers that it counts, or those that the readiness model weighed. */
export type Source = Facet | { facet: 'readiness'; stage: Stage | null }

/** What every figure of Progress can do. */
export interface Progress {
  drill: (suggestion: Suggestion) => void
  /** Why no drill can begin now; null when one can. */
  blocked: ComputedRef<string | null>
  /** Shows the answers behind a number. */
  showAnswers: (of: Facet, title: string) => void
  /** Shows the answers behind the projection, or behind the mastery of a stage. */
  showReceipt: (stage: Stage | null) => void
}

const key: InjectionKey<Progress> = Symbol('progress')

export const provideProgress = (progress: Progress): void => provide(key, progress)

export function useProgress(): Progress {
  const progress = inject(key)
  if (!progress) throw new Error('A figure of Progress stands outside of its screen.')
  return progress
}
