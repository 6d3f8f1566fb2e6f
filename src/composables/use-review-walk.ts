import { computed, onScopeDispose, watch, type ComputedRef } from 'vue'
import { useRoute, type RouteLocationRaw } from 'vue-router'
import type { Result, ReviewedItem } from '@shared/contract/attempts'
import type { ReviewRow } from '@shared/contract/reviews'
import { filterReviews, type ReviewListFilter } from '@shared/domain/review-filter'
import { filterItems, readFilter, type ReviewFilter } from '../text/review-filter'
import { placeWords } from '../text/review-words'
import { useAttemptsStore } from '../stores/attempts'
import { useReviewsStore } from '../stores/reviews'
import { readAnswerFirst, writeAnswerFirst } from './use-answer-first'
import { useReviewFilter } from './use-review-filter'

export interface UseReviewWalkReturn {
  id: ComputedRef<number>
  position: ComputedRef<number>
  /** The question at the address; null until it is there. */
  reviewed: ComputedRef<ReviewedItem | null>
  /** The list over all attempts that one came from; null when it was an attempt. */
  list: ComputedRef<{ filter: ReviewListFilter; rows: ReviewRow[]; index: number } | null>
  /** The attempt that one came from, with its questions under the filter; null when it was a list. */
  attempt: ComputedRef<{ result: Result; items: Result['items']; filter: ReviewFilter } | null>
  /** Where in the list or the attempt one is. */
  heading: ComputedRef<string>
  previous: ComputedRef<RouteLocationRaw | undefined>
  next: ComputedRef<RouteLocationRaw | undefined>
  /** Where a row of the list is reviewed, without leaving the list. */
  toRow: (row: ReviewRow) => RouteLocationRaw
  toItem: (position: number, filter?: ReviewFilter) => RouteLocationRaw
  error: ComputedRef<string | null>
  load: () => Promise<unknown>
}

/** The questions before and after the one at the address: of its attempt, or of the filtered list one came from. */
export function useReviewWalk(): UseReviewWalkReturn {
  const route = useRoute()
  const attempts = useAttemptsStore()
  const reviews = useReviewsStore()
  const id = computed(() => Number(route.params['id']))
  const position = computed(() => Number(route.params['position']))
  const reviewed = computed(() => {
    const last = attempts.reviewed
    return last?.attemptId === id.value && last.position === position.value ? last : null
  })
  const inList = computed(() => route.query['list'] === 'yes')

  const loadList = () => {
    if (!inList.value) return attempts.loadResult(id.value)
    return reviews.list ? Promise.resolve() : reviews.load()
  }
  const loadItem = () => attempts.loadReviewed(id.value, position.value)
  watch([inList, () => !inList.value && id.value], loadList, { immediate: true })
  watch([id, position], loadItem, { immediate: true })

  const { filter, query } = useReviewFilter()
  const all = computed(() => (inList.value && reviews.list?.rows) || [])
  const rows = computed(() => filterReviews(all.value, filter.value).rows)
  /** A row leads to the latest sight of its question, an address to the one it was made for: both name the question. */
  const questionId = computed(() => {
    const isHere = (r: ReviewRow) => r.attemptId === id.value && r.position === position.value
    return all.value.find(isHere)?.questionId ?? reviewed.value?.questionId
  })
  const index = computed(() => rows.value.findIndex((r) => r.questionId === questionId.value))
  const list = computed(() =>
    inList.value && reviews.list ? { filter: filter.value, rows: rows.value, index: index.value } : null,
  )
  watch(index, (at) => (reviews.opened = rows.value[at]?.questionId ?? reviews.opened), { immediate: true })
  onScopeDispose(() => {
    if (route.path !== '/review') reviews.opened = null // only the list goes on from here
  })

  const attempt = computed(() => {
    const { result } = attempts
    if (inList.value || result?.id !== id.value) return null
    const chosen = readFilter(route.query['filter'])
    return { result, items: filterItems(result.items, chosen), filter: chosen }
  })

  const heading = computed(() => {
    if (list.value && questionId.value !== undefined)
      return index.value < 0 ? 'Question outside this list' : placeWords(filter.value.state, index.value, rows.value.length) // prettier-ignore
    if (inList.value) return 'Question'
    return `Question ${position.value}${attempt.value ? ` of ${attempt.value.result.count}` : ''}`
  })

  const toRow = (row: ReviewRow) => ({
    path: `/review/${row.attemptId}/${row.position}`,
    query: { ...query.value, list: 'yes' },
  })
  const toItem = (at: number, of: ReviewFilter = attempt.value?.filter ?? 'all') => ({
    path: `/review/${id.value}/${at}`,
    query: { ...(of !== 'all' && { filter: of }), ...writeAnswerFirst(readAnswerFirst(route.query)) },
  })
  /** Also from a question outside of the filter: around the place that it would have in the list. */
  const beside = (step: 1 | -1) => {
    if (inList.value) {
      const place = all.value.findIndex((r) => r.questionId === questionId.value)
      const listed = new Set(rows.value)
      const row = step > 0 ? all.value.find((r, i) => i > place && listed.has(r)) : all.value.findLast((r, i) => i < place && listed.has(r)) // prettier-ignore
      return row && toRow(row)
    }
    const { items = [] } = attempt.value ?? {}
    const at = (step > 0 ? items.find((i) => i.position > position.value) : items.findLast((i) => i.position < position.value))?.position // prettier-ignore
    return at === undefined ? undefined : toItem(at)
  }

  return {
    id,
    position,
    reviewed,
    list,
    attempt,
    heading,
    previous: computed(() => beside(-1)),
    next: computed(() => beside(1)),
    toRow,
    toItem,
    error: computed(() => attempts.reviewError ?? (inList.value ? reviews.error : attempts.error)),
    load: () => Promise.all([loadList(), loadItem()]),
  }
}
