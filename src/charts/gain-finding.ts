import type { StageMastery } from '@shared/contract/readiness'
import { ENOUGH } from '@shared/domain/intervals'
import { PACE_S } from '@shared/domain/plans'
import { POINT_FROM } from '@shared/domain/readiness/state'
import { stageName } from '@shared/domain/sections'
import { counted } from '../text/format'
import { unseenQuestions, type Finding } from './finding'

/** Questions in an hour at the pace of the exam. */
export const AN_HOUR = Math.round(3600 / PACE_S)
/** What the model expects of an hour, scaled points: `gain` speaks of ten questions. */
export const pointsAnHour = (gain: number): number => (gain * AN_HOUR) / 10
/** Below one point, to one place: a rounded nought would say more than is known. */
export const pointsText = (points: number): string => (points < 10 ? points.toFixed(1) : points.toFixed(0))

/** The same in a table's words; nothing is said while the model gives no score. */
export const gainText = (gain: number, firstSights: number): string =>
  firstSights < POINT_FROM ? 'too few' : `+${pointsText(pointsAnHour(gain))}`

/** The stages, those first where an hour pays most. */
export const byGain = (mastery: readonly StageMastery[]): StageMastery[] => mastery.toSorted((a, b) => b.gain - a.gain)

/** Where an hour of practice pays most, by the readiness model. It says nothing while it gives no score. */
export function gainFinding(mastery: readonly StageMastery[], firstSights: number): Finding {
  const [first, second] = byGain(mastery)
  if (!first || !second || firstSights < POINT_FROM)
    return {
      sentence: `${counted(POINT_FROM - firstSights, 'more first-sight answer')} until it can be said where an hour pays most`,
      subjects: [],
      drill: unseenQuestions,
    }
  const drill = { topic: stageName(first.stage), filter: { stages: [first.stage] } }
  const [top, next] = [first, second].map((m) => pointsAnHour(m.gain)) as [number, number]
  const name = stageName(first.stage)
  const other = stageName(second.stage)
  const few = [first, second].filter((m) => m.answered < ENOUGH).map((m) => stageName(m.stage))
  const assumed = few.length > 0 ? `; under ${ENOUGH} answers on ${few.join(' and ')}, this is assumed` : ''
  const sentence =
    top - next < 0.1 * top
      ? `${name} and ${other} pay most: an hour on either adds about ${pointsText(top)} points`
      : `${name} pays most: an hour on it adds about ${pointsText(top)} points, on ${other} ${pointsText(next)}`
  return { sentence: sentence + assumed, subjects: [name], drill }
}
