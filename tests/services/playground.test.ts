import Database from 'better-sqlite3'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '../../electron/app'
import { fullMock, key, leafThrough, removeFolder, tempFolder, testApp, value } from '../support/app'

let folder: string
let app: App
beforeEach(async () => {
  folder = tempFolder()
  app = await testApp({ dataFolder: folder })
})
afterEach(() => {
  app.close()
  removeFolder(folder)
})

const custom = (...questions: string[]) => ({
  ...fullMock,
  preset: { kind: 'custom' as const, count: questions.length, minutes: null, filter: { questions } },
})

/** What the review of a submitted exam of these questions leads to, by question. */
async function playgrounds(id: number, count: number) {
  const found: Record<string, unknown> = {}
  for (let position = 1; position <= count; position++) {
    const { questionId, solution } = await value(app, 'attempts.review', { id, position })
    found[questionId] = solution.playground
  }
  return found
}
async function submitted(...questions: string[]) {
  const exam = await value(app, 'attempts.start', custom(...questions))
  await leafThrough(app, exam)
  return exam
}

test('a fixed question opens the playground with its figures', async () => {
  const exam = await submitted('evaluation-confusion-counts-01', 'rmse-order-01', 'business-roi-net-01')
  expect(await playgrounds(exam.id, exam.count)).toEqual({
    'evaluation-confusion-counts-01': { part: 'threshold', tp: '40', fp: '10', fn: '60', tn: '890', from: 'question' },
    'rmse-order-01': { part: 'outliers', e: '0,0,0,24', note: expect.any(String) as string, from: 'question' },
    'business-roi-net-01': { part: 'return', gain: '150000', cost: '120000', from: 'question' },
  })
})

test('a question on metrics without figures opens the part that fits, any other none', async () => {
  const exam = await submitted('classification-misses-01', 'regression-needs-01', 'business-time-to-market-01', 'business-fairness-order-01', 'eda-activities-01') // prettier-ignore
  expect(await playgrounds(exam.id, exam.count)).toEqual({
    'classification-misses-01': { part: 'threshold' },
    'regression-needs-01': { part: 'outliers' },
    'business-time-to-market-01': null,
    'business-fairness-order-01': { part: 'return', about: 'rates', from: 'question' },
    'eda-activities-01': null,
  })
})

test('a template opens the playground with the figures of its draw', async () => {
  const exam = await submitted('template-precision-02')
  const numbers = exam.items[0]!.item.stem.match(/\d+/g)!.map(Number)
  const { solution } = await value(app, 'attempts.review', { id: exam.id, position: 1 })
  const { tp, fp, fn, ...rest } = solution.playground!
  expect([Number(tp) + Number(fp), Number(tp), Number(fn)]).toEqual(numbers)
  expect(rest).toEqual({ part: 'threshold', from: 'question' })
})

test('a draw stored before there were figures opens the part that fits', async () => {
  const exam = await submitted('template-precision-02')
  app.close()
  const db = new Database(join(folder, 'rehearsal.db'))
  db.exec("UPDATE attempt_item SET presentation = json_remove(presentation, '$.instance.playground')")
  db.close()
  app = await testApp({ dataFolder: folder })
  expect(await playgrounds(exam.id, exam.count)).toEqual({ 'template-precision-02': { part: 'threshold' } })
})

test('practice offers the playground with the checked answer', async () => {
  const preset = { kind: 'drill' as const, topic: 'F1', count: 1, filter: { questions: ['f1-highest-01'] } }
  const drill = await value(app, 'attempts.start', { ...fullMock, preset, practice: true })
  const change = { id: drill.id, position: 1, key: key(), confidence: null }
  const { solution } = await value(app, 'attempts.check', change)
  expect(solution.playground).toEqual({
    part: 'threshold',
    precision: '0.65',
    recall: '0.6',
    note: 'This is the version with a precision of 65% and a recall of 60%.',
    from: 'question',
  })
})
