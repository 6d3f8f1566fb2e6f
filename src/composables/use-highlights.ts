import { onBeforeUnmount, onMounted, watch, type ShallowRef } from 'vue'
import type { Highlight as Mark } from '@shared/contract/attempts'
import { rangeOf } from './stem-text'

const NAME = 'stem'

/** Draws marks over the text of an element without touching its content, and again when the content changes. */
export function useHighlights(root: Readonly<ShallowRef<HTMLElement | null>>, marks: () => readonly Mark[]): void {
  if (!('highlights' in (globalThis.CSS ?? {}))) return

  function draw() {
    const element = root.value
    const ranges = element ? marks().map((m) => rangeOf(element, m)) : []
    CSS.highlights.set(NAME, new Highlight(...ranges.filter((r) => r !== null)))
  }

  const observer = new MutationObserver(draw)
  onMounted(() => {
    draw()
    observer.observe(root.value!, { childList: true, characterData: true, subtree: true })
  })
  watch(marks, draw, { flush: 'post' })
  onBeforeUnmount(() => {
    observer.disconnect()
    CSS.highlights.delete(NAME)
  })
}
