import { ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { AttemptSummary, OpenAttempt, Result } from '@shared/contract/attempts'
import type { Plan, PlanSummary } from '@shared/contract/plans'
import { call } from '../client'
import { latest } from './latest'
import { wordsOf } from './words'

const PAGE = 1000

/** Attempts before and after they are taken; the one being taken is the exam store's. */
export const useAttemptsStore = defineStore('attempts', () => {
  const current = shallowRef<OpenAttempt | null>(null)
  const finished = shallowRef<AttemptSummary[] | null>(null)
  const result = shallowRef<Result | null>(null)
  const plan = shallowRef<PlanSummary | null>(null)
  const error = ref<string | null>(null)
  const ghost = latest('attempts.ghost')
  const reviewed = latest('attempts.review')

  /** Runs a call, keeps its error in words, and says whether it went well. */
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      error.value = null
      return true
    } catch (e) {
      error.value = wordsOf(e)
      return false
    }
  }

  const loadCurrent = () => attempt(async () => void (current.value = await call('attempts.current', {})))
  /** Whether there are older ones than those loaded. */
  const moreFinished = ref(false)
  const loadPage = (known: readonly AttemptSummary[]) =>
    attempt(async () => {
      const page = await call('attempts.list', { limit: PAGE, skip: known.length })
      finished.value = [...known, ...page]
      moreFinished.value = page.length === PAGE
    })
  const loadFinished = () => loadPage([])
  const loadMoreFinished = () => loadPage(finished.value ?? [])

  const loadResult = (id: number) => attempt(async () => void (result.value = await call('attempts.result', { id })))

  let asked = 0
  /** Of several requests under way only the last one is kept. */
  const preview = (input: Plan) => {
    const mine = ++asked
    return attempt(async () => {
      const summary = await call('attempts.plan', input)
      if (mine === asked) plan.value = summary
    })
  }

  /** Begins an exam; the exam screen takes it from there. */
  const start = (input: Plan) => attempt(async () => void (await call('attempts.start', input)))

  const abandon = (id: number) =>
    attempt(async () => {
      await call('attempts.abandon', { id })
      current.value = null
    })

  return {
    current,
    finished,
    result,
    plan,
    /** The best finished drill; null while there is none. */
    ghost: ghost.value,
    loadGhost: () => ghost.load({}),
    /** The question under review; null while another one is on its way. */
    ...{ reviewed: reviewed.value, reviewError: reviewed.error },
    loadReviewed: (id: number, position: number) => reviewed.loadAnew({ id, position }),
    /** As `loadReviewed`, for a change to the question that is shown: it stays on the screen. */
    reloadReviewed: (id: number, position: number) => reviewed.load({ id, position }),
    error,
    loadCurrent,
    ...{ loadFinished, moreFinished, loadMoreFinished },
    loadResult,
    preview,
    start,
    abandon,
  }
})
