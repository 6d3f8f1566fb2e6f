import { CEILING, examModel, prior } from './parameters'
import { gaussHermite } from './quadrature'

export const quadrature = gaussHermite(15)
export const NODES = quadrature.nodes.length

const LOWEST = -8
const STEP = 0.1
const POINTS = 161

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/** The mean share right on exam items at knowledge `theta`, over difficulties, items of one difficulty, and formats. */
function meanShare(theta: number): number {
  const deviation = Math.sqrt(prior.item.variance)
  let skill = 0
  examModel.difficulties.forEach((share, label) => {
    for (let q = 0; q < NODES; q++) {
      const ease = theta - prior.labels.means[label]! - deviation * quadrature.nodes[q]!
      skill += share * quadrature.weights[q]! * logistic(ease)
    }
  })
  return examModel.formats.reduce((sum, { share, floor }) => sum + share * (floor + (CEILING - floor) * skill), 0)
}

const table = Float64Array.from({ length: POINTS }, (_, i) => meanShare(LOWEST + i * STEP))

/** Q(θ): the expected share right (0-1) on fresh exam items at knowledge `theta`; never falls as `theta` rises. */
export function shareAt(theta: number): number {
  const place = Math.min(POINTS - 2, Math.max(0, (theta - LOWEST) / STEP))
  const i = place | 0 // faster than Math.floor, and it is never negative
  const at = table[i]!
  return at + (place - i) * (table[i + 1]! - at)
}

/** Q'(θ): how the share rises with knowledge. */
export const slopeAt = (theta: number): number => (shareAt(theta + STEP) - shareAt(theta - STEP)) / (2 * STEP)
