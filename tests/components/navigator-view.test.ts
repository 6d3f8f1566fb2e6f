import { describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { double, exam, examBridge, matching, ordering, question, single } from '../support/exam-bridge'
import { byText, click, mountExam, prepareWindow, press } from '../support/mount-exam'

prepareWindow()
const items = [
  question(single, 1, { status: 'Answered', activeMs: 64_000 }),
  question(double, 2, { status: 'Incomplete', flagged: true, activeMs: 120_000 }),
  question(ordering, 3, { status: 'Answered', activeMs: 31_000, note: 'look' }),
  question(matching, 4),
]
const paper = () => examBridge(exam([single, double, ordering, matching], { items, position: 2 }))
const open = (host = paper()) => mountExam(host, '/exam/navigator')
const column = (i: number) => [...document.querySelectorAll('tbody tr')].map((r) => r.children[i]!.textContent?.trim())

describe('the navigator', () => {
  it('lists every question with where it stands', async () => {
    await open()
    expect(document.activeElement?.textContent).toBe('Navigator')
    expect(document.body.textContent).toContain('2 answered, 1 incomplete, 1 unseen.')
    expect(column(0)).toEqual(['Question 1', 'Question 2', 'Question 3', 'Question 4'])
    expect(column(1)).toEqual(['Answered', 'Incomplete', 'Answered', 'Unseen'])
    expect(column(2)).toEqual(['', 'Flagged', '', ''])
    expect(column(3)[2]).toContain('has a note')
    expect(column(4)).toEqual(['64 s', '120 s', '31 s', ''])
    expect(document.querySelector('[aria-current=true]')?.textContent).toBe('Question 2')
  })

  it('sorts by any column, both ways, and says so', async () => {
    await open()
    const head = () => byText('th', 'Time spent').getAttribute('aria-sort')
    expect(head()).toBe('none')
    await click(byText('th button', 'Time spent'))
    expect([head(), column(4)]).toEqual(['descending', ['120 s', '64 s', '31 s', '']])
    await click(byText('th button', 'Time spent'))
    expect([head(), column(4)]).toEqual(['ascending', ['', '31 s', '64 s', '120 s']])
    await click(byText('th button', 'Flag'))
    expect(column(0)[0]).toBe('Question 2')
  })

  it('filters, with counts', async () => {
    await open()
    const incomplete = byText('button', 'Incomplete')
    expect(incomplete.textContent).toContain('2')
    await click(incomplete)
    expect(incomplete.getAttribute('aria-pressed')).toBe('true')
    expect(column(0)).toEqual(['Question 2', 'Question 4'])
    await click(byText('button', 'Flagged'))
    expect(column(0)).toEqual(['Question 2'])
  })

  it('says when a filter holds nothing, and shows all again', async () => {
    await open(examBridge())
    await click(byText('button', 'Flagged'))
    expect(document.body.textContent).toContain('No question is flagged')
    await click(byText('button', 'Show all'))
    expect(column(0)).toHaveLength(4)
  })

  it('opens a question by its row', async () => {
    const { router } = await open()
    await click(byText('tbody a', 'Question 4'))
    expect(router.currentRoute.value.path).toBe('/exam')
    expect(document.querySelector('h1')!.textContent).toBe('Question 4 of 4')
  })

  it('goes back to the question, and on to the next one without an answer', async () => {
    const { router } = await open()
    await click(byText('button', 'Back to question 2'))
    expect(document.querySelector('h1')!.textContent).toBe('Question 2 of 4, flagged')
    await router.push('/exam/navigator')
    await flushPromises()
    await click(byText('button', 'Next incomplete'))
    expect(document.querySelector('h1')!.textContent).toBe('Question 4 of 4')
  })

  it('speaks the time left', async () => {
    await open()
    await press('t')
    expect(document.querySelector('.exam > [role=status]')!.textContent).toMatch(/left\.$/)
  })
})

describe('the end of the exam', () => {
  const dialog = () => document.querySelector('[role=dialog]')
  async function ask() {
    await click(byText('button', 'End exam'))
    await expect.poll(dialog).toBeTruthy()
  }

  it('is asked about, with what is unanswered and flagged', async () => {
    await open()
    await ask()
    expect(dialog()!.textContent).toContain('End the exam?')
    expect([...dialog()!.querySelectorAll('dd')].slice(0, 2).map((d) => d.textContent)).toEqual(['2', '1'])
    await expect.poll(() => document.activeElement?.textContent).toBe('Keep working')
  })

  it('can be called off, and the focus returns to its button', async () => {
    const host = paper()
    await open(host)
    const button = byText('button', 'End exam')
    button.focus()
    await ask()
    await click(byText('[role=dialog] button', 'Keep working'))
    await expect.poll(dialog).toBeNull()
    await expect.poll(() => document.activeElement).toBe(button)
    expect(host.of('attempts.submit')).toHaveLength(0)
  })

  it('submits and leads to the result', async () => {
    const host = paper()
    const { router } = await open(host)
    await ask()
    await click(byText('[role=dialog] button', 'End exam'))
    expect(host.of('attempts.submit')).toHaveLength(1)
    expect(router.currentRoute.value.path).toBe('/result/7')
  })
})
