import Database from 'better-sqlite3'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { LEECH_LAPSES } from '@shared/domain/cards'
import { addDays, dayOf } from '@shared/domain/days'
import { drillOf } from '@shared/domain/plans'
import { seeded } from '@shared/domain/random'
import type { App } from '../../electron/app'
import { playDemo } from '../../electron/demo'
import { fakeClock, fullMock, key, removeFolder, resources, tempFolder, testApp, value } from '../support/app'
import { anyResponse } from '../support/responses'

const DAY = 86_400_000
const today = new Date(2026, 10, 24, 9).getTime()
let folder: string
let app: App
let clock: ReturnType<typeof fakeClock>
/** Eight weeks of one learner, played once and copied for each test. */
const played = tempFolder()
beforeAll(() => playDemo({ dataFolder: played, resources, version: '0.0.0-test' }, today), 60_000)
afterAll(() => removeFolder(played))
beforeEach(async () => {
  folder = tempFolder()
  cpSync(played, folder, { recursive: true })
  clock = fakeClock(today)
  app = await testApp({ dataFolder: folder, now: clock.now })
})
afterEach(() => {
  app.close()
  removeFolder(folder)
})

const cards = () => value(app, 'practice.cards', {})
const grade = (questionId: string, g: 1 | 2 | 3 | 4, k = key()) =>
  value(app, 'practice.grade', { questionId, grade: g, key: k })

test('the next-best drill asks for due questions first and for nothing seen within a day', async () => {
  const { next, due } = await value(app, 'practice.options', {})
  const { questions } = (next!.preset as ReturnType<typeof drillOf>).filter
  expect(new Set(questions).size).toBe(next!.count)
  expect(next!.parts[0]).toContain('due now')
  const seenToday = new Set(
    (await value(app, 'reviews.list', {})).rows.filter((r) => today - r.at < DAY).map((r) => r.questionId),
  )
  expect(seenToday.size).toBeGreaterThan(0)
  expect(questions.filter((id) => seenToday.has(id))).toEqual([])

  const exam = await value(app, 'attempts.start', { ...fullMock, preset: next!.preset, seed: 1 })
  expect(exam.count).toBe(next!.count)
  for (let position = 1; position <= exam.count; position++)
    await value(app, 'attempts.check', { id: exam.id, position, key: key(), confidence: null })
  await value(app, 'attempts.submit', { id: exam.id, key: key() })
  const after = (await value(app, 'practice.options', {})).next!.preset as ReturnType<typeof drillOf>
  expect(after.filter.questions.filter((id) => questions.includes(id))).toEqual([])
  expect(due).toBeGreaterThan(0)
})

test('pairs come from what was mixed up, and each has questions to drill', async () => {
  const { pairs } = await value(app, 'practice.options', {})
  expect(pairs.length).toBeGreaterThan(3)
  for (const { pair, questions, wrong, answered } of pairs) {
    expect(wrong).toBeGreaterThan(0)
    expect(answered).toBeGreaterThanOrEqual(wrong)
    const plan = await value(app, 'attempts.plan', { ...fullMock, preset: drillOf('Pair', { pair }, 50) })
    expect(plan.available).toBe(questions)
  }
})

test('topics count their questions and first sights, and each begins a drill of just those', async () => {
  const filters = { section: 'sections', stage: 'stages', metric: 'metricCategories', service: 'services' } as const
  for (const by of ['section', 'stage', 'metric', 'service'] as const) {
    const topics = await value(app, 'practice.topics', { by })
    expect(topics.length).toBeGreaterThan(4)
    for (const t of topics.slice(0, 4)) {
      const preset = { ...drillOf(t.title, { [filters[by]]: [t.key] }), kind: 'custom' as const, minutes: null }
      const plan = await value(app, 'attempts.plan', { ...fullMock, preset, caseSets: true })
      expect(t).toMatchObject({ count: plan.available, unseen: plan.unseen })
      expect(t.right).toBeLessThanOrEqual(t.answered)
    }
  }
  const sum = (by: 'section' | 'service') =>
    value(app, 'practice.topics', { by }).then((list) => list.reduce((n, t) => n + t.answered, 0))
  const { firstSights } = (await value(app, 'readiness.get', {})).projection
  expect(await sum('section')).toBe(firstSights)
  const services = await value(app, 'practice.topics', { by: 'service' })
  expect(services.map((t) => t.title)).toEqual(
    services.map((t) => t.title).toSorted((a, b) => a.localeCompare(b, 'en')),
  )
  expect(await sum('service')).toBeGreaterThan(0)
})

