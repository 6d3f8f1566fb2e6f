import { afterEach, beforeEach, vi } from 'vitest'
import { createPinia, setActivePinia } from 'pinia'
import type { Response } from '@shared/contract/items'
import { useExamStore } from '@/stores/exam'
import { examBridge } from './exam-bridge'

export const choose = (...chosen: string[]): Response => ({ kind: 'choice', chosen })
/** Lets everything happen that waits for no clock. */
export const quiet = () => vi.advanceTimersByTimeAsync(0)

let current: ReturnType<typeof examBridge> | undefined

/** The store with the exam open, and the host it talks to. */
export async function openExam(host = examBridge()) {
  current = host
  const store = useExamStore()
  await store.open()
  return { host, store }
}

/** Call at the top of a test file: fake timers, a fresh store, and nothing left unsaved for the next test. */
export function prepareStore() {
  beforeEach(() => {
    vi.useFakeTimers()
    setActivePinia(createPinia())
  })
  afterEach(async () => {
    current?.recover()
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}
