import { onScopeDispose } from 'vue'
import type { Grade } from '@shared/contract/practice'

export interface UseCardKeysOptions {
  /** Whether Space, 1 to 4 and U act; Ctrl or Cmd with Z always does. */
  single: () => boolean
  /** False when there is nothing to reveal, so that Space scrolls. */
  reveal: () => boolean
  grade: (grade: Grade) => void
  undo: () => void
}

const WRITTEN_IN = 'input, textarea, select, [contenteditable]'
const PRESSED = 'a, button, summary'
const DIALOG = '[role=dialog], [role=alertdialog]'

/** Keys of the cards. Dead while something is written and while a dialog is open. */
export function useCardKeys(options: UseCardKeysOptions): void {
  function acts({ key, target }: KeyboardEvent): boolean {
    const grade = '1234'.indexOf(key) + 1
    if (key === ' ') return !(target instanceof Element && target.closest(PRESSED)) && options.reveal()
    if (key.length === 1 && grade > 0) options.grade(grade as Grade)
    else if (key.toLowerCase() === 'u') options.undo()
    else return false
    return true
  }
  function onKey(event: KeyboardEvent) {
    const { key, target } = event
    if (event.defaultPrevented || event.repeat || event.altKey || document.querySelector(DIALOG)) return
    if (target instanceof Element && target.closest(WRITTEN_IN)) return
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() !== 'z' || event.shiftKey) return
      options.undo()
    } else if (!options.single() || event.shiftKey || !acts(event)) return
    event.preventDefault()
  }
  window.addEventListener('keydown', onKey)
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
