import { onBeforeUnmount, onMounted, type Ref } from 'vue'

const PAUSE_MS = 1000
/** A text that is only looked at for a moment was not read. */
const GLANCE_MS = 4000
const END = 0.995

/** The part of an element that was on the screen when it was scrolled to here: 1 once its end was. */
export function shareSeen({ top, height }: { top: number; height: number }, windowHeight: number): number {
  const share = height > 0 ? (windowHeight - top) / height : 0
  return share >= END ? 1 : Math.max(0, share)
}

/** Reports how far a text was read, 0 to 1, whenever that grew and at most once a second. */
export function useReading(text: Readonly<Ref<HTMLElement | null>>, report: (reached: number) => void): void {
  let reached = 0
  let reported = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let glance: ReturnType<typeof setTimeout> | undefined

  function look() {
    if (!text.value || document.hidden) return
    reached = Math.max(reached, shareSeen(text.value.getBoundingClientRect(), window.innerHeight))
    pause ??= setTimeout(tell, PAUSE_MS)
  }
  function tell() {
    clearTimeout(pause)
    pause = undefined
    if (reached > reported) report((reported = reached))
  }
  const onScroll = ({ target }: Event) => {
    if (target instanceof Node && target.contains(text.value)) look()
  }
  onMounted(() => {
    glance = setTimeout(look, GLANCE_MS)
    window.addEventListener('scroll', onScroll, { capture: true, passive: true }) // whatever it is that scrolls
    window.addEventListener('pagehide', tell)
  })
  onBeforeUnmount(() => {
    clearTimeout(glance)
    window.removeEventListener('scroll', onScroll, { capture: true })
    window.removeEventListener('pagehide', tell)
    tell()
  })
}
