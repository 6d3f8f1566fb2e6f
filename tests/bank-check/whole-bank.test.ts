import { expect, test } from 'vitest'
import type { Bank, Rule } from '../../scripts/bank-check/bank'
import { guessing, lengthRanks, positions } from '../../scripts/bank-check/rules/clues'
import { aucWeight, counts, difficulties, scenarios, types } from '../../scripts/bank-check/rules/counts'
import { unusedTags } from '../../scripts/bank-check/rules/tags'
import { isScenario } from '../../scripts/bank-check/summary'
import { bankOf, good, many, ofItems, planted, vocabularyWith, type Raw } from './planting'

const words = (rule: Rule, bank: Bank) => rule(bank).map((f) => f.words)
const { choice, response, ordering, matching, template, caseSet } = good

test('an empty bank lacks everything, and a full one nothing', () => {
  expect(words(counts, bankOf({}))).toHaveLength(28)
  const sections = {
    '6.1': 74,
    '6.2': 60,
    tips: 30,
    ...Object.fromEntries(['2.1', '2.2', '3.1', '3.2'].map((s) => [s, 18])),
  }
  const perSection = { ...pipelineAndMlops(), ...sections }
  const order = Object.entries(perSection).flatMap(([section, n]) =>
    Array.from({ length: n }, (_, i) => ({ section, i })),
  )
  const items = many(choice, order.length, (i, n) => {
    const { section, i: place } = order[n]!
    i.guideSection = section
    i.metricCategory = metricOf(section, place)
  })
  const cases = many(caseSet, 12)
  const full = (list: Raw[]) => bankOf({ 'cases.yaml': { cases }, 'tips.yaml': { items: list }, 'templates.yaml': { templates: many(template, 40) } }) // prettier-ignore
  expect(items).toHaveLength(500)
  expect(words(counts, full(items))).toEqual([])
  expect(words(counts, full(items.slice(1)))).toEqual([
    'section 1.1: 19 of at least 20',
    'fixed items: 499 of at least 500',
  ])
})

const pipelineAndMlops = () => ({
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`1.${i + 1}`, 20])),
  ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`5.${i + 1}`, 14])),
})
const metricOf = (section: string, place: number) => {
  if (section === '6.1') return place < 50 ? 'classification' : 'regression'
  if (section === '6.2') return place < 24 ? 'financial' : place < 44 ? 'operational' : 'risk'
  return 'none'
}

const mix = (...numbers: number[]) => {
  const kinds = [choice, response, ordering, matching]
  return ofItems(...numbers.flatMap((n, kind) => many(kinds[kind]!, n, (i, k) => (i.id = `kind-${kind}-${k}`))))
}

test('shares of types outside their ranges are found', () => {
  expect(words(types, mix(64, 16, 10, 10))).toEqual([])
  expect(words(types, mix(70, 10, 10, 10))).toEqual([
    'multiple-choice: 70.0% instead of 60 to 68%',
    'multiple-response: 10.0% instead of 14 to 20%',
  ])
})

test('shares of difficulty outside their ranges are found', () => {
  const of = (easy: number, medium: number) =>
    ofItems(...many(choice, 20, (i, n) => (i.difficulty = n < easy ? 1 : n < easy + medium ? 2 : 3)))
  expect(words(difficulties, of(6, 9))).toEqual([])
  expect(words(difficulties, of(4, 12))).toEqual([
    'difficulty 1: 20.0% instead of 25 to 35%',
    'difficulty 2: 60.0% instead of 40 to 50%',
  ])
})

test('a scenario has a situation before its question; half of the items are scenarios', () => {
  const bare = (i: Raw) =>
    (i.stem =
      'A team is curious. Which of these causes is the most likely one for a gap of this kind between tests and use?')
  const [question] = ofItems(choice).questions
  const [plain] = ofItems(planted(choice, bare)).questions
  expect([isScenario(question!), isScenario(plain!)]).toEqual([true, false])
  const of = (scenarioCount: number) => ofItems(...many(choice, 4, (i, n) => n >= scenarioCount && bare(i)))
  expect(words(scenarios, of(2))).toEqual([])
  expect(words(scenarios, of(1))).toEqual(['25.0% are scenarios instead of at least 50%'])
})

test('AUC comes behind the metrics that the exam guide names', () => {
  const metrics = ['Accuracy', 'Precision', 'Recall', 'F1 score', 'AUC-ROC', 'AUC-ROC']
  const of = (n: number) => ofItems(...many(choice, n, (i, k) => (i.options[1]!.text = metrics[k]!)))
  expect(words(aucWeight, of(5))).toEqual([])
  expect(words(aucWeight, of(6))).toHaveLength(4)
})

test('a tag that no distractor carries is found', () => {
  const entry = { id: 'brand-new', believes: 'Something new', fact: 'Nothing', pair: 'concept: a vs b' }
  const files = { 'cases.yaml': { items: [choice] } }
  const unused = unusedTags(bankOf(files, { misconceptions: vocabularyWith(entry) })).map((f) => f.id)
  expect(unused).toContain('brand-new')
  expect(unused).not.toContain(choice.options[0]!.misconception)
})

/** The key of item n stands at the place that `placeOf` says. */
const keysAt = (count: number, placeOf: (n: number) => number) =>
  ofItems(
    ...many(choice, count, (i, n) => {
      const [key] = i.options.splice(1, 1)
      i.options.splice(placeOf(n), 0, key!)
    }),
  )

test('keys that favor a place are found', () => {
  expect(
    words(
      positions,
      keysAt(40, (n) => n % 4),
    ),
  ).toEqual([])
  expect(
    words(
      positions,
      keysAt(40, (n) => (n % 10 ? 2 : 0)),
    ),
  ).toEqual([expect.stringMatching(/^keys on A to D: 4, 0, 36, 0 \(p = .*e-\d+\)$/)])
})

/** The key of item n has the rank by length that `rankOf` says. */
const keysOfLength = (count: number, rankOf: (n: number) => number) =>
  ofItems(
    ...many(choice, count, (i, n) => {
      const lengths = [40, 30, 20, 10]
      const [own] = lengths.splice(rankOf(n), 1)
      i.options.forEach((o, k) => (o.text = `${k}${'x'.repeat(o.correct ? own! : lengths.pop()!)}`))
    }),
  )

test('keys that favor a length are found, by their ranks and by the guessers', () => {
  const even = keysOfLength(40, (n) => n % 4)
  expect([words(lengthRanks, even), words(guessing, even)]).toEqual([[], []])
  const long = keysOfLength(40, (n) => (n % 4 === 3 ? 3 : 0))
  expect(words(lengthRanks, long)).toEqual([expect.stringMatching(/^keys by length, longest first: 30, 0, 0, 10 /)])
  expect(words(guessing, long)).toEqual(['multiple-choice, "longest": 75.0% right, at most 30.0%'])
  expect(
    words(
      lengthRanks,
      keysOfLength(40, () => 1),
    ),
  ).toHaveLength(1)
})

test('multiple response that a guesser hits more often than luck is found', () => {
  const longKeys = many(response, 10, (i) => i.options.forEach((o, k) => (o.text = `${k}${'x'.repeat(o.correct ? 40 : 20)}`))) // prettier-ignore
  expect(words(guessing, ofItems(...longKeys))).toEqual(['multiple-response, "longest": 100.0% right, at most 15.0%'])
})
