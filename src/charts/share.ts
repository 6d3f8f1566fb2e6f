import type { Tally } from '@shared/contract/statistics'
import { ENOUGH } from '@shared/domain/intervals'
import { facetMastery } from '@shared/domain/readiness/mastery'
import { percent } from '../text/format'

/** How many of a count, in whole percent with the 90 % range. */
export interface Share {
  readonly part: number
  readonly count: number
  readonly percent: number
  readonly low: number
  readonly high: number
  /** There are enough for a percentage. */
  readonly known: boolean
}

/** The 90 % range is Jeffreys' interval, see `facetMastery`; without any answers it is 0 to 100 %. */
export function share(part: number, count: number): Share {
  const { lo, hi } = facetMastery(part, count)
  return {
    part,
    count,
    percent: count ? percent(part / count) : 0,
    low: percent(lo),
    high: percent(hi),
    known: count >= ENOUGH,
  }
}

export const shareRight = ({ right, answered }: Tally): Share => share(right, answered)

/** 39–61 */
export const range = ({ low, high }: Share): string => `${low}–${high}`

/** 3 of 4 */
export const outOf = ({ part, count }: Share): string => `${part} of ${count}`

/** "50 % right, range 39–61, 27 of 54", or the counts alone where they are too few. */
export const inWords = (s: Share, what = 'right'): string =>
  s.known ? `${s.percent} % ${what}, range ${range(s)}, ${outOf(s)}` : s.count ? `${outOf(s)} ${what}` : 'no answers'

/** The columns of a figure: value, range and count, or how many are missing. */
export const shareTexts = (s: Share): string[] =>
  s.known ? [`${s.percent} %`, range(s), String(s.count)] : ['', `${ENOUGH - s.count} to go`, String(s.count)]

/** The same for a table of data. */
export const shareCells = (s: Share): (string | number)[] =>
  s.known ? [outOf(s), `${s.percent} %`, `${range(s)} %`] : [outOf(s), '–', '–']

/** The same as numbers, for a file; `part` and `of` name its counts. */
export const shareHead = (part = 'Right', of = 'Answers'): string[] => [
  part,
  of,
  'Share, %',
  'Low end, %',
  'High end, %',
]
export const shareValues = (s: Share): (string | number)[] =>
  s.known ? [s.part, s.count, s.percent, s.low, s.high] : [s.part, s.count, '', '', '']

/**
 * The 90 % range of the difference of two shares, in percentage points. Source: the square-and-add rule, method 10 of
 * R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998).
 */
export function difference(a: Share, b: Share): [low: number, high: number] {
  const d = a.percent - b.percent
  return [d - Math.hypot(a.percent - a.low, b.high - b.percent), d + Math.hypot(a.high - a.percent, b.percent - b.low)]
}
