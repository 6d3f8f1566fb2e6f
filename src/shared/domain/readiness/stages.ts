import type { Stage } from '../../contract/items'
import { STAGES } from './parameters'

/** The stages in the order in which the model numbers them. */
export const modelStages = [
  'data-collection',
  'eda',
  'pre-processing',
  'feature-engineering',
  'training',
  'tuning',
  'evaluation',
  'deployment',
  'monitoring',
] as const satisfies readonly Stage[]

/** The number of a stage, 0-8; null for 'none', which stands for the mean of all. */
export const stageNumber = (stage: Stage): number | null => (stage === 'none' ? null : modelStages.indexOf(stage))

/**
 * How an exam's questions spread over the nine stages, from counts or shares by stage; they sum to 1. Items without a
 * stage weigh on all alike, and so does an exam without any items.
 */
export function stageWeights(shares: Partial<Record<Stage, number>>): number[] {
  const sum = Object.values(shares).reduce((s, x) => s + x, 0)
  if (sum === 0) return modelStages.map(() => 1 / STAGES)
  return modelStages.map((stage) => ((shares[stage] ?? 0) + (shares.none ?? 0) / STAGES) / sum)
}
