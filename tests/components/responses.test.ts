import { describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import type { PresentedItem } from '@shared/contract/items'
import { double, exam, examBridge, matching, ordering, question, single } from '../support/exam-bridge'
import { byText, click, mountExam, prepareWindow, press } from '../support/mount-exam'

prepareWindow()
const rows = () => [...document.querySelectorAll<HTMLElement>('.option')]
const inputs = () => [...document.querySelectorAll<HTMLInputElement>('.option input')]
const spoken = () => document.querySelector('.exam > [role=status]')!.textContent?.trim()

async function show(item: PresentedItem, state = {}) {
  const host = examBridge(exam([item], { items: [question(item, 1, state)] }))
  await mountExam(host)
  return { host, response: () => host.stored().items[0]?.state.response }
}
async function pick(name: string, id: string | null) {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`)!
  select.value = [...select.options].find((o) => o.text === id)?.value ?? ''
  select.selectedIndex = [...select.options].findIndex((o) => o.text === (id ?? 'Choose a response'))
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await flushPromises()
}

describe('multiple choice', () => {
  it('is a radio group with letters', async () => {
    const { response } = await show(single)
    expect(document.querySelector('[role=radiogroup]')).toBeTruthy()
    expect(rows().map((r) => r.querySelector('.letter')!.textContent)).toEqual(['A', 'B', 'C', 'D'])
    await click(inputs()[2]!)
    expect(response()).toEqual({ kind: 'choice', chosen: ['p3'] })
    expect(rows()[2]!.classList).toContain('chosen')
  })

  it('strikes an option out by its button and by a right click, and takes it back', async () => {
    const { host } = await show(single)
    await click(byText('button', 'Strike out D'))
    expect(host.stored().items[0]?.state.struck).toEqual(['p4'])
    expect(rows()[3]!.querySelector('label')!.textContent).toContain('struck out')
    expect(byText('button', 'Strike out D').getAttribute('aria-pressed')).toBe('true')
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
    rows()[3]!.querySelector('label')!.dispatchEvent(menu)
    await flushPromises()
    expect(menu.defaultPrevented).toBe(true)
    expect(host.stored().items[0]?.state.struck).toEqual([])
  })

  it('strikes out the option that had the focus last, by key', async () => {
    const { host } = await show(single)
    await press('x')
    expect(host.stored().items[0]?.state.struck).toEqual([])
    inputs()[1]!.focus()
    await press('x', document.body)
    expect(host.stored().items[0]?.state.struck).toEqual(['p2'])
    expect(spoken()).toBe('B struck out.')
  })

  it('clears a chosen option when it is struck out, and un-strikes one that is chosen', async () => {
    const { host, response } = await show(single)
    await click(inputs()[0]!)
    await click(byText('button', 'Strike out A'))
    expect(response()).toEqual({ kind: 'choice', chosen: [] })
    expect(inputs()[0]!.checked).toBe(false)
    await click(inputs()[0]!)
    expect(host.stored().items[0]?.state).toMatchObject({ struck: [], response: { chosen: ['p1'] } })
  })
})

describe('multiple response', () => {
  it('counts what is chosen', async () => {
    await show(double)
    expect(document.body.textContent).toContain('Choose TWO')
    await click(inputs()[0]!)
    expect(byText('[role=status]', '1 of 2 chosen')).toBeTruthy()
  })

  it('keeps nothing of the question before', async () => {
    const host = examBridge(exam([double, double, single, single], { position: 1 }))
    await mountExam(host)
    for (const key of ['a', 'b', 'c']) await press(key)
    await press('n')
    expect(inputs().map((i) => i.checked)).toEqual([false, false, false, false, false])
    expect(byText('[role=status]', '0 of 2 chosen')).toBeTruthy()
    await press('x')
    expect(host.of('attempts.strike')).toHaveLength(0)
    await press('n')
    await press('b')
    await press('n')
    await press('a')
    await press('p')
    expect(inputs().map((i) => i.checked)).toEqual([false, true, false, false])
    await press('p')
    await press('p')
    expect(inputs().map((i) => i.checked)).toEqual([true, true, false, false, false])
  })

  it('refuses one choice too many, visibly and in words, and keeps what was chosen', async () => {
    const { response } = await show(double)
    for (const i of [0, 1, 3]) await click(inputs()[i]!)
    expect(byText('[role=status]', '2 of 2 chosen. Clear one to choose D.')).toBeTruthy()
    expect(rows()[3]!.classList).toContain('refused')
    expect(inputs()[3]!.checked).toBe(false)
    expect(response()).toEqual({ kind: 'choice', chosen: ['p1', 'p2'] })
    await click(inputs()[0]!)
    expect(byText('[role=status]', '1 of 2 chosen')).toBeTruthy()
    expect(rows()[3]!.classList).not.toContain('refused')
  })
})

describe('ordering', () => {
  it('has a select for each step, and moves a response that stood elsewhere', async () => {
    const { response } = await show(ordering)
    await pick('Step 1', 'Collect')
    await pick('Step 2', 'Train')
    expect(response()).toEqual({ kind: 'ordering', order: ['p2', 'p3', null] })
    await pick('Step 3', 'Collect')
    expect(response()).toEqual({ kind: 'ordering', order: [null, 'p3', 'p2'] })
    expect(spoken()).toBe('Collect moved from step 1 to step 3.')
    expect(document.body.textContent).toContain('one stays unused')
  })

  it('gives back what the arrow keys only passed through', async () => {
    const { response } = await show(ordering, { response: { kind: 'ordering', order: ['p1', null, null] } })
    document.querySelector<HTMLSelectElement>('select[aria-label="Step 2"]')!.focus()
    await pick('Step 2', 'Deploy')
    expect(response()).toEqual({ kind: 'ordering', order: [null, 'p1', null] })
    await pick('Step 2', 'Collect')
    expect(response()).toEqual({ kind: 'ordering', order: ['p1', 'p2', null] })
  })

  it('moves a step by its buttons and keeps the focus on it', async () => {
    const { response } = await show(ordering, { response: { kind: 'ordering', order: ['p2', 'p3', null] } })
    await click(byText('button', 'Move step 2 up'))
    expect(response()).toEqual({ kind: 'ordering', order: ['p3', 'p2', null] })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move step 1 down')
    await click(byText('button', 'Move step 1 down'))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move step 2 down')
    expect(spoken()).toBe('Train is now step 2.')
  })

  it('can be emptied again', async () => {
    const { response } = await show(ordering, { response: { kind: 'ordering', order: ['p2', null, null] } })
    await pick('Step 1', null)
    expect(response()).toEqual({ kind: 'ordering', order: [null, null, null] })
  })
})

describe('matching', () => {
  it('moves a response that may be used once', async () => {
    const { response } = await show(matching)
    await pick('Steady traffic', 'Real-time endpoint')
    await pick('Once a night', 'Real-time endpoint')
    expect(response()).toEqual({ kind: 'matching', pairs: { q2: 'p1' } })
    expect(spoken()).toBe('Real-time endpoint moved here from another prompt.')
  })

  it('gives back what the arrow keys only passed through', async () => {
    const { response } = await show(matching, { response: { kind: 'matching', pairs: { q1: 'p1' } } })
    document.querySelector<HTMLSelectElement>('select[aria-label="Once a night"]')!.focus()
    await pick('Once a night', 'Real-time endpoint')
    expect(response()).toEqual({ kind: 'matching', pairs: { q2: 'p1' } })
    await pick('Once a night', 'Batch transform')
    expect(response()).toEqual({ kind: 'matching', pairs: { q1: 'p1', q2: 'p2' } })
  })

  it('leaves a response where it may be used again', async () => {
    const { response } = await show({ ...matching, reuse: 'allowed' } as PresentedItem)
    await pick('Steady traffic', 'Real-time endpoint')
    await pick('Once a night', 'Real-time endpoint')
    expect(response()).toEqual({ kind: 'matching', pairs: { q1: 'p1', q2: 'p1' } })
    expect(document.body.textContent).toContain('2 of 2 matched')
  })
})
