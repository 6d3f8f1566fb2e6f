import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Exam } from '@shared/contract/attempts'
import { useSettingsStore } from '@/stores/settings'
import { double, exam, examBridge, single, solution } from '../support/exam-bridge'
import { byText, click, mountExam, prepareWindow, press } from '../support/mount-exam'

prepareWindow()
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const clock = { remainingMs: 60_000, spentMs: 0, running: false }
const sprint = (items = [single, single, single], more: Partial<Exam> = {}) =>
  examBridge(exam(items, { kind: 'drill', title: 'Drill, Metric sprint', practice: true, limitMs: 60_000, clock, ...more })) // prettier-ignore
const heading = () => document.querySelector('h1')!.textContent?.trim()
const options = () => [...document.querySelectorAll<HTMLButtonElement>('button.option')]
const later = async (ms: number) => {
  vi.advanceTimersByTime(ms)
  await flushPromises()
}
const position = (i: Record<string, unknown>) => i['position']

it('has a screen of its own, wherever it is resumed, with seconds on the clock', async () => {
  const { router } = await mountExam(sprint())
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/exam/sprint')
  expect(heading()).toBe('Question 1 of 3')
  expect(document.querySelector('[role=timer]')!.textContent).toBe('01:00')
})

it('checks what is chosen at once, shows the verdict in words, and moves on after a short look', async () => {
  const host = sprint()
  await mountExam(host, '/exam/sprint')
  await click(options()[0]!)
  expect(host.of('attempts.answer').map(position)).toEqual([1])
  expect(host.of('attempts.check')).toMatchObject([{ position: 1, confidence: null }])
  expect(options()[0]!.textContent).toContain('Your answer, right')
  expect(document.querySelector('.exam > [role=status]')!.textContent).toBe('Right.')
  expect(options().every((o) => o.getAttribute('aria-disabled') === 'true')).toBe(true)
  expect(document.body.textContent).toContain('1 of 1 right')
  await later(400)
  expect(heading()).toBe('Question 1 of 3')
  await later(600)
  expect(heading()).toBe('Question 2 of 3')
  expect(document.activeElement).toBe(document.querySelector('h1'))
})

it('gives a wrong answer a longer look, names the right one, and Enter goes on at once', async () => {
  const host = sprint()
  const check = host.answers['attempts.check']!
  host.answers['attempts.check'] = (input) => {
    const reply = check(input)
    const wrong = { ...solution({ kind: 'choice', chosen: ['p3'] }), outcome: 'wrong' as const }
    return reply.ok ? { ok: true, value: { ...(reply.value as object), solution: wrong } } : reply
  }
  await mountExam(host, '/exam/sprint')
  await press('b')
  expect(options()[1]!.textContent).toContain('Your answer, wrong')
  expect(options()[2]!.textContent).toContain('Right answer')
  await later(1500)
  expect(heading()).toBe('Question 1 of 3')
  expect(document.activeElement).toBe(byText('button', 'Next'))
  await click(document.activeElement as HTMLElement)
  expect(heading()).toBe('Question 2 of 3')
  await later(5000)
  await press('Enter')
  expect(heading()).toBe('Question 2 of 3')
})

it('waits for every option that a question asks for', async () => {
  const host = sprint([double, single])
  await mountExam(host, '/exam/sprint')
  await press('a')
  await press('b')
  expect(host.of('attempts.check')).toHaveLength(1)
  expect(host.stored().items[0]!.state.response).toEqual({ kind: 'choice', chosen: ['p1', 'p2'] })
})

it('comes back to what was skipped, and ends with the last question', async () => {
  const host = sprint([single, single])
  const { router } = await mountExam(host, '/exam/sprint')
  await click(byText('button', 'Skip'))
  await press('1')
  await later(1000)
  expect(heading()).toBe('Question 1 of 2')
  await press('1')
  await later(1000)
  expect(host.of('attempts.submit')).toHaveLength(1)
  expect(router.currentRoute.value.path).toBe('/practice/sprint/7')
})

it('works without single keys', async () => {
  const host = sprint()
  useSettingsStore().settings.singleKeys = false
  await mountExam(host, '/exam/sprint')
  await press('a')
  expect(host.of('attempts.answer')).toHaveLength(0)
  await click(options()[1]!)
  expect(host.of('attempts.check')).toHaveLength(1)
})

it('shows nothing of the ordinary exam screen while its own is still on the way', async () => {
  const host = sprint()
  const { router } = await mountExam(host)
  const replace = vi.spyOn(router, 'replace').mockResolvedValue(undefined)
  await router.push('/')
  await router.push('/exam')
  await flushPromises()
  expect(replace).toHaveBeenCalledWith('/exam/sprint')
  expect(document.querySelector('h1')).toBeNull()
  await press('a')
  expect(host.of('attempts.answer')).toHaveLength(0)
})

it('takes the same option again when its check was lost', async () => {
  const host = sprint()
  host.stored().items[0]!.state.response = { kind: 'choice', chosen: ['p1'] }
  await mountExam(host, '/exam/sprint')
  await press('a')
  expect(host.of('attempts.check')).toHaveLength(1)
  expect(host.stored().items[0]!.state.response).toEqual({ kind: 'choice', chosen: ['p1'] })
})
