import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import type { Filter, Plan, Preset } from '@shared/contract/plans'
import { anything, EXAM } from '@shared/domain/plans'
import { useAttemptsStore } from '../stores/attempts'
import { useReviewsStore } from '../stores/reviews'
import { useSettingsStore } from '../stores/settings'

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
}

const PREVIEW_AFTER_MS = 150
/** Minutes that many questions get in the real exam. */
export const minutesFor = (count: number) => Math.ceil((count * EXAM.minutes) / EXAM.count)

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
    // After a reload nobody knows the questions any more: the set-up is shown instead.
    return reviews.retake.length ? { kind: 'retake', attemptId: null, questions: [...reviews.retake] } : null
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

  watch(
    plan,
    (_now, before, onCleanup) => {
      const timer = setTimeout(() => void attempts.preview(plan.value), before ? PREVIEW_AFTER_MS : 0)
      onCleanup(() => clearTimeout(timer))
    },
    { immediate: true, deep: true },
  )
  return { form, plan, given: computed(() => named.value !== null) }
}
