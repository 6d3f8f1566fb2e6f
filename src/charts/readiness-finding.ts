import type { Dashboard } from '@shared/contract/statistics'
import { POINT_FROM } from '@shared/domain/readiness/state'
import { PASS } from '@shared/domain/scores'
import { stageName } from '@shared/domain/sections'
import { counted, shortDay, startOfDay } from '../text/format'
import { unseenQuestions, type Finding } from './finding'
import { byGain } from './gain-finding'

/** Where the projection stands against the pass line, and since when. */
export function readinessFinding({ trend, mastery }: Pick<Dashboard, 'trend' | 'mastery'>): Finding {
  const last = trend.at(-1)
  if (!last || last.score === null) {
    const missing = POINT_FROM - (last?.firstSights ?? 0)
    return {
      sentence: `${counted(missing, 'more first-sight answer')} until a score; the range is still wide`,
      subjects: [],
      drill: { ...unseenQuestions, count: missing },
    }
  }
  const best = byGain(mastery)[0]
  return {
    sentence: `${standing(trend, last.score)}; ${reach(last.score, last)}`,
    subjects: [],
    drill: best ? { topic: stageName(best.stage), filter: { stages: [best.stage] } } : unseenQuestions,
  }
}

function standing(trend: Dashboard['trend'], score: number): string {
  const scored = trend.filter((p) => p.score !== null)
  const passes = score >= PASS
  const turned = scored.findLastIndex((p) => p.score! >= PASS !== passes) + 1
  const since = turned > 0 ? shortDay(startOfDay(scored[turned]!.day)) : null
  if (passes) return since ? `The projection passed ${PASS} on ${since}` : `The projection stays above ${PASS}`
  const short = `${PASS - score} points short of ${PASS}`
  return since ? `The projection fell below ${PASS} on ${since}, ${short}` : `The projection is ${short}`
}

function reach(score: number, { low, high }: { low: number; high: number }): string {
  if (score >= PASS)
    return low >= PASS ? `so is the low end of its range, ${low}` : `the range still reaches down to ${low}`
  return high < PASS ? `so is the high end of its range, ${high}` : `the range reaches up to ${high}`
}