test('cards that come up tomorrow are counted today and due when the clock has moved', async () => {
  const before = await cards()
  let session = before
  while (session.card) session = await grade(session.card.questionId, 1)
  expect(session).toMatchObject({ due: 0, gradedToday: before.due })
  expect(session.tomorrow).toBeGreaterThan(0)
  clock.pass(DAY)
  expect(await cards()).toMatchObject({ due: session.tomorrow, gradedToday: 0, canUndo: false })
})

test('on the eve of the exam every card is asked once, and then none is left', async () => {
  await value(app, 'settings.set', { examDate: addDays(dayOf(today), 1) })
  const asked: string[] = []
  const before = await cards()
  let session = before
  while (session.card && asked.length < 2 * before.due) {
    const { questionId } = session.card
    const { due } = session
    asked.push(questionId)
    session = await grade(questionId, ((asked.length % 4) + 1) as 1 | 2 | 3 | 4)
    expect(session.due).toBe(due - 1)
  }
  expect(session).toMatchObject({ due: 0, card: null, gradedToday: before.due })
  expect(before.due).toBeGreaterThan(20)
  expect(new Set(asked).size).toBe(asked.length)
})

test('a sprint is a minute of parametric questions', async () => {
  const { sprint } = await value(app, 'practice.options', {})
  expect(await value(app, 'attempts.plan', { ...fullMock, preset: sprint })).toMatchObject({
    limitMs: 60_000,
    count: 20,
  })
})

test('a graded card leaves today, comes back when it is due, and a lost reply grades once', async () => {
  const { due, card } = await cards()
  const again = key()
  const graded = await grade(card!.questionId, 3, again)
  expect(graded).toMatchObject({ due: due - 1, gradedToday: 1, canUndo: true })
  expect((await grade(card!.questionId, 3, again)).gradedToday).toBe(1)
  clock.pass(Math.ceil(card!.intervals[2]) * DAY)
  const ids: string[] = []
  for (let s = await cards(); s.card; s = await grade(s.card.questionId, 4)) ids.push(s.card.questionId)
  expect(ids).toContain(card!.questionId)
})

test('the last grade can be taken back, once, and only as long as it is the last thing that happened to the card', async () => {
  const before = await cards()
  await grade(before.card!.questionId, 4)
  expect(await value(app, 'practice.undo', {})).toEqual(before)
  expect(await app.call('practice.undo', {})).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })

  const { questionId } = before.card!
  await grade(questionId, 4)
  const exam = await value(app, 'attempts.start', {
    ...fullMock,
    preset: drillOf('One', { questions: [questionId] }, 1),
    seed: 1,
  })
  const { item } = exam.items[0]!
  const response =
    'options' in item
      ? { kind: 'choice' as const, chosen: item.options.slice(0, item.choose).map((o) => o.id) }
      : item.type === 'ordering'
        ? { kind: 'ordering' as const, order: item.responses.slice(0, item.steps).map((r) => r.id) }
        : { kind: 'matching' as const, pairs: { [item.prompts[0]!.id]: item.responses[0]!.id } }
  const change = { id: exam.id, position: 1 }
  await value(app, 'attempts.answer', { ...change, key: key(), revision: 0, response })
  expect(await cards()).toMatchObject({ canUndo: true })
  await value(app, 'attempts.check', { ...change, key: key(), confidence: 'Sure' })
  expect(await cards()).toMatchObject({ canUndo: false })
  expect(await app.call('practice.undo', {})).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
})

