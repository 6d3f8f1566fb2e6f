import { onBeforeUnmount, onScopeDispose, watch, type ComputedRef } from 'vue'
import { useRouter } from 'vue-router'
import { isSprint } from '@shared/domain/pace'
import { useExamStore } from '../stores/exam'
import { useSettingsStore } from '../stores/settings'
import { useAnnouncer } from './use-announcer'
import { useExamClock } from './use-exam-clock'

export interface UseExamSessionReturn {
  /** Null when untimed, and in blind review. */
  remainingMs: ComputedRef<number | null>
}

/** Keeps this window's view of the exam in step with the host while one of the exam's screens is open. */
export function useExamSession(): UseExamSessionReturn {
  const store = useExamStore()
  const { settings } = useSettingsStore()
  const { announce } = useAnnouncer()
  const router = useRouter()

  void store.open()

  const { remainingMs } = useExamClock({
    reading: () => (store.exam?.state === 'open' ? store.reading : null),
    limitMs: () => store.exam?.limitMs ?? null,
    warn(minutesLeft) {
      if (!settings.timeWarnings) return
      store.warning = minutesLeft
      announce(`${minutesLeft} ${minutesLeft === 1 ? 'minute' : 'minutes'} left.`)
    },
    atZero: () => store.end(),
    onDrift: () => void store.sync(),
  })

  watch(remainingMs, (ms) => {
    const outdated = store.warning !== null && ms !== null && ms <= (store.warning - 1) * 60_000
    if (outdated) store.warning = null
  })

  watch(
    () => store.exam?.state,
    (state) => {
      const sprint = store.exam !== null && isSprint(store.exam)
      if (state === 'open' && sprint) void router.replace('/exam/sprint')
      if (state === 'submitted') void router.replace(`${sprint ? '/practice/sprint' : '/result'}/${store.exam!.id}`)
      if (state === 'abandoned') void router.replace('/')
      if (state === 'rethinking') void router.replace('/exam')
    },
    { immediate: true },
  )

  const listeners: [EventTarget, string, (event: Event) => void][] = [
    [window, 'focus', () => void store.sync()],
    [document, 'visibilitychange', () => document.visibilityState === 'visible' && void store.sync()],
    [window, 'pagehide', () => store.leave()],
    [window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && void store.open()],
  ]
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener)
  onScopeDispose(() => {
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener)
  })

  onBeforeUnmount(() => {
    store.flushNote()
    if (!router.currentRoute.value.path.startsWith('/exam')) store.leave()
  })

  return { remainingMs }
}
