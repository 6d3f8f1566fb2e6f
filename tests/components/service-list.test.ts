import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import ServiceList from '@/components/ServiceList.vue'
import { stubBridge } from '../support/bridge'
import { guideHost, service } from '../support/guide-data'
import { open, stubBrowser } from '../support/screen'

beforeEach(() => {
  stubBrowser()
  stubBridge(guideHost())
})
afterEach(() => {
  vi.unstubAllGlobals()
})
const List = defineComponent(() => () => h(ServiceList, { services: [service()] }))
const links = async (at: string) => (await open(List, at)).screen.findAll('a').map((a) => a.attributes('href'))

it('leads from a solution to the catalogue', async () => {
  expect(await links('/review/3/1')).toEqual(['/guide/services?at=model-monitor'])
})
