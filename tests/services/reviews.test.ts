import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Exam } from '@shared/contract/attempts'
import type { Response } from '@shared/contract/items'
import { drillOf } from '@shared/domain/plans'
import type { App } from '../../electron/app'
import { keysOf } from '../support/history'
import { fakeClock, fullMock, key, removeFolder, tempFolder, testApp, value } from '../support/app'

let folder: string
let app: App
const clock = fakeClock()
beforeEach(async () => {
  folder = tempFolder()
  app = await testApp({ dataFolder: folder, now: clock.now })
})
afterEach(() => {
  app.close()
  removeFolder(folder)
})

const wrong = (exam: Exam, position: number, right: Response): Response => {
  const { item } = exam.items[position - 1]!
  if (!('options' in item) || right.kind !== 'choice') throw new Error('not a choice')
  return { kind: 'choice', chosen: item.options.filter((o) => !right.chosen.includes(o.id)).slice(0, 1).map((o) => o.id) } // prettier-ignore
}
/** Takes an exam of single-choice questions and misses those at these positions. */
async function take(preset: Parameters<typeof drillOf>[1] | { questions: string[] }, count: number, misses: number[]) {
  const custom = { kind: 'custom' as const, count, minutes: 60, filter: { types: ['multiple-choice' as const], ...preset } as never } // prettier-ignore
  const exam = await value(app, 'attempts.start', { ...fullMock, preset: custom, seed: 3 })
  const keys = keysOf(folder, exam.id)
  for (let position = 1; position <= exam.count; position++) {
    const right = keys.get(position)!
    const response = misses.includes(position) ? wrong(exam, position, right) : right
    await value(app, 'attempts.answer', { id: exam.id, position, key: key(), revision: 0, response })
  }
  clock.pass(1000)
  await value(app, 'attempts.submit', { id: exam.id, key: key() })
  return exam
}
const rows = async () => (await value(app, 'reviews.list', {})).rows
const missed = async () => (await rows()).filter((r) => r.outcome !== 'right')

test('what is retaken rightly leaves the missed list, while the old result stays as it was', async () => {
  const exam = await take({}, 10, [1, 2, 3, 4, 5])
  expect(await missed()).toHaveLength(5)
  const before = await value(app, 'attempts.result', { id: exam.id })
  const ids = (await missed()).map((r) => r.questionId)

  const retake = await value(app, 'attempts.start', {
    ...fullMock,
    preset: { kind: 'retake', questions: ids },
    seed: 1,
  })
  expect(retake).toMatchObject({ kind: 'retake', count: 5 })
  const keys = keysOf(folder, retake.id)
  for (let position = 1; position <= 4; position++)
    await value(app, 'attempts.answer', { id: retake.id, position, key: key(), revision: 0, response: keys.get(position)! }) // prettier-ignore
  await value(app, 'attempts.show', { id: retake.id, position: 5, key: key() })
  await value(app, 'attempts.submit', { id: retake.id, key: key() })

  expect(await missed()).toHaveLength(1)
  expect((await missed())[0]).toMatchObject({ outcome: 'blank', misses: 2, sights: 2 })
  expect(await value(app, 'attempts.result', { id: exam.id })).toEqual(before)
})

test('a record says what became of its question: flagged, changed from right, missed again', async () => {
  const first = await take({}, 3, [2])
  const [again] = (await missed()).map((r) => r.questionId)
  const exam = await value(app, 'attempts.start', {
    ...fullMock,
    preset: { kind: 'retake', questions: [again!] },
    seed: 1,
  })
  const right = keysOf(folder, exam.id).get(1)!
  const change = { id: exam.id, position: 1 }
  await value(app, 'attempts.answer', { ...change, key: key(), revision: 0, response: right })
  await value(app, 'attempts.answer', { ...change, key: key(), revision: 1, response: wrong(exam, 1, right) })
  await value(app, 'attempts.flag', { ...change, key: key(), flagged: true })
  await value(app, 'attempts.submit', { id: exam.id, key: key() })
  expect((await missed())[0]).toMatchObject({
    questionId: again,
    attemptId: exam.id,
    misses: 2,
    flagged: true,
    changed: true,
    slow: false,
    guessed: false,
    cause: null,
  })
  expect((await rows()).filter((r) => r.attemptId === first.id)).toHaveLength(2)
})

