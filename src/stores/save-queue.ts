import { shallowRef, type ShallowRef } from 'vue'
import type { ItemState } from '@shared/contract/attempts'
import { ClientError } from '../client'

/** Something on its way to the host. */
export interface Sending {
  /** Sends the same every time, so that the host applies it once. Resolves to what follows once it is stored. */
  readonly send: () => Promise<() => unknown>
}

/** One change to an exam. */
export interface Change extends Sending {
  readonly attemptId: number
  /** The item it belongs to; 0 for the exam as a whole. */
  readonly position: number
  /** What the candidate sees while the host has not stored it yet. */
  readonly patch: Partial<ItemState>
  /** Whether the candidate waits for it before leaving the question. */
  readonly holds: boolean
}

export interface Failure {
  /** In words for the candidate. */
  readonly message: string
  /** How often the change was tried. */
  readonly tries: number
  /** On the clock of `performance.now()`; null while a try is under way. */
  readonly retryAt: number | null
}

const DELAYS_MS = [1000, 2000, 4000, 8000]
/** Trying these again would not help. */
const REFUSALS = ['CONFLICT', 'INVALID', 'NOT_FOUND']

/**
 * Sends changes one at a time in the order made, each until the host has stored it. `refused` settles what the host
 * will not take; while it throws, the change counts as not stored.
 */
export function useSaveQueue<C extends Sending>(refused: (error: ClientError, change: C) => Promise<void>) {
  const pending: ShallowRef<readonly C[]> = shallowRef([])
  const failure = shallowRef<Failure | null>(null)

  let retryNow = () => {}
  function pauseBeforeRetry(message: string, tries: number): Promise<void> {
    const delay = DELAYS_MS[Math.min(tries, DELAYS_MS.length) - 1]!
    failure.value = { message, tries, retryAt: performance.now() + delay }
    return new Promise((resume) => {
      const timer = setTimeout(() => retryNow(), delay)
      retryNow = () => {
        clearTimeout(timer)
        retryNow = () => {}
        failure.value = { message, tries, retryAt: null }
        resume()
      }
    })
  }

  /** Returns what follows. */
  async function deliver(change: C): Promise<() => unknown> {
    try {
      return await change.send()
    } catch (error) {
      if (!(error instanceof ClientError) || !REFUSALS.includes(error.code)) throw error
      await refused(error, change)
      return () => {}
    }
  }

  let sending = false
  async function drain() {
    if (sending) return
    sending = true
    for (let tries = 1, change; (change = pending.value[0]);) {
      let finish
      try {
        finish = await deliver(change)
      } catch (error) {
        await pauseBeforeRetry((error as Error).message, tries++)
        continue
      }
      tries = 1
      drop((c) => c === change)
      failure.value = null
      finish()
    }
    sending = false
  }

  function push(change: C) {
    pending.value = [...pending.value, change]
    void drain()
  }

  function drop(which: (change: C) => boolean) {
    pending.value = pending.value.filter((c) => !which(c))
  }

  return { pending, failure, push, drop, retryNow: () => retryNow() }
}
