import { describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { useSettingsStore } from '@/stores/settings'
import { double, exam, examBridge, ordering, question, single } from '../support/exam-bridge'
import { byText, click, mountExam, prepareWindow, press } from '../support/mount-exam'

prepareWindow()
const heading = () => document.querySelector('h1')!.textContent
const spoken = () => document.querySelector('.exam > [role=status]')!.textContent?.trim()
const options = () => [...document.querySelectorAll<HTMLInputElement>('.option input')]

describe('a question', () => {
  it('has its landmarks, one heading, and a timer that is not live', async () => {
    await mountExam(examBridge())
    for (const label of ['Clock', 'Question', 'Response', 'Navigation'])
      expect(document.querySelectorAll(`[aria-label="${label}"]`)).toHaveLength(1)
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    const timer = document.querySelector('[role=timer]')!
    expect(timer.textContent).toBe('1:00:00')
    expect(timer.getAttribute('aria-label')).toBe('Time remaining 1 hour')
    expect(timer.closest('[aria-live]')).toBeNull()
  })

  it('gives the focus to its heading, names the window, and tells the host that it is looked at', async () => {
    const host = examBridge()
    await mountExam(host)
    await click(byText('button', 'Next'))
    expect(heading()).toBe('Question 2 of 4')
    expect(document.activeElement).toBe(document.querySelector('h1'))
    expect(document.title).toBe('Question 2 of 4 · Full mock · Rehearsal')
    expect(host.of('attempts.show').map((i) => i['position'])).toEqual([1, 2])
    expect(host.of('attempts.open')).toHaveLength(1)
    expect(host.of('attempts.get')).toHaveLength(0)
  })

  it('carries its flag in words', async () => {
    const host = examBridge()
    await mountExam(host)
    const flag = byText('button', 'Flag for review')
    await click(flag)
    expect(flag.getAttribute('aria-pressed')).toBe('true')
    expect(heading()).toBe('Question 1 of 4, flagged')
    expect(host.stored().items[0]?.state.flagged).toBe(true)
    expect(document.body.textContent).toContain('0 of 4 answered, 1 flagged')
  })

  it('keeps the scenario beside the questions of a case set', async () => {
    const caseSet = { id: 'c', title: 'Meter tampering', scenario: 'A power company reads meters.' }
    const items = [single, double].map((item, i) => ({ ...question(item, i + 1), caseSet }))
    await mountExam(examBridge(exam([single, double], { items })))
    const scenario = document.querySelector('[aria-label=Scenario]')!
    expect(scenario.textContent).toContain('Case set (2024 guide)')
    await press('n')
    expect(document.querySelector('[aria-label=Scenario]')).toBe(scenario)
  })
})

describe('keys', () => {
  it('answer, flag and move without a mouse', async () => {
    const host = examBridge()
    await mountExam(host)
    await press('b')
    expect(host.stored().items[0]?.state.response).toEqual({ kind: 'choice', chosen: ['p2'] })
    expect(document.activeElement).toBe(options()[1])
    await press('f')
    await press('Enter')
    expect(heading()).toBe('Question 2 of 4')
    await press('p')
    expect(heading()).toBe('Question 1 of 4, flagged')
  })

  it('speak the time left', async () => {
    await mountExam(examBridge(exam([single], { clock: { remainingMs: 61_000, spentMs: 0, running: false } })))
    await press('t')
    expect(spoken()).toBe('1 minute 1 second left.')
  })

  it('are silent when the settings switch them off', async () => {
    const host = examBridge()
    useSettingsStore().settings.singleKeys = false
    await mountExam(host)
    await press('b')
    await press('n')
    expect(heading()).toBe('Question 1 of 4')
    expect(host.of('attempts.answer')).toHaveLength(0)
  })

  it('lead from the last question to the navigator', async () => {
    const { router } = await mountExam(examBridge(exam([single])))
    await press('n')
    expect(router.currentRoute.value.path).toBe('/exam/navigator')
  })
})

describe('a change that is not stored', () => {
  it('is told with its reason, stays on the screen, and keeps the candidate on the question', async () => {
    const host = examBridge()
    await mountExam(host)
    host.fail('NOT_SAVED', 'The disk is full.')
    await press('b')
    const alert = document.querySelector('[role=alert]')!
    expect(alert.textContent).toContain('The disk is full.')
    expect(alert.textContent?.replaceAll('\u00a0', ' ')).toContain('Next waits; second try in 1 s.')
    expect(alert.querySelector('[aria-live=off]')?.textContent).toContain('second try')
    expect(options()[1]?.checked).toBe(true)
    const next = byText('button', 'Next')
    expect(next.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(next.getAttribute('aria-describedby')!)).toBe(alert)
    await click(next)
    expect(heading()).toBe('Question 1 of 4')
    expect(spoken()).toContain('not stored yet')
    host.recover()
    await click(byText('button', 'Retry now'))
    expect(document.querySelector('[role=alert]')).toBeNull()
    expect(byText('.save', 'Saved')).toBeTruthy()
    await click(next)
    expect(heading()).toBe('Question 2 of 4')
  })
})

describe('coming and going', () => {
  it('stops the clock when the exam is left, and not on the way to the navigator', async () => {
    const host = examBridge()
    const { router } = await mountExam(host)
    await click(byText('button', 'Navigator'))
    expect(router.currentRoute.value.path).toBe('/exam/navigator')
    expect(host.of('attempts.pause')).toHaveLength(0)
    await router.push('/')
    await flushPromises()
    expect(host.of('attempts.pause')).toEqual([{ id: 7, viewer: host.of('attempts.open')[0]!['viewer'] }])
    await router.push('/exam')
    await flushPromises()
    expect(host.of('attempts.open')).toHaveLength(2)
    expect(heading()).toBe('Question 1 of 4')
  })

  it('stops the clock when the window closes', async () => {
    const host = examBridge()
    await mountExam(host)
    dispatchEvent(new Event('pagehide'))
    expect(host.of('attempts.pause')).toHaveLength(1)
  })

  it('goes to the result once the exam is over', async () => {
    const host = examBridge()
    const { router } = await mountExam(host)
    host.set({ state: 'submitted' })
    await press('b')
    expect(router.currentRoute.value.path).toBe('/result/7')
  })

  it('submits when time is up', async () => {
    const host = examBridge(exam([single], { clock: { remainingMs: 0, spentMs: 1, running: true } }))
    const { router } = await mountExam(host)
    expect(host.of('attempts.submit')).toHaveLength(1)
    expect(router.currentRoute.value.path).toBe('/result/7')
  })

  it('says when no exam is open', async () => {
    const host = examBridge(null)
    host.answers['attempts.list'] = () => ({ ok: true, value: [{ id: 3, submittedAt: Date.now() }] })
    await mountExam(host)
    expect(document.body.textContent).toContain('No exam is open')
    expect(byText<HTMLAnchorElement>('a', 'Open the last result').getAttribute('href')).toBe('/result/3')
  })
})

describe('blind review', () => {
  it('walks through the flagged questions only, without a clock, and ends with the result', async () => {
    const items = [
      question(single, 1),
      question(double, 2, { flagged: true }),
      question(ordering, 3, { flagged: true }),
    ]
    const host = examBridge(exam([single, double, ordering], { items, state: 'rethinking' }))
    const { router } = await mountExam(host)
    expect(document.querySelector('header')!.textContent).toContain('Blind review')
    expect(document.querySelector('[role=timer]')).toBeNull()
    expect(heading()).toBe('Question 2 of 3, flagged')
    await press('a')
    expect(host.of('attempts.rethink')[0]).toMatchObject({ position: 2, response: { chosen: ['p1'] } })
    await press('n')
    expect(heading()).toBe('Question 3 of 3, flagged')
    await click(byText('button', 'Show the result'))
    expect(host.of('attempts.reveal')).toEqual([{ id: 7 }])
    expect(router.currentRoute.value.path).toBe('/result/7')
    expect(host.of('attempts.show')).toHaveLength(0)
  })
})

describe('practice', () => {
  it('asks for an answer before it is checked, then settles the question and shows why', async () => {
    const host = examBridge(
      exam([single], { practice: true, limitMs: null, clock: { remainingMs: null, spentMs: 0, running: true } }),
    )
    await mountExam(host)
    expect(document.querySelector('[role=timer]')).toBeNull()
    const check = byText('button', 'Check answer')
    await click(check)
    expect(document.body.textContent).toContain('Answer the question first.')
    expect(host.of('attempts.check')).toHaveLength(0)
    await press('b')
    byText<HTMLInputElement>('label', 'Unsure').querySelector('input')!.click()
    await flushPromises()
    await click(check)
    await expect.poll(() => document.querySelector('[aria-label=Solution]')).toBeTruthy()
    expect(host.of('attempts.check')[0]).toMatchObject({ confidence: 'Unsure' })
    expect(document.activeElement?.textContent).toContain('Right')
    expect(document.querySelector('.option.right')?.textContent).toContain('Right answer')
    expect(document.querySelector('.option.wrong')?.textContent).toContain('Your answer, wrong')
    expect(options().every((o) => o.disabled)).toBe(true)
    expect(document.body.textContent).toContain('No labels yet: watch the inputs.')
  })
})
