import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, type Observation } from '@shared/domain/readiness/answer'
import { betaBinomial } from '@shared/domain/readiness/beta-binomial'
import { decodeMemory, decodeState, encodeMemory, encodeState } from '@shared/domain/readiness/codec'
import { forecast, forecastFrom } from '@shared/domain/readiness/forecast'
import type { ItemMemory } from '@shared/domain/readiness/item-memory'
import { stageMastery } from '@shared/domain/readiness/mastery'
import { EFFECTS } from '@shared/domain/readiness/parameters'
import { stageWeights } from '@shared/domain/readiness/stages'
import { freshState, laterState, passTime, type ReadinessState } from '@shared/domain/readiness/state'
import { scaled } from '@shared/domain/scores'

const even = stageWeights({})
const asked: Observation = { atDays: 20_000, stage: 6, difficulty: 2, floor: 0.25, practice: false, right: true }

interface Step {
  id: number
  gap: number
  observation: Omit<Observation, 'atDays'>
}
const step: fc.Arbitrary<Step> = fc.record({
  id: fc.nat(15),
  gap: fc.double({ min: 0, max: 9, noNaN: true }),
  observation: fc.record({
    stage: fc.option(fc.nat(8)),
    difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
    floor: fc.constantFrom(0.25, 0.1, 1 / 120, 1 / 24),
    practice: fc.boolean(),
    right: fc.boolean(),
  }),
})
const steps = fc.array(step, { maxLength: 60 })

/** The state after these answers, with the memories and every receipt. */
function follow(list: readonly Step[]) {
  const state = freshState()
  const memories = new Map<number, ItemMemory>()
  let atDays = 20_000
  const receipts = list.map(({ id, gap, observation }) => {
    atDays += gap
    const answered = answer(state, memories.get(id) ?? null, { ...observation, atDays }, even)
    memories.set(id, answered.memory)
    return answered
  })
  return { state, memories, receipts, atDays }
}

/** `count` right answers (or wrong ones) to fresh items of a stage, a minute apart. */
function run(count: number, right: boolean, stage: number | null = 6): ReadinessState {
  const state = freshState()
  for (let i = 0; i < count; i++) answer(state, null, { ...asked, stage, right, atDays: 20_000 + i / 1440 }, even)
  return state
}

describe('an answer', () => {
  test('that is right raises the forecast, and one that is wrong lowers it', () => {
    expect(answer(freshState(), null, asked, even).moved).toBeGreaterThan(0)
    expect(answer(freshState(), null, { ...asked, right: false }, even).moved).toBeLessThan(0)
  })

  test('says how far it moved the forecast', () => {
    fc.assert(
      fc.property(steps, step, (list, last) => {
        const { state, atDays } = follow(list)
        passTime(state, atDays)
        const before = forecast(state, even, atDays).mean
        const { moved } = answer(state, null, { ...last.observation, atDays }, even)
        expect(moved).toBeCloseTo(forecast(state, even, atDays).mean - before, 3)
      }),
    )
  })

  test('to a question seen before says little about ability', () => {
    const state = freshState()
    const first = answer(state, null, asked, even)
    const again = answer(state, first.memory, { ...asked, atDays: asked.atDays + 0.01 }, even)
    expect(again.predicted).toBeGreaterThan(first.predicted)
    expect(again.floor).toBeGreaterThan(first.floor)
    expect(again.moved).toBeLessThan(first.moved / 2)
  })

  test('with the solution at hand counts a little less than one in an exam', () => {
    const exam = answer(freshState(), null, asked, even)
    const practice = answer(freshState(), null, { ...asked, practice: true }, even)
    expect(exam.floor).toBeCloseTo(0.25, 12)
    expect(practice.floor).toBeCloseTo(0.28, 12)
    expect(practice.moved).toBeLessThan(exam.moved)
  })

  test('to an item without a stage moves all stages alike, and teaches as much as any', () => {
    const state = run(1, true, null)
    const [filter] = state.filters
    const stages = Array.from({ length: 9 }, (_, k) => stageMastery(state, k, asked.atDays).mean)
    expect(new Set(stages.map((m) => m.toFixed(12))).size).toBe(1)
    expect(filter!.practiced.reduce((s, x) => s + x, 0)).toBeCloseTo(0.0065, 12)
    expect(run(1, true).filters[0]!.practiced[6]).toBeCloseTo(0.0065, 12)
  })

  test('of a stage moves that stage most', () => {
    const before = freshState()
    const after = run(10, true)
    const rise = (k: number) => stageMastery(after, k, 20_000).mean - stageMastery(before, k, 20_000).mean
    expect(rise(6)).toBeGreaterThan(1.5 * rise(0))
    expect(rise(0)).toBeGreaterThan(0)
  })

  test('to an item known to be easy says less of ability than the label lets expect', () => {
    const easy = answer(freshState(), null, { ...asked, calibration: { mean: -2.5, variance: 0.01 } }, even)
    expect(easy.predicted).toBeGreaterThan(0.85)
    expect(easy.moved).toBeLessThan(answer(freshState(), null, asked, even).moved)
    expect(easy.memory.residuals[0]!.variance).toBeLessThanOrEqual(0.1) // never believed to more than .1
    expect(easy.memory.residuals[0]!.variance).toBeGreaterThan(0.09)
  })

  test('leaves beliefs symmetric, finite and uncertain, whatever is answered', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { state, receipts } = follow(list)
        for (const { mean, covariance } of state.filters)
          for (let i = 0; i < EFFECTS; i++) {
            expect(Number.isFinite(mean[i])).toBe(true)
            expect(covariance[i * EFFECTS + i]).toBeGreaterThan(0)
            for (let j = 0; j < i; j++) expect(covariance[i * EFFECTS + j]).toBe(covariance[j * EFFECTS + i])
          }
        for (const { predicted, floor } of receipts) {
          expect(predicted).toBeGreaterThan(0)
          expect(predicted).toBeLessThan(1)
          expect(floor).toBeLessThanOrEqual(1)
        }
        expect(state.answers).toBe(list.length)
      }),
    )
  })
})

