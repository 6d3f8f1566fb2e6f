import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import {
  fromQuery,
  isUnusable,
  toQuery,
  type Part,
  type PlaygroundState,
  type Query,
} from '@shared/domain/metrics/playground'
import { loadedNote, unusableNote, type LoadedNote } from '../text/playground'

export interface UsePlaygroundReturn {
  state: Readonly<ShallowRef<PlaygroundState>>
  /** Counts up each time the numbers came from elsewhere than the controls. */
  loads: Readonly<Ref<number>>
  /** What to know of the numbers of a question or an address, while they stand as they came. */
  note: ComputedRef<LoadedNote | null>
  /** Where the question is that led here, if one did. */
  question: string | null
  change: (next: PlaygroundState) => void
  choose: (part: Part) => void
  /** Back to the numbers of the address this opened with, or to the defaults of another part. */
  reset: () => void
}

/** The screens that offer the playground beside a question. */
const QUESTION = /^\/(review\/\d+\/\d+|practice\/cards|exam)(\?|$)/

/** Browsers hold back an address that changes with every frame. */
const WRITE_AFTER_MS = 250

/** The state of the playground; the address follows it, and leads it when it is changed from elsewhere. */
export function usePlayground(): UsePlaygroundReturn {
  const route = useRoute()
  const router = useRouter()
  const { path } = route
  const { back: before } = router.options.history.state
  const question = typeof before === 'string' && QUESTION.test(before) ? before : null
  let opened: Query = route.query
  let own: Query = {}
  let timer: ReturnType<typeof setTimeout> | undefined

  const state = shallowRef(fromQuery(route.query))
  const loads = ref(0)
  const touched = ref(false)
  const unusable = ref(false)
  const left = new Map<Part, PlaygroundState>()

  function load(next: PlaygroundState) {
    state.value = next
    loads.value++
  }
  function write(query: Record<string, string> = toQuery(state.value)) {
    clearTimeout(timer)
    timer = undefined
    own = query
    void router.replace({ query })
  }
  /** An address whose numbers cannot be used is replaced by that of what is shown. */
  function mend(query: Query) {
    unusable.value = isUnusable(query)
    if (!unusable.value) return
    opened = toQuery(state.value)
    write(opened as Record<string, string>)
  }
  function change(next: PlaygroundState) {
    state.value = next
    touched.value = true
    timer ??= setTimeout(write, WRITE_AFTER_MS)
  }
  function choose(part: Part) {
    left.set(state.value.part, state.value)
    load(left.get(part) ?? fromQuery({ part }))
    touched.value = true
    write()
  }
  function reset() {
    const { part } = state.value
    const about = state.value.part === 'return' ? { about: state.value.about } : {}
    const back = fromQuery(opened).part === part ? opened : { part, ...about }
    load(fromQuery(back))
    touched.value = back !== opened
    write(Object.fromEntries(Object.entries(back).filter(([, v]) => typeof v === 'string')) as Record<string, string>)
  }
  watch(
    () => route.query,
    (query) => {
      if (route.path !== path || JSON.stringify(query) === JSON.stringify(own)) return
      opened = query
      touched.value = false
      left.clear()
      load(fromQuery(query))
      mend(query)
    },
  )
  onScopeDispose(() => clearTimeout(timer))

  mend(route.query)

  const note = computed(() => {
    if (touched.value) return null
    return unusable.value ? unusableNote : loadedNote(route.query)
  })
  return { state, loads, note, question, change, choose, reset }
}
