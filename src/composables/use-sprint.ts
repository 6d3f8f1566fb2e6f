import { computed, onScopeDispose, ref, watch } from 'vue'
import { missing } from './completeness'
import { useAnnouncer } from './use-announcer'
import { useExamStore } from '../stores/exam'

/** How long the verdict stands before the next question comes, ms; a wrong answer is looked at longer. */
const LOOK_MS = { right: 900, wrong: 2200 }

/** A sprint: choosing answers and checks at once, and after a short look the next question comes by itself. */
export function useSprint() {
  const store = useExamStore()
  const { announce } = useAnnouncer()

  const asked = ref(0)
  const question = computed(() => store.item)
  const solution = computed(() => question.value?.solution ?? null)
  const settled = computed(() => store.items.filter((i) => i.solution !== null))
  const right = computed(() => settled.value.filter((i) => i.solution?.outcome === 'right').length)
  const locked = computed(() => solution.value !== null || asked.value === store.position || store.closing)

  function choose(index: number): boolean {
    const q = question.value
    if (!q || !('options' in q.item) || !q.item.options[index]) return false
    if (locked.value) return true
    const { id } = q.item.options[index]
    const before = q.state.response?.kind === 'choice' ? q.state.response.chosen : []
    const others = before.filter((c) => c !== id)
    // The only choice may stand there already, when the window closed before its check: it is chosen again, not undone.
    const only = q.item.choose === 1
    const chosen = only ? [id] : before.includes(id) ? others : [...before, id].slice(0, q.item.choose)
    const response = { kind: 'choice' as const, chosen }
    store.answer(store.position, response)
    if (missing(q.item, response) > 0) return true
    asked.value = store.position
    store.check(store.position, null)
    return true
  }

  /** Goes to the next question that is open, from the first again after the last; ends where none is left. */
  function goOn() {
    const open = store.items.filter((i) => i.solution === null).map((i) => i.state.position)
    const next = open.find((p) => p > store.position) ?? open[0]
    if (next === undefined) return store.end()
    if (!store.go(next)) announce('The last change is not stored yet. Moving on waits for it.')
  }

  const verdict = computed(() => (solution.value?.outcome === 'right' ? 'right' : 'wrong'))
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    [() => store.position, solution],
    () => {
      clearTimeout(timer)
      if (!solution.value) return
      announce(verdict.value === 'right' ? 'Right.' : 'Wrong.')
      timer = setTimeout(goOn, LOOK_MS[verdict.value])
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))

  return { question, solution, settled, right, locked, choose, goOn }
}