describe('time', () => {
  test('makes knowledge less sure and lets practice fade', () => {
    const state = run(60, true)
    const now = forecast(state, even, 20_000)
    const later = forecast(state, even, 20_200)
    expect(later.sd).toBeGreaterThan(now.sd)
    expect(later.mean).toBeLessThan(now.mean)
    expect(laterState(state, 20_100).filters[0]!.practiced[6]! / state.filters[0]!.practiced[6]!).toBeCloseTo(Math.exp(-1), 2) // prettier-ignore
  })

  test('never runs back, and a session of minutes forgets nothing until the next day', () => {
    const state = run(5, true)
    const before = encodeState(state)
    passTime(state, 19_000)
    expect(encodeState(state)).toEqual(before)
    expect(laterState(state, state.atDays! + 0.01).filters).toEqual(state.filters)
    const inSteps = laterState(laterState(state, state.atDays! + 0.01), state.atDays! + 1)
    expect(inSteps.filters).toEqual(laterState(state, state.atDays! + 1).filters)
  })

  test('before the first answer is no time to forget', () => {
    expect(forecast(freshState(), even, 0)).toEqual(forecast(freshState(), even, 30_000))
  })
})

describe('the forecast', () => {
  test('is never narrower than the draw of 50 questions', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { state, atDays } = follow(list)
        const { mean, sd, lo, hi, pass, pmf } = forecast(state, even, atDays)
        expect(sd).toBeGreaterThan(Math.sqrt((mean * (1 - mean)) / 50))
        expect(lo).toBeLessThan(mean)
        expect(hi).toBeGreaterThan(mean)
        expect(pmf.slice(35).reduce((s, p) => s + p, 0)).toBeCloseTo(pass, 5)
      }),
    )
  })

  test('of one who surely knows seven of ten still spans 614 to 800 points', () => {
    const { scaled: points } = forecastFrom(betaBinomial(50, 0.7, 0))
    expect(points).toEqual({ score: 700, lo: 614, hi: 800 })
  })

  test('stands on the same scale as every score', () => {
    const { mean, lo, hi, scaled: points } = forecast(run(40, true), even, 20_000)
    expect(points).toEqual({ score: scaled(mean), lo: scaled(lo), hi: scaled(hi) })
    expect([scaled(0.35), scaled(0.7), scaled(0.85)]).toEqual([400, 700, 850])
  })

  test('leaves the state as it was and gives the same again', () => {
    const state = run(20, false)
    const before = encodeState(state)
    expect(forecast(state, even, 20_050)).toEqual(forecast(state, even, 20_050))
    expect(encodeState(state)).toEqual(before)
  })

  test('narrows with answers and follows them', () => {
    const [good, bad, none] = [run(150, true), run(150, false), freshState()].map((s) => forecast(s, even, 20_000))
    expect(good!.pass).toBeGreaterThan(none!.pass)
    expect(bad!.pass).toBeLessThan(none!.pass)
    expect(good!.sd).toBeLessThan(none!.sd)
  })
})

describe('stored states', () => {
  test('and memories come back exactly, and go on the same', () => {
    fc.assert(
      fc.property(steps, step, (list, next) => {
        const { state, memories, atDays } = follow(list)
        const again = decodeState(encodeState(state))!
        expect(again).toEqual(state)
        for (const memory of memories.values()) expect(decodeMemory(encodeMemory(memory))).toEqual(memory)
        const observation = { ...next.observation, atDays: atDays + 1 }
        expect(answer(again, null, observation, even)).toEqual(answer(state, null, observation, even))
        expect(again).toEqual(state)
      }),
      { numRuns: 40 },
    )
  })

  test('of another version or length are not read', () => {
    const state = encodeState(freshState())
    const memory = encodeMemory(answer(freshState(), null, asked, even).memory)
    expect(decodeState(Uint8Array.of(99, ...state.slice(1)))).toBeNull()
    expect(decodeState(state.slice(0, -8))).toBeNull()
    expect(decodeMemory(Uint8Array.of(99, ...memory.slice(1)))).toBeNull()
    expect(decodeMemory(new Uint8Array())).toBeNull()
    expect(decodeState(state)).toEqual(freshState())
  })
})
