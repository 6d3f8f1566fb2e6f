import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router'

export const readAnswerFirst = (query: LocationQuery): boolean => query['first'] === 'yes'
export const writeAnswerFirst = (on: boolean): LocationQueryRaw => (on ? { first: 'yes' } : {})

/**
 * Whether questions are answered before their solution is shown. The address says so: it is known before anything is
 * loaded, and no solution is on the screen by mistake.
 */
export function useAnswerFirst(): WritableComputedRef<boolean> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => readAnswerFirst(route.query),
    // Not a step of its own: the way back would show a solution unasked.
    set: (on) => void router.replace({ query: { ...route.query, first: on ? 'yes' : undefined } }),
  })
}
