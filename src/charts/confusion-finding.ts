import type { Confusion } from '@shared/contract/statistics'
import { ENOUGH } from '@shared/domain/intervals'
import { counted } from '../text/format'
import { confusedPairs, totals, type ConfusedPair } from './confusion-matrix'
import { missedQuestions, type Finding } from './finding'

/** Once is a slip. */
const OFTEN = 2

/** "Model Monitor" for "Amazon SageMaker Model Monitor", "IAM" for what is known by that: names for a narrow table. */
export const shortName = (name: string): string =>
  /\((?:AWS )?([A-Z]+)\)$/.exec(name)?.[1] ??
  name.replace(/^(?:Amazon|AWS) /, '').replace(/^SageMaker (?:AI (?:with )?(?=\w)|(?!AI))/, '')

/** "one time in three", or "5 times in 18" where no plain fraction is near. */
export function timesIn(part: number, count: number): string {
  const plain = [
    [1 / 2, 'every other time'],
    [1 / 3, 'one time in three'],
    [1 / 4, 'one time in four'],
    [2 / 3, 'two times in three'],
  ] as const
  return plain.find(([f]) => Math.abs(part / count - f) < 0.025)?.[1] ?? `${counted(part, 'time')} in ${count}`
}

/** The pair that is mixed up most. `noun` names a concept: "service". `wordOf` is its word in the filter of a drill. */
export function confusionFinding(
  confusions: readonly Confusion[],
  noun: string,
  wordOf: (name: string) => string = (name) => name,
): Finding {
  const pairs = confusedPairs(confusions)
  const drillOn = (p: ConfusedPair | undefined) => (p ? pairDrill(p, wordOf) : missedQuestions)
  const worst = pairs.find((p) => p.share.known && p.share.part >= OFTEN)
  if (worst)
    return {
      sentence: `When ${shortName(worst.meant)} is right, you choose ${shortName(worst.chose)} ${timesIn(worst.share.part, worst.share.count)}`,
      subjects: [worst.meant],
      drill: drillOn(worst),
    }
  const [fullest, count] = [...totals(confusions)].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0]
  const sentence =
    count >= ENOUGH
      ? `No ${noun} with ${ENOUGH} answers is taken for another more than once`
      : count > 0
        ? `${counted(ENOUGH - count, 'more answer')} on ${shortName(fullest)} until a first pair can be judged`
        : `${ENOUGH} answers on a ${noun} until its pairs can be judged`
  return { sentence, subjects: [], drill: drillOn(pairs[0]) }
}

/** Questions that tempt to one of the pair where the other is right. */
export const pairDrill = ({ chose, meant }: ConfusedPair, wordOf: (name: string) => string) => ({
  topic: `${shortName(chose)} or ${shortName(meant)}`,
  filter: { pair: [wordOf(chose), wordOf(meant)] as [string, string] },
})
