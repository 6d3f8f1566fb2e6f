import { afterEach, beforeEach, expect, test } from 'vitest'
import { drillOf } from '@shared/domain/plans'
import type { App } from '../../electron/app'
import type { Exam } from '@shared/contract/attempts'
import type { Plan } from '@shared/contract/plans'
import { fakeClock, fullMock, key, removeFolder, tempFolder, testApp, value } from '../support/app'

let folder: string
let app: App
let clock: ReturnType<typeof fakeClock>
const open = async () => (app = await testApp({ dataFolder: folder, now: clock.now }))
beforeEach(async () => {
  folder = tempFolder()
  clock = fakeClock()
  await open()
})
afterEach(() => {
  app.close()
  removeFolder(folder)
})

const start = (plan: Partial<Plan> = {}, seed = 7) => value(app, 'attempts.start', { ...fullMock, ...plan, seed })
const custom = (count: number, minutes: number | null = null): Partial<Plan> => ({
  preset: { kind: 'custom', count, minutes, filter: { types: ['multiple-choice'] } as never },
})
const choose = (exam: Exam, position: number, option = 0, revision = 0) => {
  const { item } = exam.items[position - 1]!
  if (!('options' in item)) throw new Error('not a choice')
  const response = { kind: 'choice' as const, chosen: [item.options[option]!.id] }
  return value(app, 'attempts.answer', { id: exam.id, position, key: key(), revision, response })
}

test('a full mock has 65 items, 90 minutes, and 15 unscored items that nothing marks', async () => {
  const plan = await value(app, 'attempts.plan', fullMock)
  expect(plan).toMatchObject({ count: 65, scored: 50, limitMs: 5_400_000, shortage: null })
  const exam = await start()
  expect(exam.items).toHaveLength(65)
  expect(/"(scored|correct|rationale|misconception|explanation|rule)":/.exec(JSON.stringify(exam))).toBeNull()
})

test('the same seed gives the same exam', async () => {
  const first = await start()
  await value(app, 'attempts.abandon', { id: first.id })
  app.close()
  removeFolder(folder)
  folder = tempFolder()
  await open()
  const second = await start()
  expect(second.items.map((i) => i.item)).toEqual(first.items.map((i) => i.item))
})

