import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, useTemplateRef } from 'vue'
import { shareSeen, useReading } from '@/composables/use-reading'

const report = vi.fn<(reached: number) => void>()
let top = 0
const Text = defineComponent(() => {
  const text = useTemplateRef<HTMLElement>('text')
  useReading(text, report)
  return () => h('div', { ref: 'text' })
})
const scrollTo = (to: number) => {
  top = -to
  document.dispatchEvent(new Event('scroll'))
}

beforeEach(() => {
  vi.useFakeTimers()
  top = 0
  vi.stubGlobal('innerHeight', 500)
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => ({ top, height: 2000 }) as DOMRect)
})
afterEach(() => {
  report.mockReset()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})
const reports = () => report.mock.calls.map(([reached]) => reached)

it('takes a text for read to its end once the end was on the screen', () => {
  expect(shareSeen({ top: 0, height: 2000 }, 500)).toBe(0.25)
  expect(shareSeen({ top: -1495, height: 2000 }, 500)).toBe(1)
  expect(shareSeen({ top: 100, height: 300 }, 500)).toBe(1)
  expect(shareSeen({ top: 700, height: 300 }, 500)).toBe(0)
})

it('reports nothing of a text that is left at once', () => {
  mount(Text, { attachTo: document.body }).unmount()
  vi.advanceTimersByTime(10_000)
  expect(reports()).toEqual([])
})

it('reports what is on the screen after a few seconds', () => {
  mount(Text, { attachTo: document.body })
  vi.advanceTimersByTime(6000)
  expect(reports()).toEqual([0.25])
})

it('reports the furthest place at most once a second, and never less than before', () => {
  mount(Text, { attachTo: document.body })
  for (const to of [100, 500, 1000]) scrollTo(to)
  expect(reports()).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(reports()).toEqual([0.75])
  scrollTo(0)
  vi.advanceTimersByTime(10_000)
  expect(reports()).toEqual([0.75])
})

it('reports what is not reported yet when the text is left', () => {
  const text = mount(Text, { attachTo: document.body })
  scrollTo(1500)
  text.unmount()
  expect(reports()).toEqual([1])
})
