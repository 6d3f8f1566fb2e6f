import type { Dashboard } from '@shared/contract/statistics'
import { addDays } from '@shared/domain/days'
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

/** A rise takes answers and has a day; a fall between two days may be forgetting, and is only known to come after the first. */
function standing(trend: Dashboard['trend'], score: number): string {
  const scored = trend.filter((p) => p.score !== null)
  const passes = score >= PASS
  const before = scored.findLastIndex((p) => p.score! >= PASS !== passes)
  const dayAt = (i: number) => shortDay(startOfDay(scored[i]!.day))
  if (passes)
    return before < 0 ? `The projection stays above ${PASS}` : `The projection passed ${PASS} on ${dayAt(before + 1)}`
  const short = `${PASS - score} points short of ${PASS}`
  if (before < 0) return `The projection is ${short}`
  const next = addDays(scored[before]!.day, 1) === scored[before + 1]!.day
  return `The projection fell below ${PASS} ${next ? `on ${dayAt(before + 1)}` : `after ${dayAt(before)}`}, ${short}`
}

function reach(score: number, { low, high }: { low: number; high: number }): string {
  if (score >= PASS)
    return low >= PASS ? `so is the low end of its range, ${low}` : `the range still reaches down to ${low}`
  return high < PASS ? `so is the high end of its range, ${high}` : `the range reaches up to ${high}`
}
