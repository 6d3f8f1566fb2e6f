import type { MetricCategory, Stage } from '../contract/items'
import type { ErrorCause, ReviewRow } from '../contract/reviews'
import { sectionTitle } from './sections'

/** Missed: the latest answer was not right. Learned: missed before, and right now. */
export type ReviewState = 'missed' | 'learned' | 'all'
export const reviewStates: readonly ReviewState[] = ['missed', 'learned', 'all']

/** What is worth noticing about the latest answer; `again` is missed twice or more. */
export type ReviewMark = 'flagged' | 'guessed' | 'slow' | 'changed' | 'again'
export const reviewMarks: readonly ReviewMark[] = ['flagged', 'guessed', 'slow', 'changed', 'again']

/** `none`: no cause was noted. */
export type CauseValue = ErrorCause | 'none'
export const causeValues: readonly CauseValue[] = ['Knowledge', 'Misread', 'Reasoning', 'Time', 'none']

/** Every mark narrows the list. In the lists of values one of them is enough, and an empty list admits any. */
export interface ReviewListFilter {
  readonly state: ReviewState
  readonly marks: readonly ReviewMark[]
  readonly causes: readonly CauseValue[]
  readonly sections: readonly string[]
  readonly stages: readonly Stage[]
  readonly metricCategories: readonly MetricCategory[]
  readonly services: readonly string[]
  /** Each word has to occur in the question or its section's title. */
  readonly words: string
}

export const missedOnes: ReviewListFilter = {
  state: 'missed', marks: [], causes: [], sections: [], stages: [], metricCategories: [], services: [], words: '',
} // prettier-ignore

/** An exam of more than this is none. */
export const MOST_RETAKEN = 200

export type ValueFacet = 'causes' | 'sections' | 'stages' | 'metricCategories' | 'services'
const valueFacets: readonly ValueFacet[] = ['causes', 'sections', 'stages', 'metricCategories', 'services']
export type ReviewFacet = 'state' | 'marks' | ValueFacet

/** How many rows each value of a facet would list under all the other filters. A value without rows is left out. */
export type ReviewCounts = Readonly<Record<ReviewFacet, ReadonlyMap<string, number>>>

export const hasMark: Readonly<Record<ReviewMark, (row: ReviewRow) => boolean>> = {
  flagged: (r) => r.flagged,
  guessed: (r) => r.guessed,
  slow: (r) => r.slow,
  changed: (r) => r.changed,
  again: (r) => r.misses > 1,
}

const inState: Readonly<Record<ReviewState, (row: ReviewRow) => boolean>> = {
  missed: (r) => r.outcome !== 'right',
  learned: (r) => r.outcome === 'right' && r.misses > 0,
  all: () => true,
}

const valuesOf: Readonly<Record<ValueFacet, (row: ReviewRow) => readonly string[]>> = {
  causes: (r) => [r.cause ?? 'none'],
  sections: (r) => [r.section],
  stages: (r) => [r.stage],
  metricCategories: (r) => [r.metricCategory],
  services: (r) => r.services,
}

function hasWords(row: ReviewRow, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const stem = row.stem.toLowerCase()
  return words.every((w) => stem.includes(w) || sectionTitle(row.section).toLowerCase().includes(w))
}

/** The rows a filter lists, in their order, and the counts of every facet, in one pass over the rows. */
export function filterReviews(
  rows: readonly ReviewRow[],
  filter: ReviewListFilter,
): { rows: ReviewRow[]; counts: ReviewCounts } {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  const chosen = valueFacets.map((facet) => new Set<string>(filter[facet]))
  const count = () => new Map<string, number>()
  const counts = {
    state: count(),
    marks: count(),
    causes: count(),
    sections: count(),
    stages: count(),
    metricCategories: count(),
    services: count(),
  }
  const add = (facet: ReviewFacet, value: string) => counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
  const listed: ReviewRow[] = []

  for (const row of rows) {
    if (!filter.marks.every((m) => hasMark[m](row))) continue
    // A row that one facet alone leaves out still counts for the other values of that facet.
    let failed: ReviewFacet | null = inState[filter.state](row) ? null : 'state'
    let failures = failed ? 1 : 0
    for (let f = 0; f < valueFacets.length && failures < 2; f++) {
      if (chosen[f]!.size === 0 || valuesOf[valueFacets[f]!](row).some((v) => chosen[f]!.has(v))) continue
      failed = valueFacets[f]!
      failures++
    }
    if (failures > 1 || !hasWords(row, words)) continue
    if (failed === null || failed === 'state') for (const s of reviewStates) if (inState[s](row)) add('state', s)
    for (const facet of valueFacets)
      if (failed === null || failed === facet) for (const value of valuesOf[facet](row)) add(facet, value)
    if (failed !== null) continue
    for (const mark of reviewMarks) if (hasMark[mark](row)) add('marks', mark)
    listed.push(row)
  }
  return { rows: listed, counts }
}