test('an answer is stored, counted once however often it is sent, and refused against an old revision', async () => {
  const exam = await start(custom(3, 10))
  const { item } = exam.items[0]!
  if (!('options' in item)) throw new Error('not a choice')
  const change = {
    id: exam.id,
    position: 1,
    key: key(),
    revision: 0,
    response: { kind: 'choice' as const, chosen: [item.options[2]!.id] },
  }
  const saved = await value(app, 'attempts.answer', change)
  expect(saved).toMatchObject({ answered: 1, state: { status: 'Answered', revision: 1, response: change.response } })
  expect(await value(app, 'attempts.answer', change)).toMatchObject({ answered: 1, state: { revision: 1 } })
  await expect(value(app, 'attempts.answer', { ...change, key: key() })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('a response that the item cannot take is refused in words', async () => {
  const exam = await start(custom(1))
  const bad = {
    id: exam.id,
    position: 1,
    key: key(),
    revision: 0,
    response: { kind: 'choice' as const, chosen: ['zz'] },
  }
  await expect(value(app, 'attempts.answer', bad)).rejects.toMatchObject({ code: 'INVALID', message: /No such option/ })
})

test('time passes only while the exam is shown, and a restart keeps answers, question and time', async () => {
  const exam = await start(custom(5, 10))
  await value(app, 'attempts.resume', { id: exam.id, viewer: 'a' })
  clock.pass(2000)
  await choose(exam, 1)
  await value(app, 'attempts.show', { id: exam.id, position: 3, key: key() })
  clock.pass(1500)
  await value(app, 'attempts.pause', { id: exam.id, viewer: 'a' })
  clock.pass(60_000)
  app.close()
  clock.restart()
  await open()
  expect(await value(app, 'attempts.current', {})).toMatchObject({
    position: 3,
    answered: 1,
    clock: { spentMs: 3500, remainingMs: 596_500, running: false },
  })
  const again = await value(app, 'attempts.resume', { id: exam.id, viewer: 'b' })
  expect(again.items[0]!.state.status).toBe('Answered')
  expect(again.clock).toMatchObject({ spentMs: 3500, running: true })
})

test('under strict policy the clock runs on while the app is closed, and the exam submits itself', async () => {
  const exam = await start({ ...custom(5, 10), policy: 'strict' })
  await value(app, 'attempts.resume', { id: exam.id, viewer: 'a' })
  clock.pass(1000)
  await choose(exam, 1)
  app.close()
  clock.pass(300_000)
  clock.restart()
  await open()
  expect((await value(app, 'attempts.current', {}))!.clock.spentMs).toBe(301_000)
  app.close()
  clock.pass(300_000)
  clock.restart()
  await open()
  expect(await value(app, 'attempts.current', {})).toBeNull()
  const result = await value(app, 'attempts.result', { id: exam.id })
  expect(result).toMatchObject({ submittedBy: 'time', blank: 4, spentMs: 600_000 })
  expect(result.interruptions[0]).toMatchObject({ counted: true, gapMs: 300_000 })
})

test('an answer after the time is up submits the exam and is refused', async () => {
  const exam = await start(custom(2, 0.05))
  await value(app, 'attempts.resume', { id: exam.id, viewer: 'a' })
  await choose(exam, 1)
  clock.pass(2900)
  await value(app, 'attempts.flag', { id: exam.id, position: 1, flagged: true, key: key() })
  clock.pass(200)
  await expect(choose(exam, 2)).rejects.toMatchObject({ code: 'CONFLICT', message: /Time is up/ })
  expect(await value(app, 'attempts.result', { id: exam.id })).toMatchObject({ submittedBy: 'time', blank: 1 })
})

test('sleep stops the clock under practice and is recorded as an interruption', async () => {
  const exam = await start(custom(2, 10))
  await value(app, 'attempts.resume', { id: exam.id, viewer: 'a' })
  clock.pass(1000)
  clock.sleep(3_600_000)
  clock.setWall(Date.UTC(2026, 10, 1))
  clock.pass(1000)
  await choose(exam, 1)
  await value(app, 'attempts.submit', { id: exam.id, key: key() })
  const result = await value(app, 'attempts.result', { id: exam.id })
  expect(result.spentMs).toBe(2000)
  expect(result.interruptions).toMatchObject([{ gapMs: 3_600_000, counted: false }])
})

test('a second exam cannot be begun while one is open, and submitting twice is one submission', async () => {
  const exam = await start(custom(2))
  await expect(start(custom(2))).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(value(app, 'attempts.result', { id: exam.id })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await value(app, 'attempts.submit', { id: exam.id, key: key() })).toEqual({ state: 'submitted' })
  expect(await value(app, 'attempts.submit', { id: exam.id, key: key() })).toEqual({ state: 'submitted' })
  expect(await value(app, 'attempts.list', { limit: 10 })).toHaveLength(1)
})

test('a retake repeats the missed questions, as repeat sights, and leaves the old score alone', async () => {
  const exam = await start(custom(12))
  for (let p = 1; p <= 12; p++) await choose(exam, p, p % 4)
  await value(app, 'attempts.submit', { id: exam.id, key: key() })
  const before = await value(app, 'attempts.result', { id: exam.id })
  const missed = before.items.filter((i) => i.outcome !== 'right')
  expect(missed.length).toBeGreaterThan(0)
  const retake = await start({ preset: { kind: 'retake', attemptId: exam.id, questions: [] } })
  expect(retake.count).toBe(missed.length)
  await value(app, 'attempts.submit', { id: retake.id, key: key() })
  expect(await value(app, 'attempts.result', { id: exam.id })).toEqual(before)
  const rows = (await value(app, 'reviews.list', {})).rows.filter((r) => r.outcome !== 'right')
  expect(rows.map((r) => r.questionId).toSorted()).toEqual(missed.map((m) => m.questionId).toSorted())
  expect(await value(app, 'questions.missed', {})).toMatchObject({ count: missed.length })
})

test('practice checks an answer at once and settles it; an exam never does', async () => {
  const drill = await start({ preset: drillOf('Model monitoring', { sections: ['1.9'] }, 2) })
  expect(drill).toMatchObject({ practice: true, limitMs: null })
  const checked = await value(app, 'attempts.check', { id: drill.id, position: 1, key: key(), confidence: 'Sure' })
  expect(checked.solution.parts.every((p) => p.role !== 'option' || p.rationale.length > 20)).toBe(true)
  expect(checked.solution.outcome).toBe('blank')
  const exam = await value(app, 'attempts.get', { id: drill.id })
  expect(exam.items[0]!.solution).not.toBeNull()
  expect(exam.items[1]!.solution).toBeNull()
  await value(app, 'attempts.abandon', { id: drill.id })
  const mock = await start(custom(1))
  const change = { id: mock.id, position: 1, key: key(), confidence: null }
  await expect(value(app, 'attempts.check', change)).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('blind review holds the result back and shows both scores', async () => {
  const exam = await start({ ...custom(3), blindReview: true })
  await choose(exam, 1)
  await value(app, 'attempts.flag', { id: exam.id, position: 1, flagged: true, key: key() })
  expect(await value(app, 'attempts.submit', { id: exam.id, key: key() })).toEqual({ state: 'rethinking' })
  await expect(value(app, 'attempts.result', { id: exam.id })).rejects.toMatchObject({ code: 'CONFLICT' })
  const { item } = exam.items[0]!
  if (!('options' in item)) throw new Error('not a choice')
  for (const option of item.options)
    await value(app, 'attempts.rethink', {
      id: exam.id,
      position: 1,
      key: key(),
      response: { kind: 'choice', chosen: [option.id] },
    })
  await value(app, 'attempts.reveal', { id: exam.id })
  const result = await value(app, 'attempts.result', { id: exam.id })
  const reviewed = await value(app, 'attempts.review', { id: exam.id, position: 1 })
  const keyed = reviewed.solution.key.kind === 'choice' && reviewed.solution.key.chosen[0] === item.options[3]!.id
  expect(result.rethoughtRight).toBe(Number(keyed))
})
