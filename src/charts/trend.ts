import type { Tally } from '@shared/contract/statistics'
import { ENOUGH } from '@shared/domain/intervals'
import { difference, shareRight } from './share'

/**
 * What the last 30 days brought against the time before, or how far either is from enough answers: at ten against ten
 * the 90 % range of a difference is some 35 points to each side, and below that it says next to nothing.
 */
export function trend({ recent, earlier }: { recent: Tally; earlier: Tally }): string {
  const [now, before] = [shareRight(recent), shareRight(earlier)]
  if (!before.known) return `${before.count} of ${ENOUGH} before`
  if (!now.known) return `${now.count} of ${ENOUGH} lately`
  const [low, high] = difference(now, before)
  if (low > 0) return `↑ up from ${before.percent} %`
  if (high < 0) return `↓ down from ${before.percent} %`
  return '→ no clear change'
}
