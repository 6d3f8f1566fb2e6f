import { computed, ref, watch, type ComputedRef } from 'vue'
import { lead } from '@shared/domain/pace'
import { paceWords } from '../text/practice-words'
import { useAttemptsStore } from '../stores/attempts'
import { useExamStore } from '../stores/exam'

const TICK_MS = 1000

/** How the open drill stands against the best one so far, in words; null in exams and sprints, and without a best one. */
export function usePace(): ComputedRef<string | null> {
  const exam = useExamStore()
  const attempts = useAttemptsStore()
  const drilling = computed(
    () => exam.exam?.kind === 'drill' && exam.exam.state === 'open' && exam.exam.limitMs === null,
  )
  const now = ref(performance.now())
  watch(
    drilling,
    (is, _was, onCleanup) => {
      if (!is) return
      void attempts.loadGhost()
      const timer = setInterval(() => (now.value = performance.now()), TICK_MS)
      onCleanup(() => clearInterval(timer))
    },
    { immediate: true },
  )
  return computed(() => {
    const { reading, items } = exam
    if (!drilling.value || !attempts.ghost || !reading) return null
    const spentMs = reading.spentMs + (reading.running ? Math.max(0, now.value - reading.receivedAt) : 0)
    const settled = items.filter((i) => i.solution !== null).length
    return paceWords(lead(attempts.ghost.settledMs, spentMs, settled, items.length))
  })
}
