import { computed, ref, shallowRef } from 'vue'
import type { ClockReading, Exam, ExamItem, ItemState, Saved } from '@shared/contract/attempts'

/** The clock as the host last told it, at `receivedAt` on the clock of `performance.now()`. */
export type Reading = ClockReading & { readonly receivedAt: number }

/**
 * The exam as this window shows it: what the host has stored, with `ahead` laid over it, the changes to a question that
 * are still on their way.
 */
export function useExamState(ahead: (attemptId: number, position: number) => readonly Partial<ItemState>[]) {
  const exam = shallowRef<Exam | null>(null)
  const items = shallowRef<readonly ExamItem[]>([])
  const position = ref(1)
  const answered = ref(0)
  const flagged = ref(0)
  const reading = shallowRef<Reading | null>(null)
  const stored = new Map<number, ItemState>()

  const item = computed(() => items.value[position.value - 1] ?? null)
  const rethinking = computed(() => exam.value?.state === 'rethinking')
  /** The questions to walk through: in blind review only those that were flagged. */
  const positions = computed(() =>
    items.value.filter((i) => !rethinking.value || i.state.flagged).map((i) => i.state.position),
  )

  function tell(clock: ClockReading) {
    reading.value = { ...clock, receivedAt: performance.now() }
  }

  /** Draws a question anew from its stored state and the changes on their way. */
  function redraw(at: number, more: Partial<ExamItem> = {}) {
    const before = items.value[at - 1]
    const base = stored.get(at)
    if (!exam.value || !before || !base) return
    const state = Object.assign({}, base, ...ahead(exam.value.id, at)) as ItemState
    items.value = items.value.with(at - 1, { ...before, ...more, state })
  }

  function take(saved: Saved, more?: Partial<ExamItem>) {
    tell(saved.clock)
    answered.value = saved.answered
    flagged.value = saved.flagged
    stored.set(saved.state.position, saved.state)
    redraw(saved.state.position, more)
  }

  function load(loaded: Exam) {
    const before = exam.value
    exam.value = loaded
    items.value = loaded.items
    answered.value = loaded.answered
    flagged.value = loaded.flagged
    tell(loaded.clock)
    for (const { state } of loaded.items) {
      stored.set(state.position, state)
      if (ahead(loaded.id, state.position).length) redraw(state.position)
    }
    if (before?.id === loaded.id && before.state === loaded.state) return
    position.value = rethinking.value ? (positions.value[0] ?? 1) : loaded.position
  }

  const revisionOf = (at: number) => stored.get(at)?.revision ?? 0

  return {
    exam,
    items,
    position,
    answered,
    flagged,
    reading,
    item,
    rethinking,
    positions,
    redraw,
    take,
    load,
    revisionOf,
  }
}
