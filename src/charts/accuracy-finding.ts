import { ENOUGH } from '@shared/domain/intervals'
import { CUT } from '@shared/domain/scores'
import { counted } from '../text/format'
import { unseenQuestions, type Finding, type Suggestion } from './finding'
import { range, type Share } from './share'

/** A stage, metric category or section with its share right, and the drill on it. */
export interface Group {
  readonly name: string
  readonly share: Share
  readonly drill: Suggestion
}

const PASS_PERCENT = 100 * CUT
const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const word = (n: number) => words[n] ?? String(n)

/** Which of the groups is weak, as far as their counts let it be said. `noun` names one of them: "stage". */
export function accuracyFinding(groups: readonly Group[], noun: string): Finding {
  const known = groups.filter((g) => g.share.known).toSorted((a, b) => a.share.percent - b.share.percent)
  const [weakest, second] = known
  if (!weakest) return abstain(groups, noun)
  const below = known.filter((g) => g.share.high < PASS_PERCENT)
  const worst = below[0] ?? weakest
  const finding = (sentence: string, of = [worst]): Finding => ({
    sentence,
    subjects: of.map((g) => g.name),
    drill: worst.drill,
  })
  const value = `${weakest.share.percent} % right, range ${range(weakest.share)}`
  if (!second) return finding(`One ${noun} has enough answers to judge: ${weakest.name}, ${value}`)

  if (below.length === 1) return finding(`${worst.name} is the only ${noun} whose whole range lies below the pass mark`)
  const wholly = 'lie below the pass mark with their whole range'
  if (below.length === 2) return finding(`${worst.name} and ${below[1]!.name} ${wholly}`, below)
  if (below.length > 2)
    return finding(`${word(below.length)} of ${known.length} ${wholly}, ${worst.name} the furthest`, below)
  if (known.every((g) => g.share.low >= PASS_PERCENT))
    return finding(`Every ${noun} is wholly above the pass mark; ${weakest.name} is the weakest, ${value}`)
  if (weakest.share.low >= PASS_PERCENT)
    return finding(`${weakest.name} is the weakest ${noun}, and still above the pass mark: ${value}`)
  if (weakest.share.percent >= PASS_PERCENT)
    return finding(`${weakest.name} is the weakest ${noun}, and its range reaches below the pass mark: ${value}`)
  return finding(`${weakest.name} is the weakest ${noun}, but its range still touches the pass mark`)
}

function abstain(groups: readonly Group[], noun: string): Finding {
  const fullest = groups.toSorted((a, b) => b.share.count - a.share.count)[0]
  if (!fullest?.share.count)
    return { sentence: `${ENOUGH} answers on a ${noun} until it can be judged`, subjects: [], drill: unseenQuestions }
  const missing = counted(ENOUGH - fullest.share.count, 'more answer')
  return {
    sentence: `${missing} on ${fullest.name} until a first ${noun} can be judged`,
    subjects: [],
    drill: fullest.drill,
  }
}
