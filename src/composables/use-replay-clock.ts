import { onScopeDispose, ref, type Ref } from 'vue'

export interface UseReplayClockReturn {
  /** Where in the exam one is, ms of exam time. */
  atMs: Ref<number>
  playing: Ref<boolean>
  play: () => void
  pause: () => void
  /** Goes to a moment and stays there. */
  goTo: (ms: number) => void
}

const TICK_MS = 100

/** Runs through an exam `speed` times as fast as it was taken, until `endMs`. */
export function useReplayClock(endMs: () => number, speed: number): UseReplayClockReturn {
  const atMs = ref(0)
  const playing = ref(false)
  let timer: ReturnType<typeof setInterval> | undefined
  let last = 0

  function pause() {
    clearInterval(timer)
    playing.value = false
  }
  function tick() {
    const now = performance.now()
    atMs.value = Math.min(endMs(), atMs.value + (now - last) * speed)
    last = now
    if (atMs.value >= endMs()) pause()
  }
  function play() {
    if (atMs.value >= endMs()) atMs.value = 0
    last = performance.now()
    playing.value = true
    timer = setInterval(tick, TICK_MS)
  }
  function goTo(ms: number) {
    pause()
    atMs.value = Math.max(0, Math.min(endMs(), ms))
  }
  onScopeDispose(pause)
  return { atMs, playing, play, pause, goTo }
}
