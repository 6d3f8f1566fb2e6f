import { afterEach, beforeEach, vi } from 'vitest'
import { enableAutoUnmount, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import ExamView from '@/views/ExamView.vue'
import NavigatorView from '@/views/NavigatorView.vue'
import SprintView from '@/views/SprintView.vue'
import type { examBridge } from './exam-bridge'

enableAutoUnmount(afterEach)

const blank = defineComponent({ render: () => h('h1', 'elsewhere') })

/** Call at the top of a test file: what jsdom lacks and what one test must not leave to the next. */
export function prepareWindow() {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }))
    Element.prototype.scrollIntoView = () => {}
    setActivePinia(createPinia())
  })
  afterEach(() => void vi.unstubAllGlobals())
}

export interface Mounted {
  router: Router
  wrapper: VueWrapper
}

/** Opens one of the exam's screens in a window whose host is in place. */
export async function mountExam(_host: ReturnType<typeof examBridge>, path = '/exam'): Promise<Mounted> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/exam', component: ExamView },
      { path: '/exam/navigator', component: NavigatorView },
      { path: '/exam/sprint', component: SprintView },
      { path: '/:rest(.*)', component: blank },
    ],
  })
  await router.push(path)
  const wrapper = mount(RouterView, { attachTo: document.body, global: { plugins: [router] } })
  await flushPromises()
  return { router, wrapper }
}

/** The visible element with a role and an accessible name, as a test or a screen reader finds it. */
export function byText<E extends Element = HTMLElement>(selector: string, text: string): E {
  const found = [...document.querySelectorAll<E>(selector)].find((e) => nameOf(e).startsWith(text))
  if (!found) throw new Error(`No ${selector} named "${text}" in: ${document.body.textContent}`)
  return found
}
const nameOf = (e: Element) => (e.getAttribute('aria-label') ?? e.textContent ?? '').trim()

export async function press(key: string, target: EventTarget = document.activeElement ?? document.body) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}

export async function click(element: HTMLElement) {
  element.click()
  await flushPromises()
}
