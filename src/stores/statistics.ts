import { defineStore } from 'pinia'
import { latest } from './latest'

/** What the answers show, under the filters it was last asked for with. */
export const useStatisticsStore = defineStore('statistics', () => {
  const dashboard = latest('statistics.dashboard')
  return { dashboard: dashboard.value, error: dashboard.error, load: dashboard.load }
})
