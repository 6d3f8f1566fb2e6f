import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router'
import type { Filters } from '@shared/contract/statistics'

/** All of the time, all kinds, first sights alone: what an address without filters means. */
export const readFilters = ({ period, only, repeats }: LocationQuery): Filters => ({
  period: period === '30' || period === '90' ? period : 'all',
  mocksOnly: only === 'mocks',
  firstSightsOnly: repeats !== 'yes',
})

export const writeFilters = ({ period, mocksOnly, firstSightsOnly }: Filters): LocationQueryRaw => ({
  ...(period !== 'all' && { period }),
  ...(mocksOnly && { only: 'mocks' }),
  ...(!firstSightsOnly && { repeats: 'yes' }),
})

/**
 * The filters of the statistics. The address holds them, so that they survive a reload and the way back. They stay the
 * same object until one of them changes, also while another screen is on its way.
 */
export function useFilters() {
  const route = useRoute()
  const router = useRouter()
  const screen = route.path
  const filters = computed((before?: Filters): Filters => {
    const now = readFilters(route.query)
    const same = JSON.stringify(now) === JSON.stringify(before)
    return before && (same || route.path !== screen) ? before : now
  })
  const change = (changes: Partial<Filters>) =>
    router.replace({ query: writeFilters({ ...filters.value, ...changes }) })
  return { filters, change }
}
