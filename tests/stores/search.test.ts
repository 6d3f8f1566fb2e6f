import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, type EffectScope } from 'vue'
import type { Found } from '@shared/contract/search'
import { useSearch } from '@/stores/search'
import { refusal, stubBridge } from '../support/bridge'
import { found } from '../support/guide-data'

let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const field = () => scope.run(() => useSearch(8))!
const type = async (search: ReturnType<typeof field>, words: string) => {
  search.words.value = words
  await nextTick()
}

it('asks once typing pauses, for the words without the spaces around them', async () => {
  const bridge = stubBridge({ 'search.find': () => found() })
  const search = field()
  for (const words of ['d', 'dr', 'drift ']) await type(search, words)
  expect(bridge.inputsOf('search.find')).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(bridge.inputsOf('search.find')).toEqual([{ words: 'drift', limit: 8 }])
  expect(search.found.value?.guide).toHaveLength(1)
})

it('keeps the answer to the last words when an earlier one comes late', async () => {
  const answers: ((value: Found) => void)[] = []
  stubBridge({ 'search.find': () => new Promise<Found>((done) => answers.push(done)) })
  const search = field()
  await type(search, 'one')
  await vi.advanceTimersByTimeAsync(200)
  await type(search, 'two')
  await vi.advanceTimersByTimeAsync(200)
  answers[1]!(found({ guide: [] }))
  answers[0]!(found())
  await vi.advanceTimersByTimeAsync(0)
  expect(search.found.value?.guide).toEqual([])
})

it('forgets what it found when the field is emptied, also what is still on its way', async () => {
  const answers: ((value: Found) => void)[] = []
  stubBridge({ 'search.find': () => new Promise<Found>((done) => answers.push(done)) })
  const search = field()
  await type(search, 'drift')
  await vi.advanceTimersByTimeAsync(200)
  await type(search, '')
  answers[0]!(found())
  await vi.advanceTimersByTimeAsync(0)
  expect(search.found.value).toBeNull()
})

it('keeps a refusal in words', async () => {
  stubBridge({
    'search.find': () => {
      throw refusal('The database is busy.', 'INTERNAL')
    },
  })
  const search = field()
  await type(search, 'drift')
  await vi.advanceTimersByTimeAsync(200)
  expect(search.error.value).toBe('The database is busy.')
})
