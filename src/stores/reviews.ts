import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { ErrorCause, ProblemReport } from '@shared/contract/reviews'
import { call } from '../client'
import { latest } from './latest'
import { wordsOf } from './words'

/** Every question finished so far, and what the learner makes of it. */
export const useReviewsStore = defineStore('reviews', () => {
  const list = latest('reviews.list')
  const similar = latest('reviews.similar')

  /** The question that was looked at last, by id: where the list goes on. */
  const opened = ref<string | null>(null)

  /** Why it failed, in words; null when it went well. */
  async function failureOf(work: Promise<unknown>): Promise<string | null> {
    try {
      await work
      return null
    } catch (e) {
      return wordsOf(e)
    }
  }
  const noteCause = (attemptId: number, position: number, cause: ErrorCause | null) =>
    failureOf(call('reviews.cause', { attemptId, position, cause }))
  const report = (attemptId: number, position: number, text: string) =>
    failureOf(call('reviews.report', { attemptId, position, text }))

  const addCard = (questionId: string) => failureOf(call('reviews.addCard', { questionId }))

  const exportError = ref<string | null>(null)
  /** Every report, latest first; null when they cannot be had, with the reason in `exportError`. */
  async function collectReports(): Promise<ProblemReport[] | null> {
    let reports: ProblemReport[] | null = null
    exportError.value = await failureOf(call('reviews.reports', {}).then((all) => (reports = all)))
    return reports
  }

  return {
    ...{ list: list.value, error: list.error, load: () => list.load({}) },
    ...{ similar: similar.value, similarError: similar.error },
    findSimilar: (questionId: string) => similar.loadAnew({ questionId }),
    ...{ opened, noteCause, report, addCard, exportError, collectReports },
  }
})
