import type { MetricCategory, Stage } from '@shared/contract/items'
import type { Dashboard } from '@shared/contract/statistics'
import { ENOUGH } from '@shared/domain/intervals'
import { metricName, stageName } from '@shared/domain/sections'
import { counted } from '../text/format'
import { unseenQuestions, type Finding } from './finding'
import { range, shareRight } from './share'

/** "Evaluation × Risk"; what is none of a kind goes without it. */
export function cellName(stage: Stage, metric: MetricCategory): string {
  if (metric === 'none') return stage === 'none' ? 'No stage, no metric' : `${stageName(stage)}, no metric`
  return stage === 'none' ? `${metricName(metric)}, no stage` : `${stageName(stage)} × ${metricName(metric)}`
}

/** The weakest cell that has enough answers, or how far the fullest is from that. */
export function matrixFinding(cells: Dashboard['cells']): Finding {
  const named = cells.map((c) => ({
    ...c,
    name: cellName(c.stage, c.metric),
    share: shareRight(c),
    drill: { topic: cellName(c.stage, c.metric), filter: { stages: [c.stage], metricCategories: [c.metric] } },
  }))
  const [weakest] = named.filter((c) => c.share.known).toSorted((a, b) => a.share.percent - b.share.percent)
  if (weakest)
    return {
      sentence: `${weakest.name} is the weakest cell with enough answers: ${weakest.share.percent} % right, range ${range(weakest.share)}`,
      subjects: [weakest.name],
      drill: weakest.drill,
    }
  const [fullest] = named.toSorted((a, b) => b.answered - a.answered)
  if (!fullest?.answered)
    return { sentence: `${ENOUGH} answers in a cell until it can be judged`, subjects: [], drill: unseenQuestions }
  return {
    sentence: `${counted(ENOUGH - fullest.answered, 'more answer')} on ${fullest.name} until a first cell can be judged`,
    subjects: [],
    drill: fullest.drill,
  }
}
