import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { history, type Event } from '../../bench/readiness/history'
import { guessing, makeBank, stageShares } from '../../bench/readiness/items'
import { makeLearner } from '../../bench/readiness/learner'
import { ours } from '../../bench/readiness/ours'
import { worldNames, worlds, type WorldName } from '../../bench/readiness/worlds'

/** Ours and the reference's numbers differ by no more than rounding. */
const CLOSE = 1e-9
const BANK = 777

interface Numbers {
  mean: number
  sd: number
  lo: number
  hi: number
  pass: number
}
interface Vector {
  predicted: number[]
  forecasts: (Numbers & { after: number; daysLater: number })[]
}
const vector = JSON.parse(readFileSync(join(import.meta.dirname, 'reference-vector.json'), 'utf8')) as Vector

const studied = (world: WorldName, seed: number, count: number): Event[] =>
  history(makeLearner(seed, worlds[world]), makeBank(BANK, worlds[world]), count, count / 12)

/** What a model says to each answer of a history before it, and afterwards of the exam. */
interface Follower {
  take(event: Event): number
  forecast(atDays: number): Numbers
}

const furthest = (a: readonly number[], b: readonly number[]) =>
  a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0)
const numbersOf = ({ mean, sd, lo, hi, pass }: Numbers) => [mean, sd, lo, hi, pass]

/** Follows the history of the stored numbers. */
function expectVector(follower: Follower): void {
  const events = studied('memo', 33, vector.predicted.length)
  expect(events.filter((e) => !e.first).length).toBeGreaterThan(30) // repeats, exams and practice are all in it
  expect(new Set(events.map((e) => e.practice)).size).toBe(2)
  events.forEach((event, i) => {
    expect(Math.abs(follower.take(event) - vector.predicted[i]!)).toBeLessThan(CLOSE)
    for (const stored of vector.forecasts.filter((f) => f.after === i + 1)) {
      const now = follower.forecast(event.at + stored.daysLater)
      expect(furthest(numbersOf(now), numbersOf(stored))).toBeLessThan(CLOSE)
    }
  })
}

test('the model gives the stored numbers of the reference', () => {
  expectVector(ours())
})

const folder = resolve(import.meta.dirname, '../../..', process.env.REHEARSAL_READINESS ?? '../shared/readiness')
const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)

interface TheirItem {
  id: number
  k: number
  s: number
  fmt: number
  lab: number
}
interface TheirEvent {
  t: number
  it: TheirItem
  y: number
  nseen: number
  mode: string
}
interface TheirForecast {
  mean: number
  sd: number
  lo: number
  hi: number
  ppass: number
}
interface TheirModels {
  BMA: new (
    options: object,
    grid: object[],
  ) => { predict(e: TheirEvent): number; update(e: TheirEvent): void; forecast(t: number): TheirForecast }
}
interface TheirWorld {
  WORLDS: Record<WorldName, object>
  CNOM: number[]
  W: number[]
  mkBank(seed: number, world: object, count: number): TheirItem[]
  mkLearner(seed: number, world: object): object
  history(learner: object, bank: TheirItem[], count: number, days: number): (TheirEvent & { p: number })[]
}

async function reference(): Promise<Follower> {
  const { BMA } = (await load('models.mjs')) as TheirModels
  const model = new BMA(
    { useServ: false },
    [0.2, 0.55, 0.85].map((memo) => ({ memo })),
  )
  return {
    take({ at, item, right, first, practice }) {
      const it = { id: item.id, k: item.stage, s: item.service ?? -1, fmt: item.format, lab: item.label - 1 }
      const event = { t: at, it, y: right ? 1 : 0, nseen: first ? 0 : 1, mode: practice ? 'practice' : 'exam' }
      const predicted = model.predict(event)
      model.update(event)
      return predicted
    },
    forecast(atDays) {
      const { ppass, ...others } = model.forecast(atDays)
      return { ...others, pass: ppass }
    },
  }
}

describe.skipIf(!existsSync(join(folder, 'models.mjs')))('beside the reference', () => {
  test('the stored numbers are those of the reference', async () => {
    expectVector(await reference())
  })

  test.each(worldNames)('every prediction and the forecast agree in the world %s', async (world) => {
    for (const seed of [1, 2, 3]) {
      const events = studied(world, seed, 900)
      const [our, their] = [ours(), await reference()]
      expect(furthest(events.map((e) => our.take(e)), events.map((e) => their.take(e)))).toBeLessThan(CLOSE) // prettier-ignore
      const later = events.at(-1)!.at + 5
      expect(furthest(numbersOf(our.forecast(later)), numbersOf(their.forecast(later)))).toBeLessThan(CLOSE)
    }
  })

  test.each(worldNames)('the simulated learners of the world %s do what those of the reference do', async (world) => {
    const their = (await load('world.mjs')) as TheirWorld
    const bank = their.mkBank(BANK, their.WORLDS[world], 400)
    const theirs = their.history(their.mkLearner(5, their.WORLDS[world]), bank, 600, 50)
    const events = studied(world, 5, 600)
    expect([stageShares, guessing]).toEqual([their.W, their.CNOM])
    expect(events.map((e) => [e.at, e.item.id, e.right ? 1 : 0, e.first, e.practice])).toEqual(
      theirs.map((e) => [e.t, e.it.id, e.y, e.nseen === 0, e.mode !== 'exam']),
    )
    const [chances, theirChances] = [events.map((e) => e.chance), theirs.map((e) => e.p)]
    expect(furthest(chances, theirChances)).toBeLessThan(CLOSE)
  })
})
