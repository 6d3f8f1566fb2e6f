import { expect, it } from 'vitest'
import { estimateOf, whyNoEstimate } from '@shared/domain/estimates'
import { summary } from '../support/renderer-data'

it('takes a mock for an estimate, not a retake, one part of the guide or practice', () => {
  expect(estimateOf(summary())).toEqual(summary().estimate)
  for (const changes of [{ kind: 'retake' }, { kind: 'section' }, { kind: 'custom', practice: true }] as const)
    expect(estimateOf(summary(changes)), changes.kind).toBeNull()
})

it('says how many answers are missing', () => {
  expect(whyNoEstimate(summary({ scored: 8, estimate: null }))).toContain('2 more')
  expect(whyNoEstimate(summary())).toBeNull()
})
