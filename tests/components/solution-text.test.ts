import { createPinia } from 'pinia'
import { mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Solution } from '@shared/contract/items'
import SolutionText from '@/components/SolutionText.vue'
import { routes } from '@/router'
import { stubBridge } from '../support/bridge'
import { solution } from '../support/renderer-data'
import { find } from '../support/screen'

afterEach(() => vi.unstubAllGlobals())

function show(changes: Partial<Solution>) {
  stubBridge({})
  const router = createRouter({ history: createMemoryHistory(), routes })
  return mount(SolutionText, { props: { solution: solution(changes) }, global: { plugins: [createPinia(), router] } })
}

it('leads to the playground with the figures of the question', () => {
  const screen = show({ playground: { part: 'outliers', e: '0,0,0,24', from: 'question' } })
  expect(find(screen, 'a', 'Open in playground').attributes('href')).toBe(
    '/guide/playground?part=outliers&e=0,0,0,24&from=question',
  )
})

it('offers no playground where none fits', () => {
  expect(show({ playground: null }).text()).not.toContain('playground')
})

it('leads to the guide section of the question', () => {
  const link = (guideSection: string) => {
    const found = find(show({ guideSection }), 'a', /^Guide/)
    return [found.text(), found.attributes('href')]
  }
  expect(link('6.1')).toEqual(['Guide 6.1 Model performance metrics', '/guide/6.1'])
  expect(link('tips')).toEqual(['Guide Study tips and scenarios', '/guide/tips'])
})
