import { evenness } from '../chi-square'
import { guessAll, luck } from '../guessers'
import { ofBank, type Rule } from '../bank'
import { choiceItems, keyLengthRanks, keyPositions } from '../summary'

/** Below this probability, chance does not explain an uneven spread. */
const SIGNIFICANT = 0.01
const MOST_BY_GUESSING = 0.3
const MARGIN = 0.05

const even = (rule: string, what: string, counts: readonly number[]) => {
  const p = evenness(counts)
  const spread = counts.map((n) => Math.round(n)).join(', ')
  return p >= SIGNIFICANT ? [] : [ofBank(rule, `${what}: ${spread} (p = ${p.toExponential(1)})`)]
}

export const positions: Rule = (bank) => even('key-positions', 'keys on A to D', keyPositions(bank))
export const lengthRanks: Rule = (bank) => even('key-lengths', 'keys by length, longest first', keyLengthRanks(bank))

/** Nobody who reads without understanding beats chance by more than five points. */
export const guessing: Rule = (bank) =>
  (['multiple-choice', 'multiple-response'] as const).flatMap((type) => {
    const items = choiceItems(bank, type)
    const limit = type === 'multiple-choice' ? MOST_BY_GUESSING : luck(items) + MARGIN
    return Object.entries(guessAll(items))
      .filter(([, right]) => right > limit)
      .map(([name, right]) =>
        ofBank('guessers', `${type}, "${name}": ${percent(right)} right, at most ${percent(limit)}`),
      )
  })

const percent = (share: number) => `${(100 * share).toFixed(1)}%`
