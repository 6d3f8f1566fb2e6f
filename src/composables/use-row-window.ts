import {
  computed,
  nextTick,
  onMounted,
  onScopeDispose,
  ref,
  watch,
  type ComputedRef,
  type Ref,
  type ShallowRef,
} from 'vue'

export interface UseRowWindowOptions {
  /** The element that scrolls. */
  frame: Readonly<ShallowRef<HTMLElement | null>>
  count: () => number
  /** Height of a row and of what stays above the rows, in rem. */
  rowRem: number
  headRem?: number
}

export interface WindowedRow {
  index: number
  /** Rows before this one that are not drawn. */
  skipped: number
}

export interface UseRowWindowReturn {
  /** The rows to draw: those in sight, some around them, and the one the keyboard is on. */
  rows: ComputedRef<WindowedRow[]>
  /** Rows after the last one drawn. */
  after: ComputedRef<number>
  /** The row that is the tab stop. */
  active: Ref<number>
  scrollTo: (index: number) => void
  /** Arrow keys, Page Up and Down, Home and End; the link of row n has the id `row-n`. */
  onKeydown: (event: KeyboardEvent) => void
}

const AROUND = 8

/** Draws few of many rows, all of the same height, and takes the keyboard through all of them. */
export function useRowWindow({ frame, count, rowRem, headRem = 0 }: UseRowWindowOptions): UseRowWindowReturn {
  const top = ref(0)
  const height = ref(0)
  const rem = ref(16)
  const rowPx = computed(() => rowRem * rem.value)
  const active = ref(0)

  function measure() {
    rem.value = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    top.value = frame.value?.scrollTop ?? 0
    height.value = frame.value?.clientHeight ?? 0
  }
  watch(frame, (now, before) => {
    before?.removeEventListener('scroll', measure)
    now?.addEventListener('scroll', measure, { passive: true })
    measure()
  })
  onMounted(() => window.addEventListener('resize', measure))
  onScopeDispose(() => window.removeEventListener('resize', measure))
  watch(
    count,
    (rows) => {
      active.value = Math.max(0, Math.min(active.value, rows - 1))
      measure()
    },
    { flush: 'post' },
  )

  const rows = computed(() => {
    const first = Math.max(0, Math.floor(top.value / rowPx.value) - AROUND)
    const last = Math.min(count(), Math.ceil((top.value + height.value) / rowPx.value) + AROUND)
    const drawn = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
    const stop = Math.min(active.value, count() - 1)
    if (stop >= 0 && stop < first) drawn.unshift(stop)
    else if (stop >= last) drawn.push(stop)
    return drawn.map((index, i) => ({ index, skipped: index - (i ? drawn[i - 1]! + 1 : 0) }))
  })
  const after = computed(() => count() - 1 - (rows.value.at(-1)?.index ?? -1))

  function scrollTo(index: number) {
    const at = frame.value
    if (!at) return
    const highest = index * rowPx.value
    const lowest = (index + 1) * rowPx.value + headRem * rem.value - at.clientHeight
    if (at.scrollTop > highest) at.scrollTop = highest
    else if (at.scrollTop < lowest) at.scrollTop = lowest
    measure()
  }

  function target(key: string): number | null {
    const page = Math.max(1, Math.floor(height.value / rowPx.value) - 1)
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }
    if (key === 'Home') return 0
    if (key === 'End') return count() - 1
    return steps[key] === undefined ? null : active.value + steps[key]
  }

  async function onKeydown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const to = target(event.key)
    if (to === null) return
    event.preventDefault()
    active.value = Math.max(0, Math.min(to, count() - 1))
    scrollTo(active.value)
    await nextTick()
    frame.value?.querySelector<HTMLElement>(`#row-${active.value}`)?.focus({ preventScroll: true })
  }

  return { rows, after, active, scrollTo, onKeydown: (event) => void onKeydown(event) }
}
