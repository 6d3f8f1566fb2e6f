import { onScopeDispose } from 'vue'

export interface UseExamKeysOptions {
  enabled: () => boolean
  /** Takes the index of an option, from 0; false when there is no such option, so that F can flag. */
  choose?: (index: number) => boolean
  next?: () => void
  previous?: () => void
  flag?: () => void
  navigator?: () => void
  time?: () => void
  strike?: () => void
}

const WRITTEN_IN = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox]), [data-exam-keys=off]'
const PRESSED = 'a, button, summary'
const DIALOG = '[role=dialog], [role=alertdialog]'

/** Whether a key may stand for a command: pressed alone, once, not while something is written or a dialog is open. */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing) return false
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  if (event.target instanceof Element && event.target.closest(WRITTEN_IN)) return false
  return !document.querySelector(DIALOG)
}

/** Single keys of the exam. Dead while something is written, with modifiers, and while a dialog is open. */
export function useExamKeys(options: UseExamKeysOptions): void {
  const named: Record<string, keyof Omit<UseExamKeysOptions, 'enabled' | 'choose'>> = {
    enter: 'next',
    n: 'next',
    p: 'previous',
    f: 'flag',
    g: 'navigator',
    t: 'time',
    x: 'strike',
  }

  function onKey(event: KeyboardEvent) {
    const { key, target } = event
    if (!isSingleKey(event) || !options.enabled()) return
    if (key === 'Enter' && target instanceof Element && target.closest(PRESSED)) return

    const index = Math.max('abcdef'.indexOf(key.toLowerCase()), '123456'.indexOf(key))
    const chosen = key.length === 1 && index >= 0 && options.choose?.(index)
    const action = options[named[key.toLowerCase()]!]
    if (!chosen && !action) return
    event.preventDefault()
    if (!chosen) action?.()
  }

  window.addEventListener('keydown', onKey)
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
