import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LEECH_LAPSES } from '@shared/domain/cards'
import { addDays, dayOf } from '@shared/domain/days'
import { drillOf } from '@shared/domain/plans'
import { fullMock, key } from '../support/app'
import { playedLearner } from '../support/played'

const DAY = 86_400_000
const today = new Date(2026, 10, 24, 9).getTime()
const learner = playedLearner(today)

const cards = () => learner.call('practice.cards', {})
const grade = (questionId: string, g: 1 | 2 | 3 | 4, k = key()) =>
  learner.call('practice.grade', { questionId, grade: g, key: k })

test('cards that come up tomorrow are counted today and due when the clock has moved', async () => {
  const before = await cards()
  let session = before
  while (session.card) session = await grade(session.card.questionId, 1)
  expect(session).toMatchObject({ due: 0, gradedToday: before.due })
  expect(session.tomorrow).toBeGreaterThan(0)
  learner.clock.pass(DAY)
  expect(await cards()).toMatchObject({ due: session.tomorrow, gradedToday: 0, canUndo: false })
})

test('on the eve of the exam every card is asked once, and then none is left', async () => {
  await learner.call('settings.set', { examDate: addDays(dayOf(today), 1) })
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

test('a graded card leaves today, comes back when it is due, and a lost reply grades once', async () => {
  const { due, card } = await cards()
  const again = key()
  const graded = await grade(card!.questionId, 3, again)
  expect(graded).toMatchObject({ due: due - 1, gradedToday: 1, canUndo: true })
  expect((await grade(card!.questionId, 3, again)).gradedToday).toBe(1)
  learner.clock.pass(Math.ceil(card!.intervals[2]) * DAY)
  const ids: string[] = []
  for (let s = await cards(); s.card; s = await grade(s.card.questionId, 4)) ids.push(s.card.questionId)
  expect(ids).toContain(card!.questionId)
})

test('the last grade can be taken back, once, and only as long as it is the last thing that happened to the card', async () => {
  const before = await cards()
  await grade(before.card!.questionId, 4)
  expect(await learner.call('practice.undo', {})).toEqual(before)
  expect(await learner.app.call('practice.undo', {})).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })

  const { questionId } = before.card!
  await grade(questionId, 4)
  const exam = await learner.call('attempts.start', {
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
  await learner.call('attempts.answer', { ...change, key: key(), revision: 0, response })
  expect(await cards()).toMatchObject({ canUndo: true })
  await learner.call('attempts.check', { ...change, key: key(), confidence: 'Sure' })
  expect(await cards()).toMatchObject({ canUndo: false })
  expect(await learner.app.call('practice.undo', {})).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
})

test('a card that lapses eight times is a leech', async () => {
  const { card } = await cards()
  const { questionId } = card!
  const front = async () => {
    for (let s = await cards(); s.card; s = await grade(s.card.questionId, 4))
      if (s.card.questionId === questionId) return s.card
    return null
  }
  let mine = await front()
  for (let day = 0; day < 60 && !mine?.isLeech; day++) {
    if (mine) await grade(questionId, 1)
    learner.clock.pass(2 * DAY)
    mine = await front()
  }
  expect(mine).toMatchObject({ isLeech: true })
  expect(mine!.lapses).toBeGreaterThanOrEqual(LEECH_LAPSES)
})

test('a leech names the pair of its question that this learner mixes up most, or none', async () => {
  let tagsOf: (questionId: string) => [string, string][] = () => []
  const mixedUp = new Map<string, number>()
  const pairKey = (pair: readonly [string, string]) => pair.toSorted().join(' / ')
  await learner.reopen(() => {
    const db = new Database(join(learner.folder, 'rehearsal.db'))
    db.prepare("UPDATE card SET lapses = 8, memory = json_set(memory, '$.lapses', 8)").run()
    const rows = db
      .prepare<[], { id: string; taken: string; meant: string }>(
        `SELECT q.id, m.taken, m.meant FROM question q
         JOIN question_misconception t ON t.version_id = q.current_version_id JOIN misconception m ON m.id = t.misconception
         WHERE m.kind IN ('service', 'metric')`,
      )
      .all()
    tagsOf = (questionId) => rows.filter((r) => r.id === questionId).map((r) => [r.taken, r.meant])
    const counts = db
      .prepare<[], { meant: string; chose: string; count: number }>(
        "SELECT meant, chose, sum(count) AS count FROM confusion WHERE day = '' AND meant <> chose GROUP BY 1, 2",
      )
      .all()
    for (const { meant, chose, count } of counts) {
      const of = pairKey([meant, chose])
      mixedUp.set(of, (mixedUp.get(of) ?? 0) + count)
    }
    db.close()
  })
  const timesOf = async (pair: [string, string]) => {
    const preset = { ...drillOf('Pair', { pair }, 50), kind: 'custom' as const, minutes: null }
    const { available } = await learner.call('attempts.plan', { ...fullMock, preset })
    return available < 2 ? 0 : (mixedUp.get(pairKey(pair)) ?? 0)
  }
  const named: boolean[] = []
  for (let s = await cards(); s.card; s = await grade(s.card.questionId, 4)) {
    const { questionId, leech, isLeech } = s.card
    expect(isLeech).toBe(true)
    const times = await Promise.all(tagsOf(questionId).map(timesOf))
    expect(leech ? await timesOf(leech.pair) : 0).toBe(Math.max(0, ...times))
    if (leech) expect(tagsOf(questionId).map(pairKey)).toContain(pairKey(leech.pair))
    named.push(leech !== null)
  }
  expect(named).toContain(true)
  expect(named).toContain(false)
}, 30_000)

test('a question can be made a card by hand; it comes up tomorrow and survives a rebuild', async () => {
  const learned = (await learner.call('reviews.list', {})).rows.find((r) => r.misses === 0)!
  const { questionId, attemptId, position } = learned
  const dueAt = async () => (await learner.call('attempts.review', { id: attemptId, position })).dueAt
  expect(await dueAt()).toBeNull()
  const before = await cards()
  await learner.call('reviews.addCard', { questionId })
  await learner.call('reviews.addCard', { questionId })
  expect(await cards()).toMatchObject({ due: before.due, gradedToday: 0, canUndo: before.canUndo })
  const due = (await dueAt())!
  expect(due).toBeGreaterThan(learner.clock.now().wall)
  expect(await learner.app.call('reviews.addCard', { questionId: 'nothing' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })

  await learner.reopen(() => {
    const db = new Database(join(learner.folder, 'rehearsal.db'))
    db.exec('DELETE FROM readiness')
    db.close()
  })
  expect(await dueAt()).toBe(due)
}, 30_000)
