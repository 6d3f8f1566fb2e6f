import { ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { Output } from '@shared/contract/procedures'
import { call } from '../client'
import { wordsOf } from './words'

export type Facets = Output<'questions.facets'>
export type Missed = Output<'questions.missed'>

/** What the bank holds, and what was missed in it. */
export const useQuestionsStore = defineStore('questions', () => {
  const facets = shallowRef<Facets | null>(null)
  const missed = shallowRef<Missed | null>(null)
  const error = ref<string | null>(null)

  async function keep<T>(work: Promise<T>, into: (value: T) => void) {
    try {
      into(await work)
      error.value = null
    } catch (e) {
      error.value = wordsOf(e)
    }
  }
  const loadFacets = () => keep(call('questions.facets', {}), (value) => (facets.value = value))
  const loadMissed = () => keep(call('questions.missed', {}), (value) => (missed.value = value))
  return { facets, missed, error, loadFacets, loadMissed }
})
