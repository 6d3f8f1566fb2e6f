import { expect, it } from 'vitest'
import type { PresentedItem, Response } from '@shared/contract/items'
import { chosenWords } from '@/text/chosen-words'

const parts = (...ids: string[]) => ids.map((id) => ({ id, text: id }))
const choice: PresentedItem = { type: 'multiple-response', stem: '', options: parts('x', 'y', 'z'), choose: 2 }
const ordering: PresentedItem = { type: 'ordering', stem: '', responses: parts('x', 'y', 'z'), steps: 3 }
const matching: PresentedItem = { type: 'matching', stem: '', prompts: parts('p', 'q'), responses: parts('x', 'y'), reuse: 'never' } // prettier-ignore
const chose = (...chosen: string[]): Response => ({ kind: 'choice', chosen })

it('calls options by their letters on the screen, in the order there', () => {
  expect(chosenWords(chose('z', 'x'), choice, chose('x', 'y'))).toBe('A, C')
})

it('counts what was in place where there are no letters', () => {
  const order = (...ids: (string | null)[]): Response => ({ kind: 'ordering', order: ids })
  expect(chosenWords(order('x', 'z', null), ordering, order('x', 'y', 'z'))).toBe('1 of 3')
  const pairs = (of: Record<string, string>): Response => ({ kind: 'matching', pairs: of })
  expect(chosenWords(pairs({ p: 'x' }), matching, pairs({ p: 'x', q: 'y' }))).toBe('1 of 2')
})

it('says nothing of a blank, and no wrong letter of a version that had other options', () => {
  expect(chosenWords(null, choice, chose('x', 'y'))).toBe('')
  expect(chosenWords(chose('gone'), choice, chose('x', 'y'))).toBe('earlier version')
  expect(chosenWords(chose('x'), ordering, { kind: 'ordering', order: ['x'] })).toBe('earlier version')
})
