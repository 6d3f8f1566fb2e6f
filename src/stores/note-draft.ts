import { ref } from 'vue'

const PAUSE_MS = 400

/** Holds a note while it is typed, and hands it over once typing pauses. */
export function useNoteDraft(store: (position: number, note: string) => void) {
  const waiting = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let draft: [position: number, note: string] | undefined

  function write(position: number, note: string) {
    if (draft && draft[0] !== position) flush()
    clearTimeout(timer)
    draft = [position, note]
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