test('what an exam ended without showing is not missed, its solution stays hidden, and what was learned stays so', async () => {
  const first = await take({}, 3, [1])
  const [learned] = (await rows()).filter((r) => r.outcome === 'right').map((r) => r.questionId)
  const preset = { kind: 'retake' as const, questions: [learned!] }
  const retake = await value(app, 'attempts.start', { ...fullMock, preset, seed: 1 })
  await value(app, 'attempts.submit', { id: retake.id, key: key() })
  const mock = await value(app, 'attempts.start', { ...fullMock, seed: 1 })
  await value(app, 'attempts.show', { id: mock.id, position: 1, key: key() })
  clock.pass(1000)
  await value(app, 'attempts.submit', { id: mock.id, key: key() })

  expect((await rows()).find((r) => r.questionId === learned)).toMatchObject({ outcome: 'right', attemptId: first.id })
  expect((await missed()).map((r) => [r.attemptId, r.outcome])).toEqual([
    [mock.id, 'blank'],
    [first.id, 'wrong'],
  ])
  expect(await app.call('attempts.review', { id: mock.id, position: 2 })).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT', message: expect.stringContaining('stays new') as string },
  })
  const { history } = await value(app, 'attempts.review', { id: first.id, position: 1 })
  expect(history).toHaveLength(1)
})

test('an answer to a question that was shown before is no first sight, for the estimate as for the counts', async () => {
  const filter = { sections: ['5.4'], types: ['multiple-choice' as const] }
  const plan = { ...fullMock, preset: { kind: 'custom' as const, count: 200, minutes: null, filter }, seed: 1 }
  const left = await value(app, 'attempts.start', plan)
  for (const position of [1, 2]) await value(app, 'attempts.show', { id: left.id, position, key: key() })
  await value(app, 'attempts.abandon', { id: left.id })
  const exam = await value(app, 'attempts.start', plan)
  for (const [position, response] of keysOf(folder, exam.id))
    await value(app, 'attempts.answer', { id: exam.id, position, key: key(), revision: 0, response })
  await value(app, 'attempts.submit', { id: exam.id, key: key() })
  const { projection } = await value(app, 'readiness.get', {})
  const { all } = await value(app, 'statistics.dashboard', { period: 'all', mocksOnly: false, firstSightsOnly: true })
  expect([projection.firstSights, all.answered]).toEqual([exam.count - 2, exam.count - 2])
})

test('what was checked in a drill stays in the list while the drill is open and after it is abandoned', async () => {
  await take({}, 4, [1, 2])
  const [one, other] = await missed()
  const questions = [one!.questionId, other!.questionId]
  const drill = await value(app, 'attempts.start', {
    ...fullMock,
    preset: drillOf('Missed', { questions }, 2),
    seed: 1,
  })
  const right = keysOf(folder, drill.id).get(1)!
  await value(app, 'attempts.answer', { id: drill.id, position: 1, key: key(), revision: 0, response: right })
  await value(app, 'attempts.check', { id: drill.id, position: 1, key: key(), confidence: 'Sure' })
  expect(await rows()).toHaveLength(4)
  expect(await missed()).toHaveLength(1)
  await value(app, 'attempts.abandon', { id: drill.id })
  expect(await rows()).toHaveLength(4)
  const [latest] = await rows()
  expect(latest).toMatchObject({ attemptId: drill.id, outcome: 'right', sights: 2 })
  const reviewed = await value(app, 'attempts.review', { id: drill.id, position: latest!.position })
  expect(reviewed.history.map((h) => h.outcome)).toEqual(['right', 'wrong'])
  expect(await app.call('attempts.review', { id: drill.id, position: 2 })).toMatchObject({ ok: false })
})

test('the list tells nothing of an exam in blind review, which cannot be abandoned', async () => {
  const exam = await value(app, 'attempts.start', { ...fullMock, blindReview: true, seed: 1 })
  await value(app, 'attempts.flag', { id: exam.id, position: 1, flagged: true, key: key() })
  await value(app, 'attempts.submit', { id: exam.id, key: key() })
  expect(await rows()).toEqual([])
  expect(await app.call('attempts.abandon', { id: exam.id })).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
  await value(app, 'attempts.reveal', { id: exam.id })
  expect(await missed()).toHaveLength(1)
})

