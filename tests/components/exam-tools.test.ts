import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { rangeOf } from '@/composables/stem-text'
import { exam, examBridge, question, single, double } from '../support/exam-bridge'
import { byText, click, mountExam, prepareWindow, press } from '../support/mount-exam'

prepareWindow()
const MINUTE = 60_000
const stem = () => document.querySelector('.stem')!
const state = (host: ReturnType<typeof examBridge>) => host.stored().items[0]!.state

function select(start: number, end: number) {
  getSelection()!.removeAllRanges()
  if (end > start) getSelection()!.addRange(rangeOf(stem(), { start, end })!)
}

describe('highlighting', () => {
  it('marks the selected words of the stem, and clears the mark the selection lies in', async () => {
    const host = examBridge()
    await mountExam(host)
    select(0, 6)
    await click(byText('button', 'Highlight'))
    expect(state(host).highlights).toEqual([{ start: 0, end: 6 }])
    select(2, 4)
    await click(byText('button', 'Highlight'))
    expect(state(host).highlights).toEqual([])
  })

  it('marks whole sentences without a mouse', async () => {
    const host = examBridge()
    await mountExam(host)
    const button = byText('button', 'Highlight')
    await click(button)
    const first = document.querySelector<HTMLInputElement>('.marks input')!
    expect(document.activeElement).toBe(first)
    await click(first)
    expect(state(host).highlights).toEqual([{ start: 0, end: 'Labels arrive in six months.'.length }])
    expect(first.checked).toBe(true)
    await press('n', first)
    expect(document.querySelector('h1')!.textContent).toBe('Question 1 of 4')
    await press('Escape', first)
    expect(document.querySelector('.marks')).toBeNull()
    expect(document.activeElement).toBe(button)
  })

  it('marks what is selected after the button was pressed', async () => {
    const host = examBridge()
    await mountExam(host)
    await click(byText('button', 'Highlight'))
    select(3, 9)
    stem().dispatchEvent(new Event('pointerup', { bubbles: true }))
    await flushPromises()
    expect(state(host).highlights).toEqual([{ start: 3, end: 9 }])
  })
})

describe('the note', () => {
  it('is stored before the next question comes, and is there on the way back', async () => {
    const host = examBridge()
    await mountExam(host)
    await click(byText('button', 'Note'))
    const field = document.querySelector('textarea')!
    expect(document.activeElement).toBe(field)
    field.value = 'look again'
    field.dispatchEvent(new Event('input'))
    await click(byText('button', 'Next'))
    expect(state(host).note).toBe('look again')
    await click(byText('button', 'Previous'))
    expect(document.querySelector('textarea')!.value).toBe('look again')
    expect(document.activeElement).toBe(document.querySelector('h1'))
  })
})

describe('the header', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const timed = (remainingMs: number) => exam([single, double], { clock: { remainingMs, spentMs: 0, running: true } })
  const timer = () => document.querySelector('[role=timer]')!.textContent

  it('hides the time and the question count, and remembers it', async () => {
    const host = examBridge(timed(20 * MINUTE))
    await mountExam(host)
    await click(byText('button', 'Hide the time'))
    await click(byText('button', 'Hide the question count'))
    expect(timer()).toBe('––:––')
    expect(document.querySelector('[role=timer]')!.getAttribute('aria-label')).toBe('Time remaining hidden')
    expect(document.querySelector('header')!.textContent).not.toContain('Question 1')
    expect(host.of('settings.set')).toEqual([{ hideClock: true }, { hidePosition: true }])
  })

  it('shows a hidden clock again at five minutes, and lets it be hidden once more', async () => {
    await mountExam(examBridge(timed(5 * MINUTE + 2000)))
    await click(byText('button', 'Hide the time'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(timer()).toBe('05:00')
    await click(byText('button', 'Hide the time'))
    expect(timer()).toBe('––:––')
  })

  it('warns in a banner that takes no focus and can be dismissed, and says it once', async () => {
    await mountExam(examBridge(timed(10 * MINUTE + 1000)))
    const focus = document.activeElement
    await vi.advanceTimersByTimeAsync(1000)
    expect(document.body.textContent).toContain('10 minutes left. 2 questions are unanswered.')
    expect(document.querySelector('.exam > [role=status]')!.textContent).toBe('10 minutes left.')
    expect(document.activeElement).toBe(focus)
    await click(byText('button', 'Dismiss'))
    expect(document.body.textContent).not.toContain('2 questions are unanswered.')
  })

  it('takes a warning away once it is no longer true', async () => {
    await mountExam(examBridge(timed(10 * MINUTE + 1000)))
    await vi.advanceTimersByTimeAsync(1000 + MINUTE)
    expect(document.body.textContent).not.toContain('are unanswered.')
  })

  it('keeps quiet when warnings are switched off', async () => {
    const host = examBridge(timed(10 * MINUTE + 1000))
    const { useSettingsStore } = await import('@/stores/settings')
    useSettingsStore().settings.timeWarnings = false
    await mountExam(host)
    await vi.advanceTimersByTimeAsync(2000)
    expect(document.body.textContent).not.toContain('unanswered.')
    expect(document.querySelector('.exam > [role=status]')!.textContent).toBe('')
  })
})

it('a question that was changed in another window says so', async () => {
  const host = examBridge(exam([single], { items: [question(single, 1)] }))
  await mountExam(host)
  host.patch(1, { response: { kind: 'choice', chosen: ['p4'] }, revision: 2 })
  await press('a')
  expect(byText('[role=alert]', 'This question was changed in another window')).toBeTruthy()
  expect(document.querySelectorAll<HTMLInputElement>('.option input')[3]!.checked).toBe(true)
})
