import { expect, test } from 'vitest'
import { formulaLine } from '@shared/domain/formula-tex'

test.each([
  [
    'Recall = TP / (TP + FN) = 40 / 50 = 80%',
    '',
    '\\text{Recall} = \\frac{\\text{TP}}{\\text{TP} + \\text{FN}} = \\frac{40}{50} = 80\\%',
  ],
  ['Net return: $1,200 - $900 = $300', 'Net return:', '\\$1{,}200 - \\$900 = \\$300'],
  [
    'ROI = net return / cost = -$50 / $200 = -25%',
    '',
    '\\text{ROI} = \\frac{\\text{net return}}{\\text{cost}} = \\frac{-\\$50}{\\$200} = -25\\%',
  ],
  ['F1 = 2 × 600 / 130 = 9%', '', '\\text{F1} = \\frac{2 \\times 600}{130} = 9\\%'],
  ['RMSE = √(4 × 3² / 4) = 3', '', '\\text{RMSE} = \\sqrt{\\frac{4 \\times 3^2}{4}} = 3'],
  ['Sum: 3 -2 = 1', 'Sum:', '3 - 2 = 1'],
])('%s', (line, words, tex) => {
  expect(formulaLine(line)).toEqual({ words, tex })
})

test.each([
  'Of these, flagged: 40',
  'Missed thefts are the expensive error, so recall decides.',
  'Model A: MAE = 3, RMSE = 4; the second decides.',
  'Accuracy = (TP + TN',
  'F1 = 2 ! 3',
])('what is no plain equation stays words: %s', (line) => {
  expect(formulaLine(line)).toEqual({ words: line, tex: null })
})
