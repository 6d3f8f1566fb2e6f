import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { useRoute, type LocationQuery } from 'vue-router'
import type { Filter, Plan, Preset } from '@shared/contract/plans'
import { anything, EXAM } from '@shared/domain/plans'
import { filterReviews, MOST_RETAKEN } from '@shared/domain/review-filter'
import { useAttemptsStore } from '../stores/attempts'
import { useReviewsStore } from '../stores/reviews'
import { useSettingsStore } from '../stores/settings'
import { readReviewFilter } from './use-review-filter'

export interface ExamForm {
  kind: 'full' | 'section' | 'diagnostic' | 'custom'
  /** The part of the guide a section mock is about. */
  part: string
  count: number
  /** Null: no limit. */
  minutes: number | null
  filter: Filter
  practice: boolean
}

export interface UseExamPlanReturn {
  form: Ref<ExamForm>
  plan: ComputedRef<Plan>
  /** True while the exam was named by the link that led here, not chosen in the form. */
  given: ComputedRef<boolean>
  /** False while the questions of the exam are not known yet, or cannot be had. */
  ready: ComputedRef<boolean>
  error: ComputedRef<string | null>
  load: () => Promise<unknown>
}

const PREVIEW_AFTER_MS = 150
/** Minutes that many questions get in the real exam. */
export const minutesFor = (count: number) => Math.ceil((count * EXAM.minutes) / EXAM.count)

/** The address holds the filter of a list to take again. */
const namesList = ({ begin, attempt }: LocationQuery) => begin === 'retake' && attempt === undefined

/** The exam being set up; the attempts store's `plan` follows it with what the host would build. */
export function useExamPlan(): UseExamPlanReturn {
  const route = useRoute()
  const attempts = useAttemptsStore()
  const reviews = useReviewsStore()
  const { planFor } = useSettingsStore()

  const form = ref<ExamForm>({
    kind: route.query.begin === 'section' ? 'section' : 'full',
    part: '1',
    count: 20,
    minutes: 28,
    filter: { ...anything },
    practice: false,
  })

  const named = computed<Preset | null>(() => {
    const { begin, attempt } = route.query
    if (begin === 'diagnostic') return { kind: 'diagnostic' }
    if (begin !== 'retake') return null
    if (attempt !== undefined) return { kind: 'retake', attemptId: Number(attempt), questions: [] }
    const listed = filterReviews(reviews.list?.rows ?? [], readReviewFilter(route.query)).rows
    return { kind: 'retake', attemptId: null, questions: listed.slice(0, MOST_RETAKEN).map((r) => r.questionId) }
  })
  const chosen = computed<Preset>(() => {
    const { kind, part, count, minutes, filter } = form.value
    if (kind === 'section') return { kind, section: part }
    return kind === 'custom' ? { kind, count, minutes, filter } : { kind }
  })
  const plan = computed<Plan>(() => {
    const base = planFor(named.value ?? chosen.value)
    return form.value.practice && !named.value ? { ...base, practice: true, blindReview: false } : base
  })

  const ready = computed(() => !namesList(route.query) || reviews.list !== null)
  const loadList = async () => {
    if (!ready.value) await reviews.load()
  }
  watch(ready, loadList, { immediate: true })
  watch(
    plan,
    (_now, before, onCleanup) => {
      if (!ready.value) return
      const timer = setTimeout(() => void attempts.preview(plan.value), before ? PREVIEW_AFTER_MS : 0)
      onCleanup(() => clearTimeout(timer))
    },
    { immediate: true, deep: true },
  )
  return {
    form,
    plan,
    given: computed(() => named.value !== null),
    ready,
    error: computed(() => (ready.value ? attempts.error : reviews.error)),
    load: () => Promise.all([attempts.loadCurrent(), ready.value ? attempts.preview(plan.value) : loadList()]),
  }
}
