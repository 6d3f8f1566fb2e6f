import { nextTick, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'

/** Brings an element into view and the focus to it. */
export function reveal(id: string): void {
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'start' })
  element?.focus({ preventScroll: true })
}

/** The element that the address asks for, such as `?at=traps`. */
export const anchorId = (at: string) => `at-${at}`

/** Goes to what `?at=` names, when the screen is drawn and whenever it changes. */
export function useAnchor(): void {
  const route = useRoute()
  const go = async () => {
    const { at } = route.query
    await nextTick() // the router puts the focus on the heading of the screen first
    if (typeof at === 'string') reveal(anchorId(at))
  }
  onMounted(go)
  watch(() => route.query['at'], go)
}
