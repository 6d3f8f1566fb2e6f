import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Response } from '@shared/contract/items'
import { anything } from '@shared/domain/plans'
import type { App } from '../../electron/app'
import { fakeClock, fullMock, key, removeFolder, tempFolder, testApp, value } from '../support/app'
import { keysOf } from '../support/history'

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

test('a replay tells a part of an answer from a complete one, and a cleared answer from a given one', async () => {
  const filter = { ...anything, types: ['multiple-response' as const] }
  const preset = { kind: 'custom' as const, count: 1, minutes: 60, filter }
  const { id } = await value(app, 'attempts.start', { ...fullMock, preset, seed: 3 })
  const right = keysOf(folder, id).get(1)!
  if (right.kind !== 'choice') throw new Error('not a choice')
  const chosen = (ids: string[]): Response => ({ kind: 'choice', chosen: ids })
  const responses = [chosen(right.chosen.slice(0, 1)), right, chosen([])]
  for (const [revision, response] of responses.entries())
    await value(app, 'attempts.answer', { id, position: 1, key: key(), revision, response })
  await value(app, 'attempts.submit', { id, key: key() })
  const { steps } = await value(app, 'attempts.replay', { id })
  expect(steps.slice(0, 3)).toMatchObject([
    { kind: 'answered', right: false, complete: false },
    { kind: 'answered', right: true, complete: true },
    { kind: 'cleared', right: null, complete: false },
  ])
})
