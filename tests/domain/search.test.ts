import { expect, test } from 'vitest'
import { excerptAround, excerptPieces, matchExpression } from '@shared/domain/search'

test('all words are asked for, the last one unfinished', () => {
  expect(matchExpression('model moni')).toBe('"model" AND "moni"*')
  expect(matchExpression('model moni', true)).toBe('"model" OR "moni"*')
})

test('signs of the query language are no more than gaps between words', () => {
  expect(matchExpression('"a" OR NEAR(b* ^c): -d')).toBe('"a" AND "OR" AND "NEAR" AND "b" AND "c" AND "d"*')
  expect(matchExpression(' "*" — ')).toBeNull()
})

test('words that a sign joins follow each other, unless any word will do', () => {
  expect(matchExpression('A/B test')).toBe('"A B" AND "test"*')
  expect(matchExpression('1.8')).toBe('"1 8"')
  expect(matchExpression('pre-tra')).toBe('"pre tra"*')
  expect(matchExpression('A/B test', true)).toBe('"A" OR "B" OR "test"*')
})

test('a square is found in whatever way it is typed', () => {
  for (const typed of ['R²', 'R2', 'R-squared']) expect(matchExpression(typed)).toBe('("R2"* OR "R²"* OR "R squared"*)')
  expect(matchExpression('r² score')).toBe('("r2" OR "r²" OR "r squared") AND "score"*')
})

test('an excerpt around the words asked for marks them, whatever their endings', () => {
  const text =
    'One two three four five six. The models of a company have an R² of 0.8 and drift a little every single day of it.'
  const pieces = excerptAround(text, 'model r2')
  expect(pieces.filter((p) => p.hit).map((p) => p.text)).toEqual(['models', 'R²'])
  expect(pieces.map((p) => p.text).join('')).toBe(
    '…four five six. The models of a company have an R² of 0.8 and drift…',
  )
  expect(excerptAround('No such word.', 'drift')).toEqual([{ text: 'No such word.', hit: false }])
})

test('an excerpt is cut at its hits', () => {
  expect(excerptPieces('a <b> c <d>', '<', '>')).toEqual([
    { text: 'a ', hit: false },
    { text: 'b', hit: true },
    { text: ' c ', hit: false },
    { text: 'd', hit: true },
  ])
  expect(excerptPieces('none', '<', '>')).toEqual([{ text: 'none', hit: false }])
})
