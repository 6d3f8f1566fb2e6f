import { expect, test } from 'vitest'
import { drawRound, ROUND_SIZE, type Neighborly } from '@shared/domain/matcher'
import { seeded } from '@shared/domain/random'

const near = (id: string, ...others: string[]): Neighborly => ({ id, confusableWith: others.map((o) => ({ id: o })) })
/** Two circles of six neighbors each. */
const circle = (name: string) =>
  Array.from({ length: 6 }, (_, i) => near(`${name}${i}`, `${name}${(i + 1) % 6}`, `${name}${(i + 5) % 6}`))
const pool = [...circle('a'), ...circle('b')]
const none = new Map<string, number>()

test('a round has five services and the same five functions', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { services, functions } = drawRound(pool, none, seeded(seed))
    expect(new Set(services).size).toBe(ROUND_SIZE)
    expect([...functions].toSorted()).toEqual([...services].toSorted())
  }
})

test('neighbors come together', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { services } = drawRound(pool, none, seeded(seed))
    expect(new Set(services.map((id) => id[0])).size).toBe(1)
  }
})

test('where neighbors are too few, others fill the round', () => {
  const lonely = [near('x', 'y'), near('y', 'x'), near('1'), near('2'), near('3'), near('4')]
  for (let seed = 0; seed < 20; seed++) expect(drawRound(lonely, none, seeded(seed)).services).toHaveLength(5)
  expect(drawRound(lonely.slice(0, 2), none, seeded(1)).services.toSorted()).toEqual(['x', 'y'])
})

test('the same seed gives the same round, another one another', () => {
  expect(drawRound(pool, none, seeded(3))).toEqual(drawRound(pool, none, seeded(3)))
  const rounds = Array.from({ length: 10 }, (_, seed) => drawRound(pool, none, seeded(seed)).services.join())
  expect(new Set(rounds).size).toBeGreaterThan(5)
})

test('a round begins with what was shown least, so that every service comes up', () => {
  const shown = new Map<string, number>()
  const random = seeded(8)
  for (let n = 0; n < 4; n++)
    for (const id of drawRound(pool, shown, random).services) shown.set(id, (shown.get(id) ?? 0) + 1)
  expect(shown.size).toBe(pool.length)
})
