import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Found } from '@shared/contract/search'
import { call } from '../client'
import { wordsOf } from './words'

const PAUSE_MS = 120
const LONGEST = 200

/** One search field: what is typed in it and the answer to that, once typing pauses. Every field has its own. */
export function useSearch(limit: number) {
  const words = ref('')
  const found = shallowRef<Found | null>(null)
  const error = ref<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function look(text: string) {
    const mine = ++asked
    try {
      const answer = await call('search.find', { words: text, limit })
      if (mine !== asked) return
      found.value = answer
      error.value = null
    } catch (e) {
      if (mine === asked) error.value = wordsOf(e)
    }
  }
  function stop() {
    clearTimeout(timer)
    asked++
  }
  watch(words, (typed) => {
    stop()
    const text = typed.trim().slice(0, LONGEST)
    if (text) timer = setTimeout(() => void look(text), PAUSE_MS)
    else found.value = error.value = null
  })
  onScopeDispose(stop)
  return { words, found, error }
}
