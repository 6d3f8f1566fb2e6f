import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useReviewsStore } from '@/stores/reviews'
import { refusal, stubBridge } from '../support/bridge'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

it('passes a cause on and says why it could not be noted', async () => {
  const bridge = stubBridge({ 'reviews.cause': () => ({}) })
  expect(await useReviewsStore().noteCause(3, 5, 'Time')).toBeNull()
  expect(bridge.inputsOf('reviews.cause')).toEqual([{ attemptId: 3, position: 5, cause: 'Time' }])
  stubBridge({
    'reviews.cause': () => {
      throw refusal('This question is not finished yet.')
    },
  })
  expect(await useReviewsStore().noteCause(3, 5, 'Time')).toBe('This question is not finished yet.')
})

it('collects the reports, or keeps the reason why it cannot until it can', async () => {
  const reports = [{ id: 1, questionId: 'q', text: 'Two keys.', at: 7 }]
  const store = useReviewsStore()
  stubBridge({
    'reviews.reports': () => {
      throw refusal('The database is busy.')
    },
  })
  expect(await store.collectReports()).toBeNull()
  expect(store.exportError).toBe('The database is busy.')
  stubBridge({ 'reviews.reports': () => reports })
  expect(await store.collectReports()).toEqual(reports)
  expect(store.exportError).toBeNull()
})

it('keeps the answer to the question asked last when similar ones are looked for twice', async () => {
  const answers: (() => void)[] = []
  stubBridge({
    'reviews.similar': ({ questionId }) =>
      new Promise((resolve) =>
        answers.push(() => resolve([{ questionId: `like ${questionId}`, section: '1.9', why: 'drift', seen: null }])),
      ),
  })
  const store = useReviewsStore()
  const both = [store.findSimilar('a'), store.findSimilar('b')]
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]!()
  answers[0]!()
  await Promise.all(both)
  expect(store.similar?.map((s) => s.questionId)).toEqual(['like b'])
})