test('a card that lapses eight times is a leech and names what is mixed up', async () => {
  const { card } = await cards()
  const { questionId } = card!
  const front = async () => {
    for (let s = await cards(); s.card; s = await grade(s.card.questionId, 4))
      if (s.card.questionId === questionId) return s.card
    return null
  }
  let mine = await front()
  for (let day = 0; day < 60 && !mine?.isLeech; day++) {
    if (mine) await grade(questionId, mine.lapses % 2 === 0 ? 1 : 1)
    clock.pass(2 * DAY)
    mine = await front()
  }
  expect(mine).toMatchObject({ isLeech: true })
  expect(mine!.lapses).toBeGreaterThanOrEqual(LEECH_LAPSES)
})

test('a week fits its minutes, ends before the exam, and a missed day does not pile up', async () => {
  const week = await value(app, 'practice.week', { minutesADay: 20 })
  expect(week.map((d) => d.day)).toEqual(Array.from({ length: 7 }, (_, n) => addDays(dayOf(today), n)))
  const load = (days: typeof week) => days.map((d) => (d.tasks.some((t) => t.kind === 'mock') ? 0 : d.minutes))
  expect(Math.max(...load(week))).toBeLessThanOrEqual(20)
  expect(week.filter((d) => d.tasks.some((t) => t.kind === 'mock')).length).toBeLessThanOrEqual(1)

  clock.pass(4 * DAY)
  const later = await value(app, 'practice.week', { minutesADay: 20 })
  expect(Math.max(...load(later))).toBeLessThanOrEqual(20)

  await value(app, 'settings.set', { examDate: addDays(dayOf(today), 6) })
  const last = await value(app, 'practice.week', { minutesADay: 60 })
  expect(last[2]!.tasks).toMatchObject([{ kind: 'rest', title: 'Exam' }])
  expect(last[1]!.tasks.some((t) => t.kind === 'mock' || t.kind === 'drill')).toBe(false)
})

test('the plan of today takes off what was done today, until the day is done', async () => {
  const plan = async () => (await value(app, 'practice.week', { minutesADay: 40 }))[0]!
  const drillIn = (day: Awaited<ReturnType<typeof plan>>) => day.tasks.find((t) => t.kind === 'drill')
  const before = await plan()
  const { preset, stage } = drillIn(before)!
  const exam = await value(app, 'attempts.start', { ...fullMock, preset: preset!, practice: true, seed: 3 })
  await value(app, 'attempts.resume', { id: exam.id, viewer: 'test' })
  for (let position = 1; position <= exam.count; position++) {
    const change = { id: exam.id, position }
    await value(app, 'attempts.show', { ...change, key: key() })
    for (let n = 0; n < 24; n++) {
      clock.pass(2500) // one leap would be sleep
      await value(app, 'attempts.current', {})
    }
    const response = anyResponse(exam.items[position - 1]!.item, seeded(position))
    await value(app, 'attempts.answer', { ...change, key: key(), revision: 0, response })
    await value(app, 'attempts.check', { ...change, key: key(), confidence: null })
  }
  await value(app, 'attempts.submit', { id: exam.id, key: key() })

  const after = await plan()
  expect(after.done - before.done).toBe(exam.count)
  expect(after.minutes + after.done).toBeLessThanOrEqual(40)
  expect(after.minutes).toBeLessThan(before.minutes)
  expect(after.tasks.map((t) => t.stage)).not.toContain(stage)

  for (let s = await cards(); s.card; s = await grade(s.card.questionId, 3));
  const last = await plan()
  expect(last.tasks).toMatchObject([{ kind: 'rest', title: 'Done for today', reason: `${last.done} minutes of practice.` }]) // prettier-ignore
})

