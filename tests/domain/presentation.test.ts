import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instance, ItemPart } from '@shared/domain/instance'
import { arrange } from '@shared/domain/presentation'
import { seeded, shuffle, subSeed } from '@shared/domain/random'
import { anyItem, choiceItems } from '../support/items'

test('an arrangement shows every part once and repeats for the same seed', () => {
  fc.assert(
    fc.property(anyItem, fc.nat(), (instance, seed) => {
      const order = arrange(instance, seeded(seed))
      expect(order.toSorted()).toEqual(instance.parts.map((p) => p.id).toSorted())
      expect(arrange(instance, seeded(seed))).toEqual(order)
    }),
  )
})

test('over many seeds the key stands in each of four places about equally often', () => {
  const item = fc.sample(choiceItems, { numRuns: 30, seed: 1 }).find((i) => i.parts.length === 4)!
  const key = item.parts.find((p) => p.correct)!.id
  const places = [0, 0, 0, 0]
  for (let seed = 0; seed < 4000; seed++) places[arrange(item, seeded(subSeed(seed, 3))).indexOf(key)]! += 1
  for (const n of places) expect(Math.abs(n - 1000)).toBeLessThan(100) // 3.6 standard deviations
})

test('options that are all numbers stand in numeric order', () => {
  const option = (text: string, i: number): ItemPart => ({
    id: `p${i}`, role: 'option', text, correct: i === 0, answer: null, step: null, rationale: '', misconception: null, mistakes: null,
  }) // prettier-ignore
  const item = (texts: string[]): Instance => ({
    type: 'multiple-choice', stem: '', reuse: null, explanation: '', rule: '', worked: null, parts: texts.map(option),
  }) // prettier-ignore
  const shown = (texts: string[]) => arrange(item(texts), seeded(5)).map((id) => texts[Number(id.slice(1))])
  expect(shown(['60%', '9%', '100%', '72.5%'])).toEqual(['9%', '60%', '72.5%', '100%'])
  expect(shown(['$1,200', '-$30', '$900', '$10,000'])).toEqual(['-$30', '$900', '$1,200', '$10,000'])
})

test('a shuffle keeps what it was given', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(), (list, seed) => {
      const before = [...list]
      expect(shuffle(list, seeded(seed)).toSorted()).toEqual(before.toSorted())
      expect(list).toEqual(before)
    }),
  )
})
