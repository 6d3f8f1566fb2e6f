import { PACE_S, SLOW_MS } from '@shared/domain/plans'
import { duration } from '../text/format'
import type { PaceRow } from './pace-bars'

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const word = (n: number) => words[n] ?? String(n)

/** The one thing the pace chart shows, as a sentence. */
export function paceFinding(rows: PaceRow[]): string {
  const total = rows.reduce((sum, r) => sum + r.seconds, 0)
  const mean = Math.round(total / Math.max(1, rows.length))
  const slow = rows.filter((r) => r.seconds * 1000 > SLOW_MS)
  if (!slow.length) {
    const gap = Math.abs(PACE_S - mean)
    return gap < 3
      ? `${mean} s a question, about the exam's own pace`
      : `${mean} s a question on average, ${gap} s ${mean < PACE_S ? 'less' : 'more'} than the exam allows`
  }
  const right = slow.filter((r) => r.right).length
  const took = duration(Math.round(slow.reduce((sum, r) => sum + r.seconds, 0) / 60) * 60_000)
  if (slow.length === 1) return `One question took ${took} and was ${right ? 'right' : 'lost'}`
  const lost = slow.length - right
  const all = slow.length === 2 ? 'both' : `all ${word(slow.length).toLowerCase()}`
  const outcome = !lost
    ? `${all} were right`
    : lost === slow.length
      ? `${all} were lost`
      : `${word(lost).toLowerCase()} of them ${lost === 1 ? 'was' : 'were'} lost`
  return `${word(slow.length)} questions took ${took} together and ${outcome}`
}
