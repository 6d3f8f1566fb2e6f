import type { Dashboard, PaceBand } from '@shared/contract/statistics'
import { ENOUGH } from '@shared/domain/intervals'
import { PACE_S } from '@shared/domain/plans'
import { counted } from '../text/format'
import { missedQuestions, unseenQuestions, type Finding } from './finding'
import { difference, shareRight } from './share'

export const bandNames: Record<PaceBand, string> = {
  '0-20': 'Under 20 s',
  '20-40': '20–40 s',
  '40-60': '40–60 s',
  '60-83': `60–${PACE_S} s`,
  '83-120': `${PACE_S}–120 s`,
  '120+': '120 s and over',
}
/** These are slower than the exam allows on average. */
export const slowBands: readonly PaceBand[] = ['83-120', '120+']

/** Whether answers above the exam's pace are worth their time. */
export function timeFinding(pace: Dashboard['pace']): Finding {
  const sum = (slow: boolean) =>
    shareRight(
      pace
        .filter((b) => slowBands.includes(b.key) === slow)
        .reduce((all, b) => ({ answered: all.answered + b.answered, right: all.right + b.right }), {
          answered: 0,
          right: 0,
        }),
    )
  const [slow, within] = [sum(true), sum(false)]
  const finding = (sentence: string, drill = missedQuestions): Finding => ({ sentence, subjects: [], drill })
  if (!within.known)
    return finding(
      `${counted(ENOUGH - within.count, 'more answer')} within ${PACE_S} s until time says anything`,
      unseenQuestions,
    )
  if (!slow.known)
    return finding(
      `${counted(ENOUGH - slow.count, 'more answer')} above ${PACE_S} s until it shows whether long thinking pays`,
      unseenQuestions,
    )
  const [low, high] = difference(slow, within)
  const values = `${slow.percent} % right above ${PACE_S} s, ${within.percent} % within`
  if (high < 0) return finding(`Long thinking seldom saves a question: ${values}`, slowQuestions(pace))
  if (low > 0) return finding(`Taking your time pays: ${values}`)
  return finding(`Right about as often above ${PACE_S} s as within: ${slow.percent} and ${within.percent} %`)
}

const slowQuestions = (pace: Dashboard['pace']) =>
  pace.some((b) => b.key === '120+' && b.answered > 0)
    ? { topic: 'Slow questions', filter: { pool: 'slow' as const } }
    : missedQuestions
