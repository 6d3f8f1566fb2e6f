import { readonly, ref } from 'vue'

const message = ref('')

/** What the polite region of the exam speaks. Saying the same again is heard again. */
export function useAnnouncer() {
  const announce = (text: string) => {
    message.value = text && message.value === text ? `${text}\u00a0` : text
  }
  return { message: readonly(message), announce }
}
