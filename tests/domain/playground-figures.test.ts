import { expect, test } from 'vitest'
import { figuresOf, playgroundQuery } from '@shared/domain/playground-figures'
import { seeded } from '@shared/domain/random'
import { drawTemplate, type Template } from '@shared/domain/templates'

test('figures are computed from the numbers of an item and written plainly', () => {
  const numbers = { precision: 35, recall: 70, large: 1200000, tiny: 0.1 }
  expect(figuresOf({ part: 'threshold', precision: 'precision / 100', recall: 'recall / 100' }, numbers)).toEqual({
    part: 'threshold',
    precision: '0.35',
    recall: '0.7',
  })
  expect(figuresOf({ part: 'outliers', e: [0, '-large', 'tiny + 0.2'] }, numbers)).toEqual({
    part: 'outliers',
    e: '0,-1200000,0.3',
  })
  expect(figuresOf({ part: 'return', gain: 'large', cost: undefined }, numbers)).toEqual({
    part: 'return',
    gain: '1200000',
  })
})

test('a formula over an unknown number is refused', () => {
  expect(() => figuresOf({ part: 'return', gain: 'profit' }, { cost: 1 })).toThrow(/profit/)
})

test('an item with figures opens the playground with them and says where they come from', () => {
  const figures = { part: 'threshold', tp: '40', fp: '10', fn: '60' }
  expect(playgroundQuery('operational', figures)).toEqual({ ...figures, from: 'question' })
})

test('an item without figures opens the part that fits its metrics, if there is one', () => {
  const categories = ['classification', 'regression', 'financial', 'operational', 'risk', 'none'] as const
  expect(categories.map((c) => playgroundQuery(c, null))).toEqual([
    { part: 'threshold' },
    { part: 'outliers' },
    { part: 'return' },
    null,
    null,
    null,
  ])
})

const option = (formula: string) => ({ formula, rationale: 'Because.' })
const template: Template = {
  stem: '{tp} of {all}?',
  variables: { tp: { min: 10, max: 90, step: 1 } },
  let: { all: 'tp + 10' },
  rounding: { decimals: 0 },
  key: option('100 * recall(tp, 10)'),
  distractors: [option('200 + tp'), option('300 + tp'), option('400 + tp')],
  worked: '',
  explanation: '',
  rule: '',
}

test('a drawn item carries the figures of its draw', () => {
  const drawn = drawTemplate({ ...template, playground: { part: 'threshold', tp: 'tp', fp: 0, fn: 'all - tp' } }, seeded(4)) // prettier-ignore
  expect(drawn.playground).toEqual({ part: 'threshold', tp: /^\d+/.exec(drawn.stem)![0], fp: '0', fn: '10' })
})

test('figures change nothing else about a draw, and an item without them has none', () => {
  const plain = drawTemplate(template, seeded(4))
  const { playground, ...rest } = drawTemplate({ ...template, playground: { part: 'threshold', tp: 'tp' } }, seeded(4))
  expect(playground).toBeDefined()
  expect(rest).toEqual(plain)
  expect('playground' in plain).toBe(false)
})
