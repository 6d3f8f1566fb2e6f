import type { Result } from '@shared/contract/attempts'

export const reviewFilters = [
  { value: 'all', label: 'All questions' },
  { value: 'missed', label: 'Missed' },
  { value: 'flagged', label: 'Flagged' },
] as const
export type ReviewFilter = (typeof reviewFilters)[number]['value']

export const readFilter = (value: unknown): ReviewFilter => reviewFilters.find((f) => f.value === value)?.value ?? 'all'

export const filterItems = (items: Result['items'], filter: ReviewFilter): Result['items'] =>
  items.filter((i) => filter === 'all' || (filter === 'missed' ? i.outcome !== 'right' : i.flagged))
