import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useCardsStore } from '@/stores/cards'
import { refusal, stubBridge } from '../support/bridge'
import { card, cardHost } from '../support/practice-data'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => void vi.unstubAllGlobals())

it('grades the card in front once, however often the grade is sent again', async () => {
  const host = cardHost([card('q-1'), card('q-2')])
  let lost = 2
  const bridge = stubBridge({
    ...host,
    'practice.grade': (input) => {
      const reply = host['practice.grade'](input)
      if (lost-- > 0) throw refusal('The disk is full.', 'NOT_SAVED') // stored, and its reply lost
      return reply
    },
  })
  const store = useCardsStore()
  await store.open()
  await store.grade(3)
  expect(store.error).toBe('The disk is full.')
  expect(store.waiting).toBe(true)
  await store.grade(1)
  await store.undo()
  await store.retry()
  await store.retry()
  const sent = bridge.inputsOf('practice.grade') as { key: string; grade: number }[]
  expect(sent.map((s) => s.grade)).toEqual([3, 3, 3])
  expect(new Set(sent.map((s) => s.key)).size).toBe(1)
  expect(bridge.inputsOf('practice.undo')).toEqual([])
  expect(store.session).toMatchObject({ due: 1, gradedToday: 1 })
  expect(store.given).toEqual([3])

  await store.grade(4)
  expect(bridge.inputsOf('practice.grade')).toHaveLength(4)
  expect((bridge.inputsOf('practice.grade') as { key: string }[])[3]!.key).not.toBe(sent[0]!.key)
})

it('gives up a grade that is refused and shows the cards as they are', async () => {
  const bridge = stubBridge({
    ...cardHost([card('q-1')]),
    'practice.grade': () => {
      throw refusal('There is no card for this question.', 'NOT_FOUND')
    },
  })
  const store = useCardsStore()
  await store.open()
  await store.grade(3)
  expect(store.waiting).toBe(false)
  await store.retry()
  expect(bridge.inputsOf('practice.grade')).toHaveLength(1)
  expect(bridge.inputsOf('practice.cards')).toHaveLength(2)
  expect(store.error).toBeNull()
})

it('takes the last grade back, also out of what was done', async () => {
  stubBridge(cardHost([card('q-1'), card('q-2')]))
  const store = useCardsStore()
  await store.open()
  await store.grade(1)
  await store.grade(3)
  await store.undo()
  expect(store.session?.card?.questionId).toBe('q-2')
  expect(store.given).toEqual([1])
})
