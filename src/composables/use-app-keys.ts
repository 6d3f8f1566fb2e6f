import { onScopeDispose } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { screens } from '../text/screens'
import { useAppStore } from '../stores/app'
import { useSettingsStore } from '../stores/settings'

export interface UseAppKeysOptions {
  showShortcuts: () => void
  showPalette: () => void
}

/** Keys a person types text with are left alone while the focus is in one of these. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Keys and menu commands that work on every screen. */
export function useAppKeys({ showShortcuts, showPalette }: UseAppKeysOptions): void {
  const router = useRouter()
  const route = useRoute()
  const { settings } = useSettingsStore()

  function onKey(event: KeyboardEvent) {
    if (event.defaultPrevented || event.altKey) return
    if (event.ctrlKey || event.metaKey) {
      const screen = screens[Number(event.key) - 1]
      // An exam has the window to itself: nothing is looked up beside it.
      if (route.meta.bare) return
      if (event.key === 'k') showPalette()
      else if (screen) void router.push(screen.to)
      else return
      event.preventDefault()
    } else if (event.key === '?' && settings.singleKeys && !isTyping(event.target)) {
      event.preventDefault()
      showShortcuts()
    }
  }
  window.addEventListener('keydown', onKey)
  const stop = useAppStore().listen((event) => {
    if (event.kind === 'shortcuts') showShortcuts()
    else if (!route.meta.bare) void router.push(event.to)
  })
  onScopeDispose(() => {
    window.removeEventListener('keydown', onKey)
    stop()
  })
}
