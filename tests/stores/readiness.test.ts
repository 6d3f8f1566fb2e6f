import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useAnswersStore } from '@/stores/answers'
import { useReadinessStore } from '@/stores/readiness'
import { refusal, stubBridge } from '../support/bridge'
import { change, exported, readiness, weighed } from '../support/readiness-data'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

it('keeps what it knows when a later load fails, and says why', async () => {
  let fails = false
  stubBridge({
    'readiness.get': () => {
      if (fails) throw refusal('The disk is gone.')
      return readiness()
    },
  })
  const store = useReadinessStore()
  await store.load()
  fails = true
  await store.load()
  expect(store.readiness?.projection.score).toBe(724)
  expect(store.error).toBe('The disk is gone.')
  fails = false
  await store.load()
  expect(store.error).toBeNull()
})

it('keeps the receipt that was asked for last, however late the one before comes', async () => {
  const slow = Promise.withResolvers<void>()
  stubBridge({
    'readiness.receipt': async ({ order }) => {
      if (order === 'moved') await slow.promise
      return { total: 2, answers: [weighed({ stem: order })] }
    },
  })
  const store = useReadinessStore()
  const first = store.loadReceipt({ order: 'moved', limit: 10 })
  await store.loadReceipt({ order: 'latest', limit: 10 })
  slow.resolve()
  await first
  expect(store.receipt?.answers[0]?.stem).toBe('latest')
})

it('shows nothing of one attempt as the change by another', async () => {
  stubBridge({ 'readiness.change': ({ attemptId }) => (attemptId === 1 ? change() : null) })
  const store = useReadinessStore()
  await store.loadChange(1)
  expect(store.change).toEqual(change())
  const second = store.loadChange(2)
  expect(store.change).toBeNull()
  await second
  expect(store.change).toBeNull()
})

it('collects every page of the answers for a file', async () => {
  const bridge = stubBridge({
    'statistics.export': ({ after }) => ({
      answers: [exported({ position: after + 1 })],
      last: after < 20 ? after + 10 : null,
    }),
  })
  const all = await useAnswersStore().collectAll()
  expect(all?.map((a) => a.position)).toEqual([1, 11, 21])
  expect(bridge.inputsOf('statistics.export')).toEqual([{ after: 0 }, { after: 10 }, { after: 20 }])
})

it('gives no file rather than half of one when a page fails', async () => {
  stubBridge({
    'statistics.export': ({ after }) => {
      if (after > 0) throw refusal('The disk is gone.')
      return { answers: [exported()], last: 10 }
    },
  })
  const store = useAnswersStore()
  expect(await store.collectAll()).toBeNull()
  expect(store.exportError).toBe('The disk is gone.')
})
