import type { Confidence } from '@shared/contract/attempts'
import type { Dashboard } from '@shared/contract/statistics'
import { ENOUGH } from '@shared/domain/intervals'
import { counted } from '../text/format'
import { missedQuestions, unseenQuestions, type Finding } from './finding'
import { share, shareRight, type Share } from './share'

/** What each word promises, in percent. */
export const promised: Record<Confidence, readonly [from: number, to: number]> = {
  Guess: [25, 50],
  Unsure: [50, 80],
  Sure: [90, 100],
}

/** The learner as a classifier of their own answers. */
export interface Classifier {
  readonly precision: Share
  readonly sureWhenRight: Share
  readonly luckyGuesses: Share
  readonly sureAndWrong: number
}
export function classifier(confidence: Dashboard['confidence']): Classifier {
  const of = (key: Confidence) => confidence.find((c) => c.key === key) ?? { answered: 0, right: 0 }
  const sure = of('Sure')
  return {
    precision: shareRight(sure),
    sureWhenRight: share(
      sure.right,
      confidence.reduce((sum, c) => sum + c.right, 0),
    ),
    luckyGuesses: shareRight(of('Guess')),
    sureAndWrong: sure.answered - sure.right,
  }
}

/** Whether "sure" keeps its promise. Mocks do not ask how sure an answer is. */
export function confidenceFinding(confidence: Dashboard['confidence'], mocksOnly = false): Finding {
  const { precision: sure } = classifier(confidence)
  const finding = (sentence: string, drill = missedQuestions): Finding => ({ sentence, subjects: ['Sure'], drill })
  if (mocksOnly)
    return { ...finding('Mocks ask for no confidence: only practice shows how sure you are'), subjects: [] }
  if (!sure.known) {
    const missing = counted(ENOUGH - sure.count, 'more practice answer')
    return { ...finding(`${missing} marked “Sure” until it can be judged`, unseenQuestions), subjects: [] }
  }
  const [from] = promised.Sure
  const says = `“Sure” is right ${sure.percent} % of the time`
  if (sure.percent >= from) return finding(`${says}: it means what it says`)
  if (sure.high >= from) return finding(`${says}; its range still reaches the ${from} % it promises`)
  return finding(`${says}: ${from - sure.percent <= 10 ? 'a little' : 'much'} surer than you should be`)
}
