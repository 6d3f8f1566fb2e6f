import { expect, test } from 'vitest'
import { plainText, withoutPlaceholders } from '@shared/domain/plain-text'

test('plain text keeps the words of tables and links without their marks', () => {
  expect(plainText('| A | B |\n| --- | :-: |\n| `x` | **y** |')).toBe('A · B; x · y')
  expect(plainText('Read on:\n\n- [Model monitoring](#/guide/1.9), **soon**.')).toBe('Read on: Model monitoring, soon.')
})

test('formulas are readable, and amounts of dollars stay what they are', () => {
  expect(plainText('See $\\frac{TP}{TP + FN}$.')).toBe('See TP / (TP + FN).')
  expect(plainText('It costs $50{,}000 \\times 0.8 = 40{,}000$ dollars.')).toBe(
    'It costs 50,000 × 0.8 = 40,000 dollars.',
  )
  expect(plainText('$$\n\\text{RMSE} = \\sqrt{\\text{MSE}}, R^2, \\hat{y}_i\n$$')).toBe('RMSE = √(MSE), R², ŷi')
  expect(plainText('At \\$0.005, or $3,000 after $2,000.')).toBe('At $0.005, or $3,000 after $2,000.')
})

test('a template is left with what stands around its numbers', () => {
  expect(plainText(withoutPlaceholders('It spends ${cost} and misses by +{small} or {share}% of it.'))).toBe(
    'It spends and misses by or of it.',
  )
})
