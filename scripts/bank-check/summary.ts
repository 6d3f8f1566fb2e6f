import type { Bank, Question } from './bank'
import { guessAll, luck } from './guessers'
import { evenness } from './chi-square'
import { isChoice, isKey } from './question'
import { sentencesOf } from './words'

export type Tally = Readonly<Record<string, number>>

function tally(values: readonly (string | number)[]): Tally {
  const counts: Record<string, number> = {}
  for (const v of values.toSorted()) counts[v] = (counts[v] ?? 0) + 1
  return counts
}

const task = /\?$|^\(?(Select|Match|Place|Each response|A response|Responses|Not every)\b/

/**
 * A mechanical stand-in for "a scenario with a requirement": at least 15 words of situation come before the question
 * and the instructions.
 */
export function isScenario({ item, caseId }: Question): boolean {
  if (caseId !== null) return true
  const situation = sentencesOf(item.stem).filter((s) => !task.test(s.trim()))
  return situation.join(' ').split(/\s+/).length >= 15
}

export const choiceItems = (bank: Bank, type: 'multiple-choice' | 'multiple-response') =>
  bank.fixed.map((q) => q.item).filter((i) => isChoice(i)).filter((i) => i.type === type) // prettier-ignore

/** On which places A to D the keys of multiple choice stand. */
export function keyPositions(bank: Bank): number[] {
  const counts = [0, 0, 0, 0]
  for (const item of choiceItems(bank, 'multiple-choice')) counts[item.options.findIndex(isKey)]! += 1
  return counts
}

/** Which rank by length the key has, longest first; options of equal length share their ranks. */
export function keyLengthRanks(bank: Bank): number[] {
  const counts = [0, 0, 0, 0]
  for (const item of choiceItems(bank, 'multiple-choice')) {
    const own = item.options.find(isKey)!.text.length
    const longer = item.options.filter((o) => o.text.length > own).length
    const equal = item.options.filter((o) => o.text.length === own).length
    for (let rank = longer; rank < longer + equal; rank++) counts[rank]! += 1 / equal
  }
  return counts
}

const guessesOf = (bank: Bank, type: 'multiple-choice' | 'multiple-response') => {
  const items = choiceItems(bank, type)
  return { items: items.length, luck: luck(items), right: guessAll(items) }
}

const balance = (counts: readonly number[]) => ({ counts, p: evenness(counts) })

/** All that the bank can be counted by. Shares and tallies are over fixed items, those of case sets included. */
export function summarize(bank: Bank) {
  const items = bank.fixed.map((q) => q.item)
  const by = (of: (item: (typeof items)[number]) => string | number) => tally(items.map(of))
  const reviews = bank.questions.flatMap((q) => q.item.review ?? [])
  return {
    fixed: bank.fixed.filter((q) => q.caseId === null).length,
    inCases: bank.fixed.filter((q) => q.caseId !== null).length,
    cases: bank.cases.length,
    templates: bank.templates.length,
    scenarios: bank.fixed.filter(isScenario).length,
    reviewed: { by: tally(reviews.map((r) => r.by)), of: bank.questions.length },
    section: by((i) => i.guideSection),
    objective: by((i) => i.objective),
    type: by((i) => i.type),
    difficulty: by((i) => i.difficulty),
    skill: by((i) => i.skill),
    stage: by((i) => i.stage),
    metricCategory: by((i) => i.metricCategory),
    service: tally(items.flatMap((i) => i.services)),
    guessers: {
      multipleChoice: guessesOf(bank, 'multiple-choice'),
      multipleResponse: guessesOf(bank, 'multiple-response'),
    },
    balance: { keyPositions: balance(keyPositions(bank)), keyLengthRanks: balance(keyLengthRanks(bank)) },
  }
}
export type Summary = ReturnType<typeof summarize>
