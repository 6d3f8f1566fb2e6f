import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { GuideSection } from '@shared/contract/guide'
import { useGuideStore } from '@/stores/guide'
import { refusal, stubBridge } from '../support/bridge'
import { guideHost, section } from '../support/guide-data'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

it('keeps the section asked for last when an earlier one arrives late', async () => {
  const arrivals: Record<string, () => void> = {}
  stubBridge(
    guideHost({
      'guide.section': ({ id }) => new Promise<GuideSection>((done) => (arrivals[id] = () => done(section(id)))),
    }),
  )
  const store = useGuideStore()
  const first = store.open('1.1')
  const second = store.open('1.9')
  arrivals['1.9']!()
  await second
  arrivals['1.1']!()
  await first
  expect(store.section?.id).toBe('1.9')
})

it('tells a section that does not exist from one that could not be loaded', async () => {
  stubBridge(
    guideHost({
      'guide.section': ({ id }) => {
        if (id === '9.9') throw refusal('There is no such section.', 'NOT_FOUND')
        throw refusal('The database is busy.', 'INTERNAL')
      },
    }),
  )
  const store = useGuideStore()
  await store.open('9.9')
  expect([store.missing, store.error]).toEqual([true, null])
  await store.open('1.1')
  expect([store.missing, store.error]).toEqual([false, 'The database is busy.'])
})

it('shows in the outline how far a section was read, and never takes it back', async () => {
  const bridge = stubBridge(guideHost())
  const store = useGuideStore()
  await store.loadOutline()
  await store.read('1.9', 0.7)
  await store.read('1.9', 0.2)
  expect(bridge.inputsOf('guide.read')).toEqual([
    { id: '1.9', reached: 0.7 },
    { id: '1.9', reached: 0.2 },
  ])
  expect(store.outline?.find((s) => s.id === '1.9')?.reached).toBe(0.7)
})

it('leaves the outline as it is when the host could not keep the reading', async () => {
  stubBridge(
    guideHost({
      'guide.read': () => {
        throw refusal('The disk is full.', 'NOT_SAVED')
      },
    }),
  )
  const store = useGuideStore()
  await store.loadOutline()
  await store.read('1.9', 0.7)
  expect(store.outline?.find((s) => s.id === '1.9')?.reached).toBe(0.4)
})
