import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Facet, Filters, Tally } from '@shared/contract/statistics'
import type { App } from '../../electron/app'
import { playDemo } from '../../electron/demo'
import { fakeClock, removeFolder, resources, tempFolder, testApp, value } from '../support/app'

let folder: string
let app: App
const today = new Date(2026, 10, 24, 9).getTime()
beforeAll(async () => {
  folder = tempFolder()
  await playDemo({ dataFolder: folder, resources, version: '0.0.0-test' }, today)
  app = await testApp({ dataFolder: folder, now: fakeClock(today).now })
}, 60_000)
afterAll(() => {
  app.close()
  removeFolder(folder)
})

const all: Filters = { period: 'all', mocksOnly: false, firstSightsOnly: false }
const dashboard = (filters: Partial<Filters> = {}) => value(app, 'statistics.dashboard', { ...all, ...filters })
const sum = (list: readonly Tally[]) => ({
  answered: list.reduce((s, t) => s + t.answered, 0),
  right: list.reduce((s, t) => s + t.right, 0),
})
const behind = async (of: Facet, filters: Partial<Filters> = {}) => {
  const { answers, more } = await value(app, 'statistics.answers', { ...all, ...filters, of, limit: 500 })
  return { answered: answers.length, right: answers.filter((a) => a.outcome === 'right').length, more }
}

test('every way to cut the answers adds up to the same whole, under every filter', async () => {
  for (const period of ['30', '90', 'all'] as const)
    for (const mocksOnly of [true, false])
      for (const firstSightsOnly of [true, false]) {
        const d = await dashboard({ period, mocksOnly, firstSightsOnly })
        expect(d.all.answered).toBeGreaterThan(50)
        for (const cut of [d.sections, d.stages, d.metricCategories, d.cells, d.pace, d.changes])
          expect(sum(cut)).toEqual(d.all)
      }
})

test('filters leave answers out: exams and first sights are fewer, and 30 days are fewer than all', async () => {
  const whole = (await dashboard()).all.answered
  expect((await dashboard({ mocksOnly: true })).all.answered).toBeLessThan(whole)
  expect((await dashboard({ firstSightsOnly: true })).all.answered).toBeLessThan(whole)
  expect((await dashboard({ period: '30' })).all.answered).toBeLessThan(whole)
  expect((await dashboard({ mocksOnly: true })).confidence.every((c) => c.answered === 0)).toBe(true)
})

test('behind every number stand as many answers as it counts', async () => {
  const filters = { period: '30', firstSightsOnly: true } as const
  const d = await dashboard(filters)
  const { meant, chose, count } = d.confusions.services.find((c) => c.meant !== c.chose)!
  expect((await behind({ facet: 'confusion', meant, chose }, filters)).answered).toBe(count)
  const known = d.confusions.metrics.find((c) => c.meant === c.chose)!
  expect(await behind({ facet: 'confusion', meant: known.meant, chose: known.meant }, filters)).toMatchObject({
    answered: known.count,
    right: known.count,
  })
  const numbers: [Facet, Tally][] = [
    ...d.sections.map(({ key, ...t }): [Facet, Tally] => [{ facet: 'section', value: key }, t]),
    ...d.stages.map(({ key, answered, right }): [Facet, Tally] => [
      { facet: 'stage', value: key },
      { answered, right },
    ]),
    ...d.metricCategories.map(({ key, answered, right }): [Facet, Tally] => [
      { facet: 'metric', value: key },
      { answered, right },
    ]),
    ...d.cells.map(({ stage, metric, ...t }): [Facet, Tally] => [{ facet: 'cell', stage, metric }, t]),
    ...d.confidence.map(({ key, ...t }): [Facet, Tally] => [{ facet: 'confidence', value: key }, t]),
    ...d.pace.map(({ key, ...t }): [Facet, Tally] => [{ facet: 'pace', value: key }, t]),
    ...d.changes.map(({ key, ...t }): [Facet, Tally] => [{ facet: 'change', value: key }, t]),
  ]
  for (const [of, tally] of numbers)
    expect({ of, ...(await behind(of, filters)) }).toEqual({ of, ...tally, more: false })
})

test('what is recent and what came earlier make up all days', async () => {
  const { stages, all: whole } = await dashboard()
  expect(sum([sum(stages.map((s) => s.recent)), sum(stages.map((s) => s.earlier))])).toEqual(whole)
})

test('practice of a metric category is worth what its stages are worth', async () => {
  const { metricCategories, mastery } = await dashboard()
  const gains = mastery.map((m) => m.gain)
  for (const { gain } of metricCategories) {
    expect(gain).toBeGreaterThanOrEqual(Math.min(...gains))
    expect(gain).toBeLessThanOrEqual(Math.max(...gains))
  }
  const evaluation = mastery.find((m) => m.stage === 'evaluation')!.gain
  expect(metricCategories.find((m) => m.key === 'classification')!.gain).toBeCloseTo(evaluation, 1)
})

