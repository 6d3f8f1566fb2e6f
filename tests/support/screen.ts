import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, vi } from 'vitest'
import { defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { routes } from '@/router'
import { useSettingsStore } from '@/stores/settings'

const opened: VueWrapper[] = []
afterEach(() => {
  while (opened.length) opened.pop()!.unmount()
  document.body.innerHTML = ''
})

/** What jsdom has no idea of. */
export function stubBrowser({ dark = false } = {}): void {
  vi.stubGlobal('matchMedia', () => ({ matches: dark, addEventListener: () => {} }))
  Element.prototype.scrollIntoView = () => {}
}

/** A screen at an address, drawn and done with its first loads. */
export async function open(component: Component, at = '/'): Promise<{ screen: VueWrapper; router: Router }> {
  const router = createRouter({ history: createMemoryHistory(), routes })
  const pinia = createPinia()
  await router.push(at)
  await useSettingsStore(pinia).load()
  const screen: VueWrapper = mount(
    defineComponent(() => () => h(component)),
    { attachTo: document.body, global: { plugins: [pinia, router] } },
  )
  opened.push(screen)
  await flushPromises()
  return { screen, router }
}

/** The one element of a role with this accessible name, by label, aria-label or text. */
export function find(screen: Pick<VueWrapper, 'findAll'>, selector: string, name: string | RegExp) {
  const named = (element: Element) => {
    const text = element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    return typeof name === 'string' ? text === name : name.test(text)
  }
  const hits = screen.findAll(selector).filter((w) => named(w.element))
  if (hits.length !== 1) throw new Error(`${hits.length} of ${selector} named ${name}`)
  return hits[0]!
}
