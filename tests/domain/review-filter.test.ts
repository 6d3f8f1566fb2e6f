import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReviewRow } from '@shared/contract/reviews'
import {
  causeValues,
  filterReviews,
  missedOnes,
  reviewMarks,
  reviewStates,
  type ReviewListFilter,
} from '@shared/domain/review-filter'
import { reviewRow } from '../support/review-data'

const everything: ReviewListFilter = { ...missedOnes, state: 'all' }
const ids = (rows: readonly ReviewRow[]) => rows.map((r) => r.questionId)

describe('the list', () => {
  it('opens on what is missed, blanks included', () => {
    const rows = [reviewRow('a'), reviewRow('b', { outcome: 'right' }), reviewRow('c', { outcome: 'blank' })]
    expect(ids(filterReviews(rows, missedOnes).rows)).toEqual(['a', 'c'])
  })

  it('calls learned what was missed before and is right now', () => {
    const rows = [
      reviewRow('missed', { misses: 2 }),
      reviewRow('learned', { outcome: 'right', misses: 1 }),
      reviewRow('never missed', { outcome: 'right', misses: 0 }),
    ]
    expect(ids(filterReviews(rows, { ...missedOnes, state: 'learned' }).rows)).toEqual(['learned'])
  })

  it('narrows by every mark, and by any value within one facet', () => {
    const rows = [
      reviewRow('both', { flagged: true, slow: true, section: '1.1' }),
      reviewRow('flagged', { flagged: true, section: '1.2' }),
      reviewRow('elsewhere', { flagged: true, slow: true, section: '6.1' }),
    ]
    expect(ids(filterReviews(rows, { ...everything, marks: ['flagged', 'slow'] }).rows)).toEqual(['both', 'elsewhere'])
    expect(ids(filterReviews(rows, { ...everything, sections: ['1.1', '1.2'] }).rows)).toEqual(['both', 'flagged'])
  })

  it('finds every word, whatever its case, in the question or its section', () => {
    const rows = [
      reviewRow('a', { stem: 'Which METRIC fits?' }),
      reviewRow('b', { stem: 'Which metric?', section: '1.1' }),
    ]
    expect(ids(filterReviews(rows, { ...everything, words: ' metric which ' }).rows)).toEqual(['a', 'b'])
    expect(ids(filterReviews(rows, { ...everything, words: 'metric collection' }).rows)).toEqual(['b'])
    expect(ids(filterReviews(rows, { ...everything, words: 'metric nowhere' }).rows)).toEqual([])
  })

  it('finds rows without a noted cause', () => {
    const rows = [reviewRow('a', { cause: 'Misread' }), reviewRow('b')]
    expect(ids(filterReviews(rows, { ...everything, causes: ['none'] }).rows)).toEqual(['b'])
  })
})

const someRow = fc.record({
  outcome: fc.constantFrom('right' as const, 'wrong' as const, 'blank' as const),
  misses: fc.nat(3),
  flagged: fc.boolean(),
  guessed: fc.boolean(),
  slow: fc.boolean(),
  changed: fc.boolean(),
  cause: fc.constantFrom('Knowledge' as const, 'Time' as const, null),
  section: fc.constantFrom('1.1', '1.9', '6.1'),
  stage: fc.constantFrom('eda' as const, 'monitoring' as const),
  metricCategory: fc.constantFrom('none' as const, 'risk' as const),
  services: fc.subarray(['s1', 's2', 's3']),
  stem: fc.constantFrom('one', 'two'),
})
const someFilter = fc.record({
  state: fc.constantFrom(...reviewStates),
  marks: fc.subarray([...reviewMarks]),
  causes: fc.subarray([...causeValues]),
  sections: fc.subarray(['1.1', '1.9', '6.1']),
  stages: fc.subarray(['eda' as const, 'monitoring' as const]),
  metricCategories: fc.subarray(['none' as const, 'risk' as const]),
  services: fc.subarray(['s1', 's2', 's3']),
  words: fc.constantFrom('', 'one'),
})

describe('the counts', () => {
  it('say for each value how long the list would be with that value alone in its facet', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 30 }), someFilter, (parts, filter) => {
        const rows = parts.map((p, i) => reviewRow(`q${i}`, p))
        const { counts } = filterReviews(rows, filter)
        const listed = (changes: Partial<ReviewListFilter>) =>
          filterReviews(rows, { ...filter, ...changes }).rows.length
        for (const state of reviewStates) expect(counts.state.get(state) ?? 0).toBe(listed({ state }))
        for (const section of ['1.1', '1.9', '6.1'])
          expect(counts.sections.get(section) ?? 0).toBe(listed({ sections: [section] }))
        for (const stage of ['eda', 'monitoring'] as const)
          expect(counts.stages.get(stage) ?? 0).toBe(listed({ stages: [stage] }))
        for (const service of ['s1', 's2', 's3'])
          expect(counts.services.get(service) ?? 0).toBe(listed({ services: [service] }))
        for (const cause of causeValues) expect(counts.causes.get(cause) ?? 0).toBe(listed({ causes: [cause] }))
        for (const category of ['none', 'risk'] as const)
          expect(counts.metricCategories.get(category) ?? 0).toBe(listed({ metricCategories: [category] }))
        for (const mark of reviewMarks)
          expect(counts.marks.get(mark) ?? 0).toBe(listed({ marks: [...new Set([...filter.marks, mark])] }))
      }),
    )
  })
})

it('filters and counts 10,000 questions within 20 ms', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) =>
    reviewRow(`q${i}`, {
      stem: `Question ${i} `.padEnd(200, 'which service fits '),
      outcome: i % 3 ? 'wrong' : 'right',
      misses: i % 4,
      section: `1.${1 + (i % 9)}`,
      services: [`s${i % 40}`, `s${(i * 7) % 40}`],
      flagged: i % 5 === 0,
    }),
  )
  const filter: ReviewListFilter = { ...missedOnes, sections: ['1.1', '1.2', '1.5'], services: ['s1', 's2', 's3'], words: 'service fits' } // prettier-ignore
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now()
    filterReviews(rows, filter)
    filterReviews(rows, everything)
    return (performance.now() - from) / 2
  }).toSorted((a, b) => a - b)
  expect(times[4]).toBeLessThan(20)
})
