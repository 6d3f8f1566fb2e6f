import { dice } from './dice.ts'
import { history } from './history.ts'
import { makeBank } from './items.ts'
import { makeLearner } from './learner.ts'
import { BANK_SEED } from './measure.ts'
import { ours } from './ours.ts'
import { worlds } from './worlds.ts'

/** Processor time, so that others at work here do not count. */
export interface Speed {
  readonly millionAnswersS: number
  readonly forecastMs: number
}

const ANSWERS = 250_000
const FORECASTS = 500

const usedMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** How long our model takes here, for the answers of one busy learner. */
export function speed(seed: number): Speed {
  const learner = makeLearner(dice(seed).below(1e9), worlds.base)
  const events = history(learner, makeBank(BANK_SEED, worlds.base), ANSWERS, 365)
  const model = ours()
  const started = usedMs()
  for (const event of events) model.take(event)
  const answered = usedMs()
  for (let i = 0; i < FORECASTS; i++) model.forecast(learner.now + i)
  return {
    millionAnswersS: ((answered - started) * (1e6 / ANSWERS)) / 1000,
    forecastMs: (usedMs() - answered) / FORECASTS,
  }
}
