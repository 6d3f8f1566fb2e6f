import type { Preset } from '../contract/plans'
import type { NextAction, StageMastery } from '../contract/readiness'
import { ENOUGH } from './intervals'
import { DRILL_SIZE, drillOf, EXAM, PACE_S } from './plans'
import { POINT_FROM } from './readiness/state'
import { stageName } from './sections'

/** What the choice of the next action goes by. */
export interface Standing {
  readonly firstSights: number
  readonly stages: readonly StageMastery[]
  /** Missed questions that come up now, by id. */
  readonly due: readonly string[]
  /** Days since the last full mock; null before the first. */
  readonly daysSinceMock: number | null
}

/** From here on a mock says more than another drill, if the last one is a week ago. */
const MOCK_FROM = 100
const MOCK_EVERY_DAYS = 7
/** Fewer due questions are no session. */
const DUE_FROM = 5
/** Reading, answering and the solution, in practice. */
const DRILL_MINUTES_A_QUESTION = 1

/** Tens of questions in an hour at exam pace. */
const TENS_AN_HOUR = 360 / PACE_S

const percent = (share: number) => Math.round(100 * share)

/** What a drill of a stage is worth is said from the count of answers on that makes it more than an assumption. */
function drill({ stage, low, high, answered, gain }: StageMastery, firstSights: number): NextAction {
  const range = `${percent(low)}–${percent(high)} % expected, ${answered} ${answered === 1 ? 'answer' : 'answers'}`
  const points = Math.round(gain * TENS_AN_HOUR)
  const judged = firstSights >= POINT_FROM && answered >= ENOUGH
  const worth = judged && points >= 2 ? `; an hour on it is worth about ${points} points` : ''
  const few = answered < ENOUGH ? '; little is known of it yet' : ''
  return {
    kind: 'drill',
    topic: stageName(stage),
    minutes: DRILL_SIZE * DRILL_MINUTES_A_QUESTION,
    reason: `${range}${worth}${few}.`,
    preset: drillOf(stageName(stage), { stages: [stage] }),
  }
}

/** A drill of what is due, as far as one drill goes; `due` are questions by id, first due first, at least one. */
export const dueDrill = (due: readonly string[]): Preset =>
  drillOf('Due questions', { questions: due.slice(0, DRILL_SIZE) }, Math.min(due.length, DRILL_SIZE))

/** The one thing that pays most now. Due questions come first, then a mock a week, then the stage with most to gain. */
export function nextAction({ firstSights, stages, due, daysSinceMock }: Standing): NextAction {
  const best = stages.toSorted((a, b) => b.gain - a.gain)[0]
  if (firstSights === 0 || !best)
    return {
      kind: 'diagnostic',
      topic: '',
      minutes: 20,
      reason: '20 questions over all stages and metric categories, untimed. They say where to begin.',
      preset: { kind: 'diagnostic' },
    }
  if (due.length >= DUE_FROM) {
    const now = Math.min(due.length, DRILL_SIZE)
    return {
      kind: 'due',
      topic: 'Due questions',
      minutes: now * DRILL_MINUTES_A_QUESTION,
      reason: `${now < due.length ? `The first ${now} of ` : ''}${due.length} questions you once missed that are due. Answered now, they stay longest.`,
      preset: dueDrill(due),
    }
  }
  if (firstSights >= MOCK_FROM && (daysSinceMock === null || daysSinceMock >= MOCK_EVERY_DAYS))
    return {
      kind: 'mock',
      topic: '',
      minutes: EXAM.minutes,
      reason:
        daysSinceMock === null
          ? 'No mock exam yet. It shows your pace, and unseen questions sharpen the range.'
          : `The last mock was ${Math.floor(daysSinceMock)} days ago. Unseen questions at exam pace sharpen the range.`,
      preset: { kind: 'full' },
    }
  return drill(best, firstSights)
}
