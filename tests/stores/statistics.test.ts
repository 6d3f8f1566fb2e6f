import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Dashboard, Filters } from '@shared/contract/statistics'
import { useStatisticsStore } from '@/stores/statistics'
import { refusal, stubBridge } from '../support/bridge'
import { dashboard, tally } from '../support/progress-data'

const filters = (period: Filters['period']): Filters => ({ period, mocksOnly: false, firstSightsOnly: true })

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

it('shows the numbers of the filters chosen last, whatever answers first', async () => {
  const answers: ((value: Dashboard) => void)[] = []
  stubBridge({ 'statistics.dashboard': () => new Promise((resolve) => answers.push(resolve)) })
  const store = useStatisticsStore()
  const first = store.load(filters('30'))
  const second = store.load(filters('90'))
  answers[1]!(dashboard({ all: tally(9, 90) }))
  await second
  answers[0]!(dashboard({ all: tally(3, 30) }))
  await first
  expect(store.dashboard?.all.answered).toBe(90)
})

it('keeps the numbers it has while others cannot be loaded, and says why', async () => {
  let refuse = false
  stubBridge({
    'statistics.dashboard': () => {
      if (refuse) throw refusal('The database is busy.')
      return dashboard({ all: tally(3, 30) })
    },
  })
  const store = useStatisticsStore()
  await store.load(filters('30'))
  refuse = true
  await store.load(filters('90'))
  expect(store.error).toBe('The database is busy.')
  expect(store.dashboard?.all.answered).toBe(30)
})