test('a mock that was handed in today is the mock of today', async () => {
  await value(app, 'attempts.start', { ...fullMock, seed: 8 }).then(({ id }) =>
    value(app, 'attempts.submit', { id, key: key() }),
  )
  const week = await value(app, 'practice.week', { minutesADay: 60 })
  expect(week[0]!.tasks).toMatchObject([{ kind: 'rest', title: 'Done for today' }])
  expect(week.some((d) => d.tasks.some((t) => t.kind === 'mock'))).toBe(false)
})

test('after the exam day cards stay due and the week is planned as without a date', async () => {
  const due = await cards()
  const without = await value(app, 'practice.week', { minutesADay: 20 })
  for (const daysAgo of [1, 30]) {
    await value(app, 'settings.set', { examDate: addDays(dayOf(today), -daysAgo) })
    expect(await value(app, 'practice.week', { minutesADay: 20 })).toEqual(without)
    expect(await cards()).toEqual(due)
  }
  await value(app, 'settings.set', { examDate: dayOf(today) })
  expect((await value(app, 'practice.week', { minutesADay: 20 })).map((d) => d.tasks[0]!.title)).toEqual([
    'Exam',
    ...Array.from({ length: 6 }, () => 'After the exam'),
  ])
  expect(await cards()).toEqual(due)
})

test('a replay tells an attempt step by step, up to its end', async () => {
  const [mock] = (await value(app, 'attempts.list', { limit: 50 })).filter((a) => a.kind === 'full')
  const replay = await value(app, 'attempts.replay', { id: mock!.id })
  expect(replay.items).toHaveLength(65)
  expect(replay.steps.map((s) => s.atMs)).toEqual(replay.steps.map((s) => s.atMs).toSorted((a, b) => a - b))
  expect(replay.steps.at(-1)).toMatchObject({ kind: 'submitted' })
  const last = new Map(replay.steps.filter((s) => s.kind === 'answered').map((s) => [s.position, s.right]))
  for (const { position, outcome } of replay.items) expect(last.get(position) ?? null).toBe(outcome === 'blank' ? null : outcome === 'right') // prettier-ignore
})

test('the ghost is the best drill, question by question', async () => {
  const ghost = (await value(app, 'attempts.ghost', {}))!
  const drills = (await value(app, 'attempts.list', { limit: 500 })).filter((a) => a.kind === 'drill' && a.count >= 10)
  expect(ghost.right / ghost.count).toBe(Math.max(...drills.map((d) => d.right / d.scored)))
  expect(ghost.settledMs).toHaveLength(ghost.count)
  expect(ghost.settledMs).toEqual(ghost.settledMs.toSorted((a, b) => a - b))
})

test('a question can be made a card by hand; it comes up tomorrow and survives a rebuild', async () => {
  const learned = (await value(app, 'reviews.list', {})).rows.find((r) => r.misses === 0)!
  const { questionId, attemptId, position } = learned
  const dueAt = async () => (await value(app, 'attempts.review', { id: attemptId, position })).dueAt
  expect(await dueAt()).toBeNull()
  const before = await cards()
  await value(app, 'reviews.addCard', { questionId })
  await value(app, 'reviews.addCard', { questionId })
  expect(await cards()).toMatchObject({ due: before.due, gradedToday: 0, canUndo: before.canUndo })
  const due = (await dueAt())!
  expect(due).toBeGreaterThan(clock.now().wall)
  expect(await app.call('reviews.addCard', { questionId: 'nothing' })).toMatchObject({ error: { code: 'NOT_FOUND' } })

  app.close()
  const db = new Database(join(folder, 'rehearsal.db'))
  db.exec('DELETE FROM readiness')
  db.close()
  app = await testApp({ dataFolder: folder, now: clock.now })
  expect(await dueAt()).toBe(due)
})
