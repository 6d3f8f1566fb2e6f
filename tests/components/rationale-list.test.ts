import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { ExplainedPart, PresentedItem, Response } from '@shared/contract/items'
import RationaleList from '@/components/RationaleList.vue'
import { solution } from '../support/renderer-data'

const part = (id: string, role: ExplainedPart['role'], more: Partial<ExplainedPart> = {}): ExplainedPart => ({
  id,
  text: `Text ${id}`,
  role,
  correct: false,
  answer: null,
  place: null,
  rationale: `Reason ${id}`,
  ...more,
})
const show = (item: PresentedItem, parts: ExplainedPart[], response: Response | null) =>
  mount(RationaleList, { props: { item, solution: solution({ parts }), response } })
const rowsOf = (list: ReturnType<typeof show>, label: string) =>
  list.findAll(`[aria-label="${label}"] > li`).map((li) => li.text().replace(/\s+/g, ' '))

const choice: PresentedItem = {
  type: 'multiple-choice',
  stem: 'Stem',
  choose: 1,
  options: ['b', 'a', 'c'].map((id) => ({ id, text: `Text ${id}` })),
}
const options = [part('a', 'option', { correct: true }), part('b', 'option'), part('c', 'option')]

it('letters options as they were presented and names the key and the wrong answer', () => {
  const list = show(choice, options, { kind: 'choice', chosen: ['b'] })
  expect(rowsOf(list, 'Options explained')).toEqual([
    'AText bYour answer, wrongReason b',
    'BText aRight answerReason a',
    'CText cReason c',
  ])
})

it('says that the right answer was the own one', () => {
  const list = show(choice, options, { kind: 'choice', chosen: ['a'] })
  expect(list.text()).toContain('Your answer, right')
  expect(list.text()).not.toContain('wrong')
})

it('explains every option of a blank', () => {
  expect(rowsOf(show(choice, options, null), 'Options explained')).toHaveLength(3)
})

const ordering: PresentedItem = {
  type: 'ordering',
  stem: 'Stem',
  steps: 3,
  responses: ['s', 'z', 'y', 'x'].map((id) => ({ id, text: `Text ${id}` })),
}
const steps = [
  part('x', 'step', { place: 1, correct: true }),
  part('y', 'step', { place: 2, correct: true }),
  part('z', 'step', { place: 3, correct: true }),
  part('s', 'step'),
]

it('puts the own order beside the right one', () => {
  const list = show(ordering, steps, { kind: 'ordering', order: ['x', 's', null] })
  expect(list.findAll('tbody tr').map((tr) => tr.findAll('td').map((td) => td.text()))).toEqual([
    ['Right: Text x', 'Text x'],
    ['Wrong: Text s', 'Text y'],
    ['Wrong: Left empty', 'Text z'],
  ])
})

it('says of each step where it stood, and of a surplus one that it belongs nowhere', () => {
  const list = show(ordering, steps, { kind: 'ordering', order: ['y', 's', 'z'] })
  expect(rowsOf(list, 'Steps explained')).toEqual([
    '1Text xYou left it outReason x',
    '2Text yYou placed it as step 1Reason y',
    '3Text zYou placed it here, rightReason z',
  ])
  expect(rowsOf(list, 'Unused responses explained')).toEqual([
    'Text sYou used it as step 2. It is not part of the sequence.Reason s',
  ])
})

const matching: PresentedItem = {
  type: 'matching',
  stem: 'Stem',
  reuse: 'never',
  prompts: ['p', 'q'].map((id) => ({ id, text: `Text ${id}` })),
  responses: ['r1', 'r2', 'r3'].map((id) => ({ id, text: `Text ${id}` })),
}
const pairs = [
  part('p', 'prompt', { answer: 'r1' }),
  part('q', 'prompt', { answer: 'r2' }),
  part('r1', 'response', { correct: true, rationale: '' }),
  part('r2', 'response', { correct: true, rationale: '' }),
  part('r3', 'response'),
]

it('shows each prompt with the own response and the right one, and why the rest fits none', () => {
  const list = show(matching, pairs, { kind: 'matching', pairs: { p: 'r1', q: 'r3' } })
  expect(rowsOf(list, 'Prompts explained')).toEqual([
    '1Text pYour responseText r1, rightRight responseText r1Reason p',
    '2Text qYour responseText r3, wrongRight responseText r2Reason q',
  ])
  expect(rowsOf(list, 'Unused responses explained')).toEqual(['Text r3You used itReason r3'])
})

it('says that a prompt was left without a response', () => {
  const list = show(matching, pairs, { kind: 'matching', pairs: { p: 'r1' } })
  expect(rowsOf(list, 'Prompts explained')[1]).toContain('Your responseNone, wrong')
})
