import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router'
import type { MetricCategory, Stage } from '@shared/contract/items'
import {
  causeValues,
  missedOnes,
  reviewMarks,
  reviewStates,
  type ReviewListFilter,
  type ValueFacet,
} from '@shared/domain/review-filter'
import { readAnswerFirst, writeAnswerFirst } from './use-answer-first'

const listed = (value: LocationQuery[string] | undefined): string[] =>
  typeof value === 'string' ? value.split(',').filter(Boolean) : []
const known = <T extends string>(value: LocationQuery[string] | undefined, all: readonly T[]): T[] =>
  all.filter((one) => listed(value).includes(one))

/** How the address calls the lists of values. */
const names: Record<ValueFacet, string> = {
  causes: 'cause',
  sections: 'section',
  stages: 'stage',
  metricCategories: 'metric',
  services: 'service',
}

/** What an address asks for; without anything it is what is missed. */
export const readReviewFilter = (query: LocationQuery): ReviewListFilter => ({
  state: reviewStates.find((s) => s === query['state']) ?? missedOnes.state,
  marks: known(query['mark'], reviewMarks),
  causes: known(query[names.causes], causeValues),
  sections: listed(query[names.sections]),
  // A value that no question has lists nothing, as it says.
  stages: listed(query[names.stages]) as Stage[],
  metricCategories: listed(query[names.metricCategories]) as MetricCategory[],
  services: listed(query[names.services]),
  words: typeof query['find'] === 'string' ? query['find'] : '',
})

export function writeReviewFilter(filter: ReviewListFilter): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  if (filter.state !== missedOnes.state) query['state'] = filter.state
  if (filter.marks.length) query['mark'] = filter.marks.join(',')
  for (const facet of Object.keys(names) as ValueFacet[])
    if (filter[facet].length) query[names[facet]] = filter[facet].join(',')
  if (filter.words) query['find'] = filter.words
  return query
}

/** Where an exam of what a filter lists is set up. */
export const retakeOf = (filter: ReviewListFilter): { path: string; query: LocationQueryRaw } => ({
  path: '/mock',
  query: { begin: 'retake', ...writeReviewFilter(filter) },
})

/** The filter of the list of questions. The address holds it: it can be shared, and survives a reload and the way back. */
export function useReviewFilter() {
  const route = useRoute()
  const router = useRouter()
  const filter = computed(() => readReviewFilter(route.query))
  const queryOf = (of: ReviewListFilter): LocationQueryRaw => ({
    ...writeReviewFilter(of),
    ...writeAnswerFirst(readAnswerFirst(route.query)),
  })
  function change(changes: Partial<ReviewListFilter>) {
    const query = queryOf({ ...filter.value, ...changes })
    // Words are one step of the way back, however many letters they have.
    const typing = filter.value.words !== '' && Object.keys(changes).every((key) => key === 'words')
    return typing ? router.replace({ query }) : router.push({ query })
  }
  /** What an address needs to lead to the list as it is. */
  const query = computed(() => queryOf(filter.value))
  return { filter, change, query }
}
