import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '@shared/domain/random'
import { fakeClock, fullMock, key, removeFolder, tempFolder, testApp, value } from '../support/app'
import { derived, drift } from '../support/rebuild'
import { anyResponse } from '../support/responses'

const step = fc.record({
  verb: fc.constantFrom(
    'show',
    'answer',
    'answer',
    'answer',
    'answer',
    'check',
    'flag',
    'strike',
    'note',
    'highlight',
    'check',
    'wait',
    'reload',
  ),
  position: fc.integer({ min: 1, max: 6 }),
  n: fc.nat(1000),
})

test('whatever a candidate does, summaries and readiness equal what the events say', async () => {
  const folder = tempFolder()
  const clock = fakeClock()
  /** As real clocks do, it goes on between two looks. */
  const now = () => {
    clock.pass(7)
    return clock.now()
  }
  let app = await testApp({ dataFolder: folder, now })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.nat(1e6), async (steps, seed) => {
      const preset = { kind: 'custom' as const, count: 6, minutes: 60, filter: {} }
      const exam = await value(app, 'attempts.start', { ...fullMock, preset, practice: seed % 2 === 0, seed })
      for (const { verb, position, n } of steps) {
        const change = { id: exam.id, position, key: key() }
        const { item, state } = (await value(app, 'attempts.get', { id: exam.id })).items[position - 1]!
        if (verb === 'show') await app.call('attempts.show', change)
        if (verb === 'answer')
          await app.call('attempts.answer', {
            ...change,
            revision: state.revision,
            response: anyResponse(item, seeded(n)),
          })
        if (verb === 'flag') await app.call('attempts.flag', { ...change, flagged: n % 2 === 0 })
        if (verb === 'strike') await app.call('attempts.strike', { ...change, struck: ['p1', 'p2'].slice(0, n % 3) })
        if (verb === 'note') await app.call('attempts.note', { ...change, note: `note ${n}` })
        if (verb === 'highlight')
          await app.call('attempts.highlight', { ...change, highlights: [{ start: n, end: n + 1 }] })
        if (verb === 'check') await app.call('attempts.check', { ...change, confidence: 'Sure' })
        if (verb === 'wait') clock.pass(n)
        if (verb === 'reload') {
          app.close()
          clock.restart()
          app = await testApp({ dataFolder: folder, now })
        }
      }
      await value(app, 'attempts.submit', { id: exam.id, key: key() })
      expect(drift(join(folder, 'rehearsal.db'))).toEqual([])
    }),
    { numRuns: 20 },
  )
  app.close()
  const file = join(folder, 'rehearsal.db')
  const kept = derived(file)
  expect(kept['answer']!.length).toBeGreaterThan(5)
  const db = new Database(file)
  db.exec('DELETE FROM readiness')
  db.close()
  const zone = process.env['TZ']
  process.env['TZ'] = 'Pacific/Kiritimati' // the machine has travelled
  ;(await testApp({ dataFolder: folder, now })).close()
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect(derived(file)).toEqual(kept)
  removeFolder(folder)
}, 60_000)

test('the comparison notices a planted difference', async () => {
  const folder = tempFolder()
  const app = await testApp({ dataFolder: folder })
  const exam = await value(app, 'attempts.start', { ...fullMock, seed: 1 })
  await value(app, 'attempts.flag', { id: exam.id, position: 1, key: key(), flagged: true })
  app.close()
  const file = join(folder, 'rehearsal.db')
  const db = new Database(file)
  db.exec('UPDATE attempt_item SET flagged = 0; UPDATE attempt SET position = 9')
  db.close()
  expect(drift(file)).toHaveLength(2)
  removeFolder(folder)
})
