import { computed, onScopeDispose, ref, watch, type ComputedRef } from 'vue'

export interface UseExamClockOptions {
  /** What the host last told, and when; null while nothing is known. */
  reading: () => { remainingMs: number | null; running: boolean; receivedAt: number } | null
  /** The time allowed in all, ms; null when untimed. */
  limitMs: () => number | null
  /** Called when the time left falls to a warning; the time left is in whole minutes, rounded up. */
  warn?: (minutesLeft: number) => void
  /** Called once when time is up. */
  atZero?: () => void
  /** The time of day and the steady clock disagree: the machine slept, or its clock was set. */
  onDrift?: () => void
}

export interface UseExamClockReturn {
  /** Rounded up to whole seconds; null when untimed. */
  remainingMs: ComputedRef<number | null>
}

export const WARNINGS_MIN = [30, 10, 5, 1]
const DRIFT_MS = 2000

/** Time left, always reckoned from what the host last told: a tab that was held up shows the right time at its next tick. */
export function useExamClock(options: UseExamClockOptions): UseExamClockReturn {
  const seconds = ref<number | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let wallOffset: number | undefined

  function left(): number | null {
    const told = options.reading()
    if (!told || told.remainingMs === null) return null
    const passed = told.running ? performance.now() - told.receivedAt : 0
    return Math.max(0, told.remainingMs - passed)
  }

  function tick() {
    clearTimeout(timer)
    const ms = left()
    const before = seconds.value
    seconds.value = ms === null ? null : Math.ceil(ms / 1000)
    if (ms === null || seconds.value === null) return
    cross(before, seconds.value)
    noticeDrift()
    // The next tick falls on the change of the displayed second.
    if (ms > 0) timer = setTimeout(tick, ms - (seconds.value - 1) * 1000)
  }

  function cross(before: number | null, now: number) {
    if (now === 0) {
      if (before !== 0) options.atZero?.()
      return
    }
    const limit = options.limitMs()
    const crossed = WARNINGS_MIN.some((m) => {
      const at = m * 60
      return before !== null && before > at && now <= at && limit !== null && limit > at * 1000
    })
    if (crossed) options.warn?.(Math.ceil(now / 60))
  }

  function noticeDrift() {
    const offset = Date.now() - performance.now()
    if (wallOffset !== undefined && Math.abs(offset - wallOffset) > DRIFT_MS) options.onDrift?.()
    wallOffset = offset
  }

  watch(options.reading, tick, { immediate: true })
  document.addEventListener('visibilitychange', tick)
  onScopeDispose(() => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', tick)
  })

  return { remainingMs: computed(() => (seconds.value === null ? null : seconds.value * 1000)) }
}
