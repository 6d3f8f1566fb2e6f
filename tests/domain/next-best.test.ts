import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextBest, type Askable } from '@shared/domain/next-best'
import { answer } from '@shared/domain/readiness/answer'
import { prospectOf } from '@shared/domain/readiness/next-item'
import { modelStages, stageNumber, stageWeights } from '@shared/domain/readiness/stages'
import { freshState } from '@shared/domain/readiness/state'

const NOW = 100
const weights = stageWeights({})
const prospect = prospectOf(freshState(), weights, NOW)

/** What the model remembers of a question that was missed `daysAgo`. */
const missed = (daysAgo: number) =>
  answer(freshState(), null, { stage: 3, difficulty: 2, floor: 0.25, practice: true, right: false, atDays: NOW - daysAgo }, weights).memory // prettier-ignore

const askable = (n: number, changes: Partial<Askable> = {}): Askable => ({
  id: `q-${n}`,
  family: `family-${n}`,
  caseId: null,
  casePlace: null,
  section: '1.1',
  stage: modelStages[n % modelStages.length]!,
  metricCategory: 'none',
  type: 'multiple-choice',
  difficulty: 2,
  exposures: 0,
  parametric: false,
  services: [],
  confusions: [],
  lastOutcome: null,
  lastFlagged: false,
  lastActiveMs: 0,
  memory: null,
  ...changes,
})
const many = (count: number) => Array.from({ length: count }, (_, n) => askable(n))

test('what is due comes first, in its order, and leaves most of the drill to something new', () => {
  const pool = many(40).map((c, n) => (n < 20 ? { ...c, memory: missed(5) } : c))
  const due = pool.slice(0, 20).map((c) => c.id).toReversed() // prettier-ignore
  const chosen = nextBest(prospect, pool, due, 12)
  expect(chosen.due).toEqual(due.slice(0, 3))
  expect(chosen.fresh).toHaveLength(9)
  expect(nextBest(prospect, pool, ['q-1'], 12).due).toEqual(['q-1'])
})

test('a drill spreads over stages, those that the exam asks most first', () => {
  const few = modelStages.slice(0, 3)
  const pool = many(60).map((c, n) => ({ ...c, stage: few[n % 3]! }))
  const asked = (shares: Parameters<typeof stageWeights>[0]) => {
    const { fresh } = nextBest(prospectOf(freshState(), stageWeights(shares), NOW), pool, [], 12)
    const of = fresh.map((id) => pool.find((c) => c.id === id)!.stage)
    return few.map((stage) => of.filter((s) => s === stage).length)
  }
  expect(asked({ [few[0]!]: 1, [few[1]!]: 1, [few[2]!]: 1 })).toEqual([4, 4, 4])
  const [most, ...others] = asked({ [few[0]!]: 1.2, [few[1]!]: 1, [few[2]!]: 1 })
  expect(most).toBeGreaterThan(Math.max(...others))
  expect(Math.min(...others)).toBeGreaterThan(0)
})

test('nothing rests and no family comes twice, whatever is due', () => {
  const pools = fc.array(
    fc.record({ family: fc.nat(8), stage: fc.nat(8), seenAgo: fc.option(fc.constantFrom(0, 0.5, 0.99, 1, 3)), due: fc.boolean() }), // prettier-ignore
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(pools, fc.integer({ min: 1, max: 12 }), (rows, count) => {
      const pool = rows.map(
        (r, n) =>
        askable(n, { family: `${r.family}`, stage: modelStages[r.stage]!, memory: r.seenAgo === null ? null : missed(r.seenAgo) }), // prettier-ignore
      )
      const due = pool.filter((_, n) => rows[n]!.due).map((c) => c.id)
      const chosen = nextBest(prospect, pool, due, count)
      const ids = [...chosen.due, ...chosen.fresh]
      const rowsOf = ids.map((id) => rows[Number(id.slice(2))]!)
      expect(ids.length).toBeLessThanOrEqual(count)
      expect(new Set(ids).size).toBe(ids.length)
      expect(chosen.due.length).toBeLessThanOrEqual(count / 4)
      for (const r of rowsOf) expect(r.seenAgo ?? 1).toBeGreaterThanOrEqual(1)
      expect(new Set(rowsOf.map((r) => r.family)).size).toBe(rowsOf.length)
      const open = new Set(rows.filter((r) => (r.seenAgo ?? 1) >= 1).map((r) => r.family))
      expect(ids.length).toBe(Math.min(count, open.size))
    }),
    { numRuns: 60 },
  )
})

test('a stage that was practiced is worth less than one that was not', () => {
  const state = freshState()
  for (let i = 0; i < 150; i++)
    answer(state, null, { stage: stageNumber('training'), difficulty: 2, floor: 0.25, practice: true, right: i % 2 > 0, atDays: NOW - 1 }, weights) // prettier-ignore
  const { fresh } = nextBest(prospectOf(state, weights, NOW), many(90), [], 9)
  const stages = fresh.map((id) => many(90)[Number(id.slice(2))]!.stage)
  expect(stages.filter((s) => s === 'training').length).toBeLessThan(2)
})
