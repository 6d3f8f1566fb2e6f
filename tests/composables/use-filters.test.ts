import { expect, it } from 'vitest'
import { readFilters, writeFilters } from '@/composables/use-filters'

it('reads an address without filters as all first sights', () => {
  expect(readFilters({})).toEqual({ period: 'all', mocksOnly: false, firstSightsOnly: true })
  expect(writeFilters(readFilters({}))).toEqual({})
})

it.each([
  { period: '30', mocksOnly: true, firstSightsOnly: false },
  { period: '90', mocksOnly: false, firstSightsOnly: true },
] as const)('brings %o back from the address', (filters) => {
  expect(readFilters(writeFilters(filters) as Record<string, string>)).toEqual(filters)
})

it('takes nonsense in the address for no filter', () => {
  expect(readFilters({ period: '7', only: 'drills', repeats: null })).toEqual(readFilters({}))
})
