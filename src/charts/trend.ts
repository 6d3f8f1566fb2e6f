import type { Tally } from '@shared/contract/statistics'
import { difference, shareRight } from './share'

/** What the last 30 days brought against the time before where both have enough answers to say. */
export function trend({ recent, earlier }: { recent: Tally; earlier: Tally }): string {
  const [now, before] = [shareRight(recent), shareRight(earlier)]
  if (!now.known || !before.known) return 'too few'
  const [low, high] = difference(now, before)
  if (low > 0) return `↑ up from ${before.percent} %`
  if (high < 0) return `↓ down from ${before.percent} %`
  return '→ no clear change'
}
