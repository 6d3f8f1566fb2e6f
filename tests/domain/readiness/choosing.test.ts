import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer, type Question } from '@shared/domain/readiness/answer'
import { forecast } from '@shared/domain/readiness/forecast'
import { facetMastery, stageMastery } from '@shared/domain/readiness/mastery'
import { pointsPerShare, prospectOf, rests, stageGains, utility } from '@shared/domain/readiness/next-item'
import { modelStages, stageNumber, stageWeights } from '@shared/domain/readiness/stages'
import { freshState, type ReadinessState } from '@shared/domain/readiness/state'

const even = stageWeights({})
const question: Question = { stage: 3, difficulty: 2, floor: 0.25, practice: true }

function answered(count: number, right: (i: number) => boolean, stage: number | null = 3): ReadinessState {
  const state = freshState()
  for (let i = 0; i < count; i++) answer(state, null, { ...question, stage, right: right(i), atDays: i / 1440 }, even)
  return state
}

test('stage mastery lies inside its interval, which narrows with answers', () => {
  const [before, after] = [freshState(), answered(60, (i) => i % 3 > 0)].map((s) => stageMastery(s, 3, 1))
  expect(before!.lo).toBeLessThan(before!.mean)
  expect(before!.hi).toBeGreaterThan(before!.mean)
  expect(after!.hi - after!.lo).toBeLessThan(0.6 * (before!.hi - before!.lo))
})

test('stage mastery tells a stage that goes well from one that does not', () => {
  const state = freshState()
  for (let i = 0; i < 40; i++) {
    answer(state, null, { ...question, stage: 1, right: i % 10 > 0, atDays: i / 1440 }, even)
    answer(state, null, { ...question, stage: 2, right: i % 10 > 5, atDays: i / 1440 }, even)
  }
  expect(stageMastery(state, 1, 1).lo).toBeGreaterThan(stageMastery(state, 2, 1).hi)
})

test('mastery of a facet is the interval of Jeffreys', () => {
  // SciPy 1.17, stats.beta.ppf for Beta(8.5, 2.5)
  const eightOfTen = facetMastery(8, 10)
  expect(eightOfTen.mean).toBeCloseTo(8.5 / 11, 12)
  expect(eightOfTen.lo).toBeCloseTo(0.5475043630373166, 9)
  expect(eightOfTen.hi).toBeCloseTo(0.939786281733811, 9)
  expect(facetMastery(0, 12).lo).toBe(0)
  expect(facetMastery(12, 12).hi).toBe(1)
  expect(facetMastery(0, 0)).toEqual({ mean: 0.5, lo: 0, hi: 1 })
})

test('more right answers of as many never lower a mastery', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (n, count) => {
      const right = n % count
      const [less, more] = [facetMastery(right, count), facetMastery(right + 1, count)]
      expect(more.mean).toBeGreaterThan(less.mean)
      expect(more.lo).toBeGreaterThanOrEqual(less.lo)
      expect(more.hi).toBeGreaterThanOrEqual(less.hi)
    }),
  )
})

test('practice pays where the exam asks most and less was practiced', () => {
  const weights = stageWeights({ evaluation: 3, eda: 1, monitoring: 1 })
  const gains = stageGains(prospectOf(freshState(), weights, 1))
  const [evaluation, eda, training] = (['evaluation', 'eda', 'training'] as const).map((s) => gains[stageNumber(s)!]!)
  expect(evaluation! / eda!).toBeCloseTo(3, 8)
  expect(training).toBe(0)
  const later = stageGains(prospectOf(answered(120, (i) => i % 2 > 0), even, 1)) // prettier-ignore
  expect(later[3]).toBeLessThan(later[4]!)
})

test('the stated gain is what ten answers bring', () => {
  const before = answered(60, (i) => i % 2 > 0, null)
  const gain = stageGains(prospectOf(before, even, 1))[3]!
  const after = { ...before, filters: before.filters.map((f) => ({ ...f, mean: f.mean.slice() })) }
  for (const filter of after.filters) filter.mean[4 + 3]! += 10 * 0.0065 // as if each answer taught the mean lesson
  const mean = forecast(before, even, 1).mean
  const rise = (forecast(after, even, 1).mean - mean) * pointsPerShare(mean)
  expect(gain / rise).toBeGreaterThan(0.7) // right answers teach .7 of it
  expect(gain / rise).toBeLessThan(1.3) // and wrong ones 1.3
})

test('points follow the two lines of the scale', () => {
  expect(pointsPerShare(0.5)).toBeCloseTo(600 / 0.7, 10)
  expect(pointsPerShare(0.7)).toBeCloseTo(1000, 10)
})

test('a fresh question is worth more than one just answered', () => {
  const state = freshState()
  const { memory } = answer(state, null, { ...question, right: true, atDays: 1 }, even)
  const prospect = prospectOf(state, even, 1.5)
  expect(utility(prospect, question, null)).toBeGreaterThan(utility(prospect, question, memory))
  expect(utility(prospect, question, memory)).toBeGreaterThan(0)
})

test('a question in a stage that the exam asks more about is worth more', () => {
  const prospect = prospectOf(freshState(), stageWeights({ evaluation: 3, eda: 1 }), 1)
  const worth = (stage: 'evaluation' | 'eda') => utility(prospect, { ...question, stage: stageNumber(stage) }, null)
  expect(worth('evaluation')).toBeGreaterThan(worth('eda'))
})

test('a question without a stage and one of known difficulty have a worth, too', () => {
  const prospect = prospectOf(freshState(), even, 1)
  const easy = { ...question, calibration: { mean: -4, variance: 0.1 } }
  expect(utility(prospect, { ...question, stage: null }, null)).toBeGreaterThan(0)
  expect(utility(prospect, easy, null)).toBeLessThan(utility(prospect, question, null)) // its answer is known already
})

test('choosing leaves the state as it was', () => {
  const state = answered(30, () => true)
  const before = structuredClone(state)
  stageGains(prospectOf(state, even, 40))
  expect(state).toEqual(before)
})

test('a question rests for a day', () => {
  const { memory } = answer(freshState(), null, { ...question, right: false, atDays: 10 }, even)
  expect([rests(memory, 10.9), rests(memory, 11), rests(null, 10)]).toEqual([true, false, false])
})

test('an exam without a share for a stage spreads it over all', () => {
  expect(stageWeights({})).toEqual(modelStages.map(() => 1 / 9))
  const weights = stageWeights({ eda: 1, none: 9 })
  expect(weights.reduce((s, w) => s + w, 0)).toBeCloseTo(1, 12)
  expect(weights[stageNumber('eda')!]).toBeCloseTo(0.2, 12)
  expect(weights[stageNumber('training')!]).toBeCloseTo(0.1, 12)
  expect(stageNumber('none')).toBeNull()
})
