import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Plan } from '@shared/contract/plans'
import { useAttemptsStore } from '@/stores/attempts'
import { refusal, stubBridge } from '../support/bridge'
import { planSummary, summary } from '../support/renderer-data'

const plan: Plan = {
  preset: { kind: 'full' },
  accommodation: { kind: 'standard' },
  policy: 'practice',
  practice: false,
  blindReview: false,
  caseSets: false,
}

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

it('keeps the answer to the last request when an earlier one answers late', async () => {
  const answers: ((count: number) => void)[] = []
  stubBridge({
    'attempts.plan': () => new Promise((resolve) => answers.push((count) => resolve(planSummary({ count })))),
  })
  const store = useAttemptsStore()
  const first = store.preview(plan)
  const second = store.preview({ ...plan, preset: { kind: 'diagnostic' } })
  answers[1]!(20)
  await second
  answers[0]!(65)
  await first
  expect(store.plan?.count).toBe(20)
})

it('keeps a refusal in the words of the host until something succeeds', async () => {
  let refuse = true
  stubBridge({
    'attempts.current': () => {
      if (refuse) throw refusal('The database is busy.')
      return null
    },
  })
  const store = useAttemptsStore()
  expect(await store.loadCurrent()).toBe(false)
  expect(store.error).toBe('The database is busy.')
  refuse = false
  expect(await store.loadCurrent()).toBe(true)
  expect(store.error).toBeNull()
})

it('loads the latest attempts first and older ones when asked, without end', async () => {
  const all = Array.from({ length: 1003 }, (_, i) => summary({ id: 1003 - i }))
  stubBridge({ 'attempts.list': ({ limit, skip = 0 }) => all.slice(skip, skip + limit) })
  const store = useAttemptsStore()
  await store.loadFinished()
  expect([store.finished?.length, store.moreFinished]).toEqual([1000, true])
  await store.loadMoreFinished()
  expect([store.finished?.at(-1)?.id, store.moreFinished]).toEqual([1, false])
})

it('says in words that the host is gone', async () => {
  stubBridge({})
  const store = useAttemptsStore()
  await store.loadFinished()
  expect(store.error).toMatch(/not running any more/)
})

it('forgets the open attempt once it is abandoned', async () => {
  const bridge = stubBridge({ 'attempts.abandon': () => ({}) })
  const store = useAttemptsStore()
  await store.abandon(7)
  expect(bridge.inputsOf('attempts.abandon')).toEqual([{ id: 7 }])
  expect(store.current).toBeNull()
})
