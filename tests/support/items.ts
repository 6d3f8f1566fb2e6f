import fc from 'fast-check'
import type { Instance, ItemPart } from '@shared/domain/instance'

const blank = { correct: false, answer: null, step: null, rationale: 'because', misconception: null, mistakes: null }
const text = (n: number) => `text ${n}`

const about = { stem: 'stem', explanation: 'explanation', rule: 'rule', worked: null }

/** Any choice item: 4 options with one key, or 5-6 with two or three. */
export const choiceItems = fc
  .record({ count: fc.integer({ min: 4, max: 6 }), seed: fc.nat(1000) })
  .map(({ count, seed }): Instance => {
    const keys = count === 4 ? 1 : 2 + (seed % 2)
    const parts = Array.from({ length: count }, (_, i): ItemPart => {
      const correct = (i + seed) % count < keys
      return {
        ...blank,
        id: `p${i}`,
        role: 'option',
        text: text(i),
        correct,
        misconception: correct ? null : `slip-${i}`,
      }
    })
    return { ...about, type: count === 4 ? 'multiple-choice' : 'multiple-response', reuse: null, parts }
  })

/** Any ordering item: 3-5 steps and up to 2 surplus ones. */
export const orderingItems = fc
  .record({ steps: fc.integer({ min: 3, max: 5 }), surplus: fc.integer({ min: 0, max: 2 }) })
  .map(({ steps, surplus }): Instance => {
    const parts = Array.from({ length: steps + surplus }, (_, i): ItemPart => {
      const used = i < steps
      return { ...blank, id: `p${i}`, role: 'step', text: text(i), correct: used, step: used ? i + 1 : null, misconception: used ? null : `slip-${i}` } // prettier-ignore
    })
    return { ...about, type: 'ordering', reuse: null, parts }
  })

/** Any matching item: 3-7 prompts, one surplus response, with or without reuse. */
export const matchingItems = fc
  .record({ prompts: fc.integer({ min: 3, max: 7 }), reuse: fc.constantFrom('never' as const, 'allowed' as const) })
  .map(({ prompts, reuse }): Instance => {
    const answerOf = (i: number) => (reuse === 'never' ? `r${i}` : `r${i % 2}`)
    return {
      ...about,
      type: 'matching',
      reuse,
      parts: [
        ...Array.from({ length: prompts }, (_, i): ItemPart => ({
          ...blank, id: `p${i}`, role: 'prompt', text: text(i), correct: true, answer: answerOf(i), mistakes: { [`r${prompts}`]: 'slip' },
        })), // prettier-ignore
        ...Array.from({ length: prompts + 1 }, (_, i): ItemPart => ({
          ...blank,
          id: `r${i}`,
          role: 'response',
          text: `response ${i}`,
        })),
      ],
    }
  })

export const anyItem = fc.oneof(choiceItems, orderingItems, matchingItems)
