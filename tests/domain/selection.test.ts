import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '@shared/domain/random'
import { quotas, select, type Candidate, type Stratum } from '@shared/domain/selection'

const candidate = (n: number, over: Partial<Candidate> = {}): Candidate => ({
  id: `q${String(n).padStart(4, '0')}`,
  family: `f${n}`,
  caseId: null,
  casePlace: null,
  section: `s${n % 4}`,
  stage: 'none',
  metricCategory: 'none',
  type: 'multiple-choice',
  difficulty: 1,
  exposures: 0,
  ...over,
})

const pools = fc
  .array(fc.record({ family: fc.nat(40), section: fc.nat(3), exposures: fc.nat(3), inCase: fc.nat(20) }), {
    maxLength: 80,
  })
  .map((rows) =>
    rows.map((r, i) =>
      candidate(i, {
        family: r.inCase < 2 ? `case${r.inCase}` : `f${r.family}`,
        section: `s${r.section}`,
        exposures: r.exposures,
        ...(r.inCase < 2 ? { caseId: `case${r.inCase}`, casePlace: i } : {}),
      }),
    ),
  )
const strata: Stratum[] = [3, 2, 1, 1].map((weight, i) => ({ weight, has: (c) => c.section === `s${i}` }))

test('an exam holds no question twice, no siblings, whole case sets side by side, and never too many', () => {
  fc.assert(
    fc.property(pools, fc.nat(70), fc.nat(), (pool, count, seed) => {
      const exam = select(pool, strata, count, seeded(seed))
      expect(exam.length).toBeLessThanOrEqual(count)
      expect(new Set(exam.map((c) => c.id)).size).toBe(exam.length)
      const loose = exam.filter((c) => c.caseId === null)
      expect(new Set(loose.map((c) => c.family)).size).toBe(loose.length)
      for (const id of new Set(exam.map((c) => c.caseId))) {
        if (id === null) continue
        const set = pool.filter((c) => c.caseId === id)
        const at = exam.findIndex((c) => c.caseId === id)
        expect(exam.slice(at, at + set.length).map((c) => c.casePlace)).toEqual(set.map((c) => c.casePlace))
      }
    }),
  )
})

test('the same seed gives the same exam, in whatever order the pool comes', () => {
  fc.assert(
    fc.property(pools, fc.nat(70), fc.nat(), (pool, count, seed) => {
      const once = select(pool, strata, count, seeded(seed))
      expect(select(pool.toReversed(), strata, count, seeded(seed))).toEqual(once)
    }),
  )
})

test('with siblings let in, an exam is as long as asked for whenever the pool is', () => {
  fc.assert(
    fc.property(pools, fc.nat(70), fc.nat(), (rows, count, seed) => {
      const pool = rows.filter((c) => c.caseId === null)
      expect(select(pool, strata, count, seeded(seed), true)).toHaveLength(Math.min(count, pool.length))
    }),
  )
})

test('what was never seen comes before what was', () => {
  const pool = Array.from({ length: 40 }, (_, i) => candidate(i, { exposures: i < 20 ? 1 : 0 }))
  const exam = select(pool, [{ weight: 1, has: () => true }], 20, seeded(3))
  expect(exam.every((c) => c.exposures === 0)).toBe(true)
})

test('strata get their share by largest remainder', () => {
  const pool = Array.from({ length: 200 }, (_, i) => candidate(i))
  const exam = select(pool, strata, 21, seeded(1))
  const counts = [0, 1, 2, 3].map((s) => exam.filter((c) => c.section === `s${s}`).length)
  expect(counts).toEqual([9, 6, 3, 3])
})

test('quotas add up, stay within their limits, and miss the exact share by less than one where nothing is full', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), limit: fc.nat(30) }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.nat(120),
      (rows, total) => {
        const [weights, limits] = [rows.map((r) => r.weight), rows.map((r) => r.limit)]
        const got = quotas(weights, limits, total)
        const room = limits.reduce((a, b) => a + b, 0)
        expect(got.reduce((a, b) => a + b, 0)).toBe(Math.min(total, room))
        got.forEach((n, i) => expect(n).toBeLessThanOrEqual(limits[i]!))
        if (got.every((n, i) => n < limits[i]!)) {
          const sum = weights.reduce((a, b) => a + b, 0)
          got.forEach((n, i) => expect(Math.abs(n - (total * weights[i]!) / sum)).toBeLessThan(1))
        }
      },
    ),
  )
})
