import { expect, test } from 'vitest'
import { excerptPieces, matchExpression } from '@shared/domain/search'

test('all words are asked for, the last one unfinished', () => {
  expect(matchExpression('model moni')).toBe('"model" AND "moni"*')
  expect(matchExpression('model moni', true)).toBe('"model" OR "moni"*')
})

test('signs of the query language are no more than gaps between words', () => {
  expect(matchExpression('"a" OR NEAR(b* ^c): -d')).toBe('"a" AND "OR" AND "NEAR" AND "b" AND "c" AND "d"*')
  expect(matchExpression(' "*" — ')).toBeNull()
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
