import { ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { CatalogueEntry } from '@shared/contract/services'
import { call } from '../client'
import { wordsOf } from './words'

/** The catalogue of AWS services. */
export const useServicesStore = defineStore('services', () => {
  const services = shallowRef<CatalogueEntry[] | null>(null)
  const error = ref<string | null>(null)

  async function load() {
    try {
      services.value = await call('services.list', {})
      error.value = null
    } catch (e) {
      error.value = wordsOf(e)
    }
  }
  return { services, error, load }
})