test('a cause is kept and taken back, and only for a finished question', async () => {
  const exam = await take({}, 2, [1])
  const cause = (c: 'Misread' | null) => value(app, 'reviews.cause', { attemptId: exam.id, position: 1, cause: c })
  await cause('Misread')
  expect((await missed())[0]!.cause).toBe('Misread')
  expect((await value(app, 'attempts.review', { id: exam.id, position: 1 })).cause).toBe('Misread')
  await cause(null)
  expect((await missed())[0]!.cause).toBeNull()
  const open = await value(app, 'attempts.start', { ...fullMock, seed: 1 })
  expect(await app.call('reviews.cause', { attemptId: open.id, position: 1, cause: 'Time' })).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT' },
  })
})

test('a result tells first sights and repeats apart', async () => {
  const first = await take({}, 4, [1])
  expect((await value(app, 'attempts.result', { id: first.id })).firstSights).toEqual({ count: 4, right: 3 })
  const questions = [(await missed())[0]!.questionId]
  const retake = await value(app, 'attempts.start', { ...fullMock, preset: { kind: 'retake', questions }, seed: 1 })
  const right = keysOf(folder, retake.id).get(1)!
  await value(app, 'attempts.answer', { id: retake.id, position: 1, key: key(), revision: 0, response: right })
  await value(app, 'attempts.submit', { id: retake.id, key: key() })
  const result = await value(app, 'attempts.result', { id: retake.id })
  expect(result).toMatchObject({ scored: 1, right: 1, firstSights: { count: 0, right: 0 } })
})

test('a missed question is a card that comes up again, one that was never missed is none', async () => {
  const exam = await take({}, 2, [1])
  const dueAt = async (position: number) => (await value(app, 'attempts.review', { id: exam.id, position })).dueAt
  expect(await dueAt(1)).toBeGreaterThan(clock.now().wall)
  expect(await dueAt(2)).toBeNull()
})

test('a problem is kept for export, and says nothing when it is empty', async () => {
  const exam = await take({}, 1, [])
  await value(app, 'reviews.report', { attemptId: exam.id, position: 1, text: '  The second option is right too. ' })
  expect(await value(app, 'reviews.reports', {})).toMatchObject([{ text: 'The second option is right too.' }])
  expect(await app.call('reviews.report', { attemptId: exam.id, position: 1, text: '  ' })).toMatchObject({
    error: { code: 'INVALID' },
  })
})

test('a question that shares no confusion is similar to others of its section', async () => {
  const ids = (await value(app, 'guide.questions', { id: '6.2' })).map((q) => q.questionId)
  for (const questionId of ids.slice(0, 30)) {
    const similar = await value(app, 'reviews.similar', { questionId })
    expect(similar.length).toBeGreaterThanOrEqual(5)
    expect(new Set([questionId, ...similar.map((q) => q.questionId)]).size).toBe(similar.length + 1)
  }
})

test('similar questions tempt to the same confusion first, and show no text before they were seen', async () => {
  const exam = await take({ sections: ['1.9'] }, 12, [])
  const { questionId } = await value(app, 'attempts.review', { attemptId: exam.id, id: exam.id, position: 1 } as never)
  const similar = await value(app, 'reviews.similar', { questionId })
  expect(similar.length).toBeGreaterThan(0)
  expect(similar.map((s) => s.questionId)).not.toContain(questionId)
  const seen = new Set((await rows()).map((r) => r.questionId))
  for (const s of similar) expect(s.seen !== null).toBe(seen.has(s.questionId))
})

test('a drill leaves out what was seen within a day, unless too little is left', async () => {
  const preset = drillOf('Model monitoring', { sections: ['1.9'] }, 5)
  const idsOf = async (seed: number) => {
    const exam = await value(app, 'attempts.start', { ...fullMock, preset, seed })
    for (let position = 1; position <= exam.count; position++)
      await value(app, 'attempts.show', { id: exam.id, position, key: key() })
    await value(app, 'attempts.submit', { id: exam.id, key: key() })
    return (await value(app, 'attempts.result', { id: exam.id })).items.map((i) => i.questionId)
  }
  const first = await idsOf(1)
  const second = await idsOf(2)
  expect(second.filter((id) => first.includes(id))).toEqual([])
  const all = drillOf('Model monitoring', { sections: ['1.9'] }, 50)
  expect((await value(app, 'attempts.plan', { ...fullMock, preset: all })).count).toBeGreaterThan(15)
})
