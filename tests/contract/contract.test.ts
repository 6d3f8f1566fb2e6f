import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { procedures, type Method } from '@shared/contract/procedures'
import { defaultSettings } from '@shared/domain/default-settings'
import { fullMock, key, value } from '../support/app'
import { transports, type Wire } from '../support/transports'

describe.each(Object.entries(transports))('over %s', (_, connect) => {
  let wire: Wire
  beforeAll(async () => {
    wire = await connect()
  })
  afterAll(() => wire.close())

  const custom = {
    ...fullMock,
    preset: { kind: 'custom' as const, count: 2, minutes: 5, filter: { types: ['multiple-choice' as const] } },
    seed: 3,
  }

  test('the host tells what it is', async () => {
    const info = await value(wire, 'app.info', {})
    expect(info).toMatchObject({ host: 'browser', version: '0.0.0-test', notices: [] })
    expect(info.bank.questions).toBeGreaterThanOrEqual(80)
  })

  test('settings begin with their defaults and keep what is set', async () => {
    expect(await value(wire, 'settings.get', {})).toEqual(defaultSettings)
    await value(wire, 'settings.set', { theme: 'dark', accommodation: { kind: 'times', factor: 1.5 } })
    await value(wire, 'settings.set', { density: 'compact' })
    expect(await value(wire, 'settings.get', {})).toEqual({
      ...defaultSettings,
      theme: 'dark',
      density: 'compact',
      accommodation: { kind: 'times', factor: 1.5 },
    })
  })

  test('an exam is planned, begun, answered, submitted and reviewed', async () => {
    expect(await value(wire, 'attempts.plan', custom)).toMatchObject({ count: 2, limitMs: 300_000 })
    const begun = await value(wire, 'attempts.start', custom)
    const exam = await value(wire, 'attempts.resume', { id: begun.id, viewer: 'here' })
    expect(exam.clock.running).toBe(true)
    const { item } = exam.items[0]!
    if (!('options' in item)) throw new Error('not a choice')
    const change = { id: exam.id, position: 1 }
    await value(wire, 'attempts.show', { ...change, key: key() })
    await value(wire, 'attempts.answer', {
      ...change,
      key: key(),
      revision: 0,
      response: { kind: 'choice', chosen: [item.options[0]!.id] },
    })
    await value(wire, 'attempts.flag', { ...change, key: key(), flagged: true })
    await value(wire, 'attempts.strike', { ...change, key: key(), struck: [item.options[3]!.id] })
    await value(wire, 'attempts.highlight', { ...change, key: key(), highlights: [{ start: 2, end: 9 }] })
    await value(wire, 'attempts.note', { ...change, key: key(), note: 'Zwölf — ☂' })
    const stored = await value(wire, 'attempts.get', { id: exam.id })
    expect(stored).toMatchObject({ answered: 1, flagged: 1 })
    expect(stored.items[0]!.state).toMatchObject({
      status: 'Answered',
      struck: [item.options[3]!.id],
      highlights: [{ start: 2, end: 9 }],
      note: 'Zwölf — ☂',
    })
    await value(wire, 'attempts.pause', { id: exam.id, viewer: 'here' })
    expect((await value(wire, 'attempts.current', {}))!.clock.running).toBe(false)
    await value(wire, 'attempts.submit', { id: exam.id, key: key() })
    const result = await value(wire, 'attempts.result', { id: exam.id })
    expect(result).toMatchObject({ count: 2, scored: 2, blank: 1, estimate: null })
    const reviewed = await value(wire, 'attempts.review', change)
    expect(reviewed.solution.parts).toHaveLength(4)
    await value(wire, 'questions.note', { questionId: reviewed.questionId, text: 'watch out' })
    expect((await value(wire, 'attempts.review', change)).questionNote).toBe('watch out')
    expect((await value(wire, 'questions.facets', {})).unseen).toBeGreaterThan(0)
    expect(await value(wire, 'attempts.list', { limit: 5 })).toHaveLength(1)
  })

  test('a refusal says what is wrong, and where', async () => {
    expect(await wire.call('attempts.get', { id: 999 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await wire.call('attempts.list', { limit: 0 })).toMatchObject({
      ok: false,
      error: { code: 'INVALID', path: 'limit' },
    })
    for (const name of ['toString', '__proto__', 'attempts.nothing'])
      expect(await wire.call(name, {})).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await wire.call('app.openExternal', { address: 'file:///etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID' },
    })
  })

  test('every procedure refuses input of the wrong shape', async () => {
    const takesNothing = (method: Method) => procedures[method].input.safeParse({}).success
    for (const method of Object.keys(procedures) as Method[]) {
      expect(await wire.call(method, 'text')).toMatchObject({ ok: false, error: { code: 'INVALID' } })
      if (!takesNothing(method))
        expect(await wire.call(method, {})).toMatchObject({ ok: false, error: { code: 'INVALID' } })
    }
  })
})
