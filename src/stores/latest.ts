import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Input, Method, Output } from '@shared/contract/procedures'
import { call } from '../client'
import { wordsOf } from './words'

export interface Latest<M extends Method> {
  value: ShallowRef<Output<M> | null>
  /** Why the last call failed, in words. */
  error: Ref<string | null>
  load: (input: Input<M>) => Promise<void>
  /** As `load`, without the answer to the call before meanwhile. */
  loadAnew: (input: Input<M>) => Promise<void>
}

/** One procedure as state: its answer to the last call. Of several calls under way only the last one counts. */
export function latest<M extends Method>(method: M): Latest<M> {
  const value = shallowRef(null) as ShallowRef<Output<M> | null>
  const error = ref<string | null>(null)
  let asked = 0

  async function load(input: Input<M>) {
    const mine = ++asked
    try {
      const answer = await call(method, input)
      if (mine !== asked) return
      value.value = answer
      error.value = null
    } catch (e) {
      if (mine === asked) error.value = wordsOf(e)
    }
  }
  function loadAnew(input: Input<M>) {
    value.value = null
    return load(input)
  }
  return { value, error, load, loadAnew }
}
