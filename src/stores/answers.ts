import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { Output } from '@shared/contract/procedures'
import type { ExportedAnswer } from '@shared/contract/statistics'
import { call } from '../client'
import { latest } from './latest'
import { wordsOf } from './words'

/** Single answers: those behind a number, and all of them for a file. */
export const useAnswersStore = defineStore('answers', () => {
  const behind = latest('statistics.answers')
  const exportError = ref<string | null>(null)

  /** Every answer there is, oldest first; null when a page of them cannot be had, with the reason in `exportError`. */
  async function collectAll(): Promise<ExportedAnswer[] | null> {
    const all: ExportedAnswer[] = []
    exportError.value = null
    try {
      for (let after: number | null = 0; after !== null;) {
        const page: Output<'statistics.export'> = await call('statistics.export', { after })
        all.push(...page.answers)
        after = page.last
      }
      return all
    } catch (e) {
      exportError.value = wordsOf(e)
      return null
    }
  }

  return { behind: behind.value, error: behind.error, loadBehind: behind.loadAnew, exportError, collectAll }
})