test('a mock says how many of its scored items were new', async () => {
  const { mocks } = await dashboard()
  for (const { attemptId, firstSights, scored } of mocks) {
    const { items, firstSights: sights } = await value(app, 'attempts.result', { id: attemptId })
    expect({ firstSights, scored }).toEqual({ firstSights: sights.count, scored: items.filter((i) => i.scored).length })
  }
  expect(mocks.at(-1)!.firstSights).toBeLessThan(mocks[0]!.firstSights)
})

test('an export holds every answer once, oldest first', async () => {
  const { answers, last } = await value(app, 'statistics.export', { after: 0 })
  expect(last).toBeNull()
  expect(answers).toHaveLength((await dashboard()).all.answered)
  expect(new Set(answers.map((a) => `${a.attemptId}/${a.position}`)).size).toBe(answers.length)
  expect(answers.map((a) => a.at)).toEqual(answers.map((a) => a.at).toSorted((a, b) => a - b))
  const { answers: weighed } = await value(app, 'readiness.receipt', { order: 'moved', limit: 5 })
  for (const { attemptId, position, moved } of weighed)
    expect(answers.find((a) => a.attemptId === attemptId && a.position === position)!.moved).toBe(moved)
  expect(answers.filter((a) => a.confidence !== null).length).toBeGreaterThan(100)
})

test('readiness stands where its course ends, and its receipt lists the answers that moved it', async () => {
  const now = await value(app, 'readiness.get', {})
  expect(Math.abs(now.projection.score! - now.trend.at(-1)!.score!)).toBeLessThan(15)
  expect(now).toMatchObject({ missing: 0, drillsOnly: false })
  const { total, answers } = await value(app, 'readiness.receipt', { order: 'moved', limit: 500 })
  expect(total).toBe((await dashboard()).all.answered)
  const weights = answers.map((a) => Math.abs(a.moved))
  expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  const stage = await value(app, 'readiness.receipt', { order: 'latest', limit: 500, stage: 'tuning' })
  expect(stage.total).toBe(stage.answers.length)
  expect(stage.answers.every((a) => a.stage === 'tuning')).toBe(true)
})

test('Progress projects the same as Home, also after a long rest, and knows the days of answers as before', async () => {
  const later = await testApp({ dataFolder: folder, now: fakeClock(today + 60 * 86_400_000).now })
  for (const [host, period] of [
    [app, 'all'],
    [later, 'all'],
    [later, '30'],
  ] as const) {
    const { projection } = await value(host, 'readiness.get', {})
    expect((await value(host, 'statistics.dashboard', { ...all, period })).trend.at(-1)).toMatchObject(projection)
  }
  const rested = await value(later, 'statistics.dashboard', all)
  expect(rested.trend.at(-1)!.score!).toBeLessThan(rested.trend.at(-2)!.score! - 20)
  expect(rested.to).toBe(rested.trend.at(-2)!.day)
  later.close()
})

test('a repeat that was remembered weighs less than a first sight', async () => {
  const { answers } = await value(app, 'readiness.receipt', { order: 'latest', limit: 500 })
  const mean = (list: typeof answers) => list.reduce((s, a) => s + Math.abs(a.moved), 0) / list.length
  const right = answers.filter((a) => a.outcome === 'right')
  expect(mean(right.filter((a) => !a.firstSight))).toBeLessThan(0.5 * mean(right.filter((a) => a.firstSight)))
})

test('what an attempt changed leads from where the one before it ended', async () => {
  const finished = await value(app, 'attempts.list', { limit: 3 })
  const [latest, before] = await Promise.all(finished.map((a) => value(app, 'readiness.change', { attemptId: a.id })))
  expect(latest!.before.firstSights).toBe(before!.after.firstSights)
  expect(latest!.stages).toHaveLength(9)
  const { stages } = await value(app, 'readiness.get', {})
  for (const [k, { stage, before: was, after }] of latest!.stages.entries()) {
    expect({ stage, answered: after.answered }).toMatchObject({ stage, answered: stages[k]!.answered })
    expect(was.answered).toBe(before!.stages[k]!.after.answered)
    expect(after.low).toBeLessThan(after.mean)
    expect(after.high).toBeGreaterThan(after.mean)
  }
  expect(await value(app, 'readiness.change', { attemptId: 9999 })).toBeNull()
})

test('due questions are the missed ones, and the exam date draws them in', async () => {
  const { due } = await dashboard()
  const cards = due.reduce((s, d) => s + d.count, 0)
  expect(cards).toBeGreaterThan(50)
  expect(due.at(-1)!.day < '2026-12-18').toBe(true)
  await value(app, 'settings.set', { examDate: null })
  const free = (await dashboard()).due
  expect(free.reduce((s, d) => s + d.count, 0)).toBe(cards)
  expect(free.at(-1)!.day > '2026-12-18').toBe(true)
})
