import type { Stage } from '../contract/items'
import { stageWeights } from './readiness/stages'

/** How the questions of a full mock spread over the stages: its sections by what the bank asks in each. */
export const stageShares: Record<Stage, number> = {
  'data-collection': 0.045,
  eda: 0.045,
  'pre-processing': 0.05,
  'feature-engineering': 0.045,
  training: 0.095,
  tuning: 0.045,
  evaluation: 0.18,
  deployment: 0.195,
  monitoring: 0.085,
  none: 0.215,
}

/** The same over the nine stages of the readiness model; questions without a stage weigh on all alike. */
export const examWeights: readonly number[] = stageWeights(stageShares)
