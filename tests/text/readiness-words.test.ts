import { expect, it } from 'vitest'
import { chance, likelihood, signed } from '@/text/readiness-words'

it('never claims that a chance is nought or certain', () => {
  expect([0.000001, 0.004, 0.006, 0.614, 0.994, 0.999999].map(chance)).toEqual([
    '<1 %',
    '<1 %',
    '1 %',
    '61 %',
    '99 %',
    '>99 %',
  ])
})

it('puts a chance into words', () => {
  expect([0.01, 0.1, 0.3, 0.5, 0.61, 0.9, 0.99].map(likelihood)).toEqual([
    'very unlikely',
    'unlikely',
    'less likely than not',
    'about even',
    'more likely than not',
    'likely',
    'very likely',
  ])
})

it('gives a difference its sign, and none to what rounds to nothing', () => {
  expect([signed(14.4), signed(-3.6), signed(-0.4), signed(0.26, 1), signed(-0.04, 1)]).toEqual([
    '+14',
    '−4',
    '±0',
    '+0.3',
    '±0',
  ])
})
