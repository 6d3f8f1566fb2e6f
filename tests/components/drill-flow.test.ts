import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Ghost } from '@shared/contract/attempts'
import { useSettingsStore } from '@/stores/settings'
import { exam, examBridge, single } from '../support/exam-bridge'
import { byText, click, mountExam, prepareWindow, press } from '../support/mount-exam'

prepareWindow()
const best: Ghost = { title: 'Drill, Monitoring', right: 3, count: 3, settledMs: [10_000, 20_000, 40_000] }
function drill(count: number, ghost: Ghost | null = best) {
  const clock = { remainingMs: null, spentMs: 25_000, running: false }
  const items = Array.from({ length: count }, () => single)
  const host = examBridge(exam(items, { kind: 'drill', practice: true, limitMs: null, clock }))
  host.answers['attempts.ghost'] = () => ({ ok: true, value: ghost })
  return host
}
const pace = () => document.querySelector('.pace')?.textContent ?? null
async function answerAndCheck() {
  await press('a')
  await click(byText('button', 'Check answer'))
}

it('shows how many were checked and how many of them were right', async () => {
  await mountExam(drill(3))
  await answerAndCheck()
  expect(document.querySelector('.tally')!.textContent).toBe('1 of 3 checked, 1 right')
})

it('keeps pace with the best drill at the same time on the clock, in words that are not announced', async () => {
  await mountExam(drill(3))
  expect(pace()).toBe('2 behind your best drill')
  expect(document.querySelector('.pace')!.closest('[aria-live], [role=status]')).toBeNull()
  await answerAndCheck()
  expect(pace()).toBe('1 behind your best drill')
})

it('hides the pace with the clock', async () => {
  const host = drill(3)
  await mountExam(host)
  await click(byText('button', 'Hide the pace'))
  expect(pace()).toBe('–')
  expect(useSettingsStore().settings.hideClock).toBe(true)
})

it('has no pace without a best drill', async () => {
  await mountExam(drill(3, null))
  expect(pace()).toBeNull()
})

it('has none in an exam', async () => {
  const host = examBridge()
  await mountExam(host)
  expect(host.of('attempts.ghost')).toEqual([])
})

it('goes from its last question straight to what it changed, by key', async () => {
  const host = drill(2)
  const { router } = await mountExam(host)
  await answerAndCheck()
  await press('n')
  await answerAndCheck()
  expect(byText('button', 'Show the result')).toBeTruthy()
  await press('n')
  await flushPromises()
  expect(host.of('attempts.submit')).toHaveLength(1)
  expect(router.currentRoute.value.path).toBe('/result/7')
})

it('leads to the navigator while a question is unchecked', async () => {
  const { router } = await mountExam(drill(2))
  await press('n')
  await answerAndCheck()
  await press('n')
  expect(router.currentRoute.value.path).toBe('/exam/navigator')
})
