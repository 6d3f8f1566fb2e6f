import { ref } from 'vue'

const PAUSE_MS = 400

/** Holds a note while it is typed, and hands it over once typing pauses. `K` says what the note is on. */
export function useNoteDraft<K>(store: (on: K, note: string) => void) {
  const waiting = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let draft: [on: K, note: string] | undefined

  function write(on: K, note: string) {
    if (draft && draft[0] !== on) flush()
    clearTimeout(timer)
    draft = [on, note]
    waiting.value = true
    timer = setTimeout(flush, PAUSE_MS)
  }

  function flush() {
    clearTimeout(timer)
    const ready = draft
    draft = undefined
    waiting.value = false
    if (ready) store(...ready)
  }

  return { waiting, write, flush }
}
