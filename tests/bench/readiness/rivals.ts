import type { Forecast } from '@shared/domain/readiness/forecast'
import { gaussHermite } from '@shared/domain/readiness/quadrature'
import { examModel } from '@shared/domain/readiness/parameters'
import { forecastOf, QUESTIONS } from './exam.ts'
import type { Event } from './history.ts'
import { guessing, STAGES, stageShares, type Item } from './items.ts'

/** A way to predict the next answer and the exam from the answers before. */
export interface Contender {
  /** The chance that the answer is right, told before it is taken in. */
  take(event: Event): number
  forecast(atDays: number): Forecast
}

const perStage = () => new Array<number>(STAGES).fill(0)

/** What most apps show: the share right among the last 100 answers. */
export function recentPercent(): Contender {
  const last: boolean[] = []
  let right = 0
  const share = () => (right + 1.3) / (last.length + 2)
  return {
    take({ right: isRight }) {
      const predicted = share()
      last.push(isRight)
      right += isRight ? 1 : 0
      if (last.length > 100 && last.shift()) right--
      return predicted
    },
    forecast() {
      const mean = share()
      const noise = mean * (1 - mean)
      return forecastOf(mean, noise / QUESTIONS + noise / (last.length + 3))
    },
  }
}

/** Right and wrong first sights by stage, halved every 30 days and drawn to the learner's mean. */
export function betaBinomialFirst(): Contender {
  const [right, wrong] = [perStage(), perStage()]
  let now = 0
  const pass = (atDays: number) => {
    const left = 0.5 ** ((atDays - now) / 30)
    for (let k = 0; k < STAGES; k++) {
      right[k]! *= left
      wrong[k]! *= left
    }
    now = atDays
  }
  const sum = (list: number[]) => list.reduce((s, x) => s + x, 0)
  const stage = (k: number) => {
    const overall = (sum(right) + 0.65 * 4) / (sum(right) + sum(wrong) + 4)
    const count = right[k]! + wrong[k]! + 8
    return { mean: (right[k]! + 8 * overall) / count, count }
  }
  return {
    take({ at, item, right: isRight, first }) {
      pass(at)
      const predicted = stage(item.stage).mean
      if (first) (isRight ? right : wrong)[item.stage]!++
      return predicted
    },
    forecast(atDays) {
      pass(atDays)
      let [mean, variance] = [0, 0]
      stageShares.forEach((weight, k) => {
        const s = stage(k)
        mean += weight * s.mean
        variance += (weight ** 2 * s.mean * (1 - s.mean)) / (s.count + 1)
      })
      return forecastOf(mean, (mean * (1 - mean)) / QUESTIONS + variance)
    },
  }
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const labels = [-0.5, 0, 0.5]
const { nodes, weights } = gaussHermite(15)

/** Share right on an exam's items at a rating, over labels, items of one label, and formats. */
function shareAtRating(rating: number): number {
  let skill = 0
  examModel.difficulties.forEach((share, label) =>
    nodes.forEach((node, q) => (skill += share * weights[q]! * logistic(rating - labels[label]! - 0.9 * node))),
  )
  return examModel.formats.reduce((sum, { share, floor }) => sum + share * (floor + (1 - floor) * skill), 0)
}

/** Elo ratings of the learner, of each stage and of each item, aware of guessing. Source: R. Pelánek, Computers & Education 98 (2016). */
export function elo(): Contender {
  const [stages, counts] = [perStage(), perStage()]
  const items = new Map<number, number>()
  let [rating, answers] = [0, 0]
  const step = (count: number) => Math.max(0.04, 0.4 / (1 + 0.05 * count))
  const difficulty = (item: Item) => items.get(item.id) ?? labels[item.label - 1]!
  return {
    take({ item, right }) {
      const floor = guessing[item.format]!
      const b = difficulty(item)
      const predicted = floor + (1 - floor) * logistic(rating + stages[item.stage]! - b)
      const surprise = (right ? 1 : 0) - predicted
      rating += step(answers++) * surprise
      stages[item.stage]! += step(counts[item.stage]!++) * surprise
      items.set(item.id, b - 0.1 * surprise)
      return predicted
    },
    forecast() {
      const mean = stageShares.reduce((sum, weight, k) => sum + weight * shareAtRating(rating + stages[k]!), 0)
      return forecastOf(mean, (mean * (1 - mean)) / QUESTIONS)
    },
  }
}
