import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useNotesStore } from '@/stores/notes'
import { refusal, stubBridge } from '../support/bridge'

let full = false
const host = () =>
  stubBridge({
    'questions.note': () => {
      if (full) throw refusal('The disk is full.', 'NOT_SAVED')
      return {}
    },
  })
const leaving = () => {
  const event = new Event('beforeunload', { cancelable: true })
  dispatchEvent(event)
  return event.defaultPrevented ? 'held back' : 'let go'
}

beforeEach(() => {
  full = false
  setActivePinia(createPinia())
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('holds a note that could not be stored, with the reason, and tries again until it is', async () => {
  const bridge = host()
  const notes = useNotesStore()
  full = true
  notes.write('q', 'Mine')
  await vi.advanceTimersByTimeAsync(500)
  expect(notes.failure).toBe('The disk is full.')
  expect([...notes.unsaved]).toEqual([['q', 'Mine']])
  expect(leaving()).toBe('held back')
  full = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(notes.failure).toBeNull()
  expect(notes.unsaved.size).toBe(0)
  expect(leaving()).toBe('let go')
  expect(bridge.inputsOf('questions.note')).toEqual([
    { questionId: 'q', text: 'Mine' },
    { questionId: 'q', text: 'Mine' },
  ])
})

it('keeps apart the notes of several questions, and of each stores the latest text alone', async () => {
  const bridge = host()
  const notes = useNotesStore()
  full = true
  notes.write('a', 'One')
  notes.write('b', 'Two')
  notes.flush()
  await vi.advanceTimersByTimeAsync(0)
  notes.write('a', 'One and more')
  notes.flush()
  full = false
  notes.retryNow()
  await vi.advanceTimersByTimeAsync(0)
  expect(bridge.inputsOf('questions.note').slice(1)).toEqual([
    { questionId: 'b', text: 'Two' },
    { questionId: 'a', text: 'One and more' },
  ])
  expect(notes.unsaved.size).toBe(0)
})

it('does not take a text for stored that was written while an older one was on its way', async () => {
  const replies: (() => void)[] = []
  stubBridge({ 'questions.note': () => new Promise((resolve) => replies.push(() => resolve({}))) })
  const notes = useNotesStore()
  notes.write('q', 'Old')
  await vi.advanceTimersByTimeAsync(500)
  notes.write('q', 'New')
  replies[0]!()
  await vi.advanceTimersByTimeAsync(0)
  expect(notes.unsaved.get('q')).toBe('New')
  await vi.advanceTimersByTimeAsync(500)
  replies[1]!()
  await vi.advanceTimersByTimeAsync(0)
  expect(notes.unsaved.size).toBe(0)
})

it('sends what is still being written when the window goes', async () => {
  const bridge = host()
  useNotesStore().write('q', 'Half a thou')
  expect(bridge.inputsOf('questions.note')).toEqual([])
  dispatchEvent(new Event('pagehide'))
  expect(bridge.inputsOf('questions.note')).toEqual([{ questionId: 'q', text: 'Half a thou' }])
  await vi.advanceTimersByTimeAsync(500)
})
