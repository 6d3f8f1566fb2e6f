import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drillOf } from '@shared/domain/plans'
import { fullMock, key } from '../support/app'
import { playedLearner } from '../support/played'

const DAY = 86_400_000
const today = new Date(2026, 10, 24, 9).getTime()
const learner = playedLearner(today)

test('the next-best drill asks for due questions first and for nothing seen within a day', async () => {
  const { next, due } = await learner.call('practice.options', {})
  const { questions } = (next!.preset as ReturnType<typeof drillOf>).filter
  expect(new Set(questions).size).toBe(next!.count)
  expect(next!.parts[0]).toContain('due now')
  const seenToday = new Set(
    (await learner.call('reviews.list', {})).rows.filter((r) => today - r.at < DAY).map((r) => r.questionId),
  )
  expect(seenToday.size).toBeGreaterThan(0)
  expect(questions.filter((id) => seenToday.has(id))).toEqual([])

  const exam = await learner.call('attempts.start', { ...fullMock, preset: next!.preset, seed: 1 })
  expect(exam.count).toBe(next!.count)
  for (let position = 1; position <= exam.count; position++)
    await learner.call('attempts.check', { id: exam.id, position, key: key(), confidence: null })
  await learner.call('attempts.submit', { id: exam.id, key: key() })
  const after = (await learner.call('practice.options', {})).next!.preset as ReturnType<typeof drillOf>
  expect(after.filter.questions.filter((id) => questions.includes(id))).toEqual([])
  expect(due).toBeGreaterThan(0)
})

test('pairs come from what was mixed up, and each has questions to drill', async () => {
  const { pairs } = await learner.call('practice.options', {})
  expect(pairs.length).toBeGreaterThan(3)
  for (const { pair, questions, wrong, answered } of pairs) {
    expect(wrong).toBeGreaterThan(0)
    expect(answered).toBeGreaterThanOrEqual(wrong)
    const plan = await learner.call('attempts.plan', { ...fullMock, preset: drillOf('Pair', { pair }, 50) })
    expect(plan.available).toBe(questions)
  }
})

test('topics count their questions and first sights, and each begins a drill of just those', async () => {
  const filters = { section: 'sections', stage: 'stages', metric: 'metricCategories', service: 'services' } as const
  for (const [by, caseSets] of [
    ['section', false],
    ['stage', true],
    ['metric', false],
    ['service', false],
  ] as const) {
    await learner.call('settings.set', { caseSets })
    const topics = await learner.call('practice.topics', { by })
    expect(topics.length).toBeGreaterThan(4)
    for (const t of [...topics.slice(0, 4), ...topics.filter((one) => one.key === '4')]) {
      const preset = { ...drillOf(t.title, { [filters[by]]: [t.key] }), kind: 'custom' as const, minutes: null }
      const plan = await learner.call('attempts.plan', { ...fullMock, preset, caseSets })
      expect(t).toMatchObject({ count: plan.available, unseen: plan.unseen })
      expect(t.right).toBeLessThanOrEqual(t.answered)
    }
  }
  const sum = (by: 'section' | 'service') =>
    learner.call('practice.topics', { by }).then((list) => list.reduce((n, t) => n + t.answered, 0))
  const { firstSights } = (await learner.call('readiness.get', {})).projection
  expect(await sum('section')).toBe(firstSights)
  const services = await learner.call('practice.topics', { by: 'service' })
  expect(services.map((t) => t.title)).toEqual(
    services.map((t) => t.title).toSorted((a, b) => a.localeCompare(b, 'en')),
  )
  expect(await sum('service')).toBeGreaterThan(0)
})

test('a topic with questions in case sets alone is listed with none, until case sets are wanted', async () => {
  const services = async () =>
    (await learner.call('practice.topics', { by: 'section' })).filter((t) => t.title === 'AWS services by function')
  const db = new Database(join(learner.folder, 'rehearsal.db'))
  const [{ alone }] = db
    .prepare<[], { alone: number }>(
      `SELECT count(*) AS alone FROM question_version v JOIN question q ON q.current_version_id = v.id
       WHERE v.guide_section = '4' AND v.case_version_id IS NULL`,
    )
    .all() as [{ alone: number }]
  db.close()
  expect(await services()).toMatchObject([{ count: alone }])
  await learner.call('settings.set', { caseSets: true })
  expect((await services())[0]!.count).toBeGreaterThan(alone)
})

test('a sprint is a minute of parametric questions', async () => {
  const { sprint } = await learner.call('practice.options', {})
  expect(await learner.call('attempts.plan', { ...fullMock, preset: sprint })).toMatchObject({
    limitMs: 60_000,
    count: 20,
  })
})

test('a replay tells an attempt step by step, up to its end', async () => {
  const [mock] = (await learner.call('attempts.list', { limit: 50 })).filter((a) => a.kind === 'full')
  const replay = await learner.call('attempts.replay', { id: mock!.id })
  expect(replay.items).toHaveLength(65)
  expect(replay.steps.map((s) => s.atMs)).toEqual(replay.steps.map((s) => s.atMs).toSorted((a, b) => a - b))
  expect(replay.steps.at(-1)).toMatchObject({ kind: 'submitted' })
  const last = new Map(replay.steps.filter((s) => s.kind === 'answered').map((s) => [s.position, s.right]))
  for (const { position, outcome } of replay.items) expect(last.get(position) ?? null).toBe(outcome === 'blank' ? null : outcome === 'right') // prettier-ignore
})

test('the ghost is the best drill, question by question', async () => {
  const ghost = (await learner.call('attempts.ghost', {}))!
  const drills = (await learner.call('attempts.list', { limit: 500 })).filter(
    (a) => a.kind === 'drill' && a.count >= 10,
  )
  expect(ghost.right / ghost.count).toBe(Math.max(...drills.map((d) => d.right / d.scored)))
  expect(ghost.settledMs).toHaveLength(ghost.count)
  expect(ghost.settledMs).toEqual(ghost.settledMs.toSorted((a, b) => a - b))
})
