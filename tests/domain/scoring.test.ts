import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Response } from '@shared/contract/items'
import { keyOf, present, type Instance } from '@shared/domain/instance'
import { arrange } from '@shared/domain/presentation'
import { seeded } from '@shared/domain/random'
import { admit, misconceptionsOf, outcomeOf, statusOf } from '@shared/domain/scoring'
import { anyItem, choiceItems, matchingItems, orderingItems } from '../support/items'

const empty = (instance: Instance): Response => {
  const key = keyOf(instance)
  if (key.kind === 'choice') return { kind: 'choice', chosen: [] }
  if (key.kind === 'ordering') return { kind: 'ordering', order: key.order.map(() => null) }
  return { kind: 'matching', pairs: {} }
}

test('the key is right, complete and admitted, in whatever order the parts are shown', () => {
  fc.assert(
    fc.property(anyItem, fc.nat(), (instance, seed) => {
      const shown = present(instance, arrange(instance, seeded(seed)))
      const key = keyOf(instance)
      if (key.kind === 'choice' && 'options' in shown) {
        const chosen = shown.options.map((o) => o.id).filter((id) => key.chosen.includes(id))
        expect(outcomeOf(instance, { kind: 'choice', chosen })).toBe('right')
      }
      expect(outcomeOf(instance, key)).toBe('right')
      expect(statusOf(instance, key, true)).toBe('Answered')
      expect(admit(instance, key)).toBe(key)
      expect(misconceptionsOf(instance, key)).toEqual([])
    }),
  )
})

test('nothing entered is a blank, and it is seen but incomplete', () => {
  fc.assert(
    fc.property(anyItem, (instance) => {
      expect(outcomeOf(instance, null)).toBe('blank')
      expect(outcomeOf(instance, empty(instance))).toBe('blank')
      expect(statusOf(instance, empty(instance), true)).toBe('Incomplete')
      expect(statusOf(instance, null, false)).toBe('Unseen')
    }),
  )
})

test('there is no partial credit: any other set of options is wrong', () => {
  fc.assert(
    fc.property(choiceItems, fc.nat(63), (instance, mask) => {
      const chosen = instance.parts.filter((_, i) => mask & (1 << i)).map((p) => p.id)
      const key = keyOf(instance)
      const right = key.kind === 'choice' && key.chosen.toSorted().join() === chosen.toSorted().join()
      const expected = chosen.length === 0 ? 'blank' : right ? 'right' : 'wrong'
      expect(outcomeOf(instance, { kind: 'choice', chosen })).toBe(expected)
    }),
  )
})

test('one misplaced or missing step makes a sequence wrong', () => {
  fc.assert(
    fc.property(orderingItems, fc.nat(), fc.nat(), (instance, a, b) => {
      const key = keyOf(instance)
      if (key.kind !== 'ordering') throw new Error('not an ordering')
      const [i, j] = [a % key.order.length, b % key.order.length]
      fc.pre(i !== j)
      const order: (string | null)[] = [...key.order]
      ;[order[i], order[j]] = [order[j]!, order[i]!]
      expect(outcomeOf(instance, { kind: 'ordering', order })).toBe('wrong')
      expect(outcomeOf(instance, { kind: 'ordering', order: key.order.with(i, null) })).toBe('wrong')
    }),
  )
})

test('one wrong pair makes a matching wrong and shows its misconception', () => {
  fc.assert(
    fc.property(matchingItems, fc.nat(), (instance, n) => {
      const key = keyOf(instance)
      if (key.kind !== 'matching') throw new Error('not a matching')
      const prompts = Object.keys(key.pairs)
      const prompt = prompts[n % prompts.length]!
      const response = { kind: 'matching' as const, pairs: { ...key.pairs, [prompt]: `r${prompts.length}` } }
      expect(outcomeOf(instance, response)).toBe('wrong')
      expect(misconceptionsOf(instance, response)).toEqual(['slip'])
    }),
  )
})

test('a response of another type, with unknown parts, or with too many choices is refused in words', () => {
  fc.assert(
    fc.property(choiceItems, (instance) => {
      const all = instance.parts.map((p) => p.id)
      expect(admit(instance, { kind: 'matching', pairs: {} })).toMatch(/does not fit/)
      expect(admit(instance, { kind: 'choice', chosen: ['nowhere'] })).toMatch(/No such option/)
      expect(admit(instance, { kind: 'choice', chosen: [all[0]!, all[0]!] })).toMatch(/No such option/)
      expect(admit(instance, { kind: 'choice', chosen: all })).toMatch(/no more than/)
    }),
  )
})

test('a response may be used twice only where the item says so', () => {
  fc.assert(
    fc.property(matchingItems, (instance) => {
      const pairs = { p0: 'r0', p1: 'r0' }
      const verdict = admit(instance, { kind: 'matching', pairs })
      if (instance.reuse === 'never') expect(verdict).toMatch(/used once/)
      else expect(verdict).toEqual({ kind: 'matching', pairs })
    }),
  )
})

test('a presented item tells nothing of the key', () => {
  fc.assert(
    fc.property(anyItem, fc.nat(), (instance, seed) => {
      const shown = JSON.stringify(present(instance, arrange(instance, seeded(seed))))
      expect(shown).not.toMatch(/correct|answer|rationale|misconception|"step"/)
    }),
  )
})
