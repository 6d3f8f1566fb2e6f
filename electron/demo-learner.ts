import type { Confidence } from '@shared/contract/attempts'
import type { Response, Stage } from '@shared/contract/items'
import { keyOf, type Instance, type ItemPart } from '@shared/domain/instance'
import { shuffle } from '@shared/domain/random'
import type { AttemptItem } from './repositories/attempt-items'
import { findVersion, listConfusionsOf, type Confusable } from './repositories/questions'
import type { Context } from './services/context'
import { instanceOf } from './services/exams'

/** What the learner makes of one question: each response in turn, the last one stays. */
export interface Thought {
  readonly responses: readonly Response[]
  readonly seconds: number
  readonly flag: boolean
  readonly confidence: Confidence
}

/** Chance to know an answer at the beginning, and what eight weeks add. */
const knowledge: Record<Stage, readonly [start: number, gained: number]> = {
  'data-collection': [0.7, 0.1],
  eda: [0.6, 0.15],
  'pre-processing': [0.55, 0.15],
  'feature-engineering': [0.6, 0.15],
  training: [0.6, 0.15],
  tuning: [0.5, 0.15],
  evaluation: [0.55, 0.15],
  deployment: [0.5, 0.25],
  monitoring: [0.25, 0.2],
  none: [0.55, 0.15],
}
const harder = { 1: 0.15, 2: 0, 3: -0.2 } as const
/** Pairs that this learner mixes up: what is taken, what was right. */
const mixedUp = new Set([
  'cloudwatch>sagemaker-model-monitor',
  'sagemaker-model-monitor>sagemaker-clarify',
  'glue-databrew>sagemaker-data-wrangler',
  'sagemaker-model-registry>sagemaker-feature-store',
  'precision>recall',
  'recall>precision',
  'accuracy>F1',
])

const favorite = (c: Confusable | undefined) => c !== undefined && mixedUp.has(`${c.taken}>${c.meant}`)

/** A wrong response as a person gives one: the confusion they are prone to, or some slip. */
function wrongResponse(instance: Instance, tags: readonly Confusable[], random: () => number): Response {
  const key = keyOf(instance)
  const inRole = (role: ItemPart['role']) => instance.parts.filter((p) => p.role === role)
  switch (key.kind) {
    case 'choice': {
      const wrong = shuffle(inRole('option').filter((p) => !p.correct), random) // prettier-ignore
      const tempting = wrong.find((p) => favorite(tags.find((t) => t.id === p.misconception)))
      const slip = (tempting ?? wrong[0]!).id
      return { kind: 'choice', chosen: [slip, ...key.chosen.slice(1)] }
    }
    case 'ordering': {
      const order = [...key.order]
      const at = Math.floor(random() * (order.length - 1))
      order.splice(at, 2, order[at + 1]!, order[at]!)
      return { kind: 'ordering', order }
    }
    case 'matching': {
      const [a, b] = shuffle(Object.keys(key.pairs), random)
      return { kind: 'matching', pairs: { ...key.pairs, [a!]: key.pairs[b!]!, [b!]: key.pairs[a!]! } }
    }
  }
}

/** A little surer than is warranted. */
function confidenceOf(right: boolean, roll: number): Confidence {
  const [sure, unsure] = right ? [0.55, 0.88] : [0.24, 0.68]
  return roll < sure ? 'Sure' : roll < unsure ? 'Unsure' : 'Guess'
}

/** Answers an item as the learner of the demonstration would; `progress` is the part of the eight weeks gone by, 0 to 1. */
export function thinkAloud({ db, random }: Context, item: AttemptItem, progress: number): Thought {
  const version = findVersion(db, item.versionId)
  const instance = instanceOf(item, version)
  const tags = listConfusionsOf(db, item.versionId)
  const [start, gained] = knowledge[version.facets.stage]
  const risk = version.facets.metricCategory === 'risk' || version.facets.metricCategory === 'regression' ? 0.12 : 0
  const temptation = tags.some(favorite) ? 0.4 : 0
  const knows = start + gained * progress + harder[version.facets.difficulty] - risk - temptation
  const remembers = Math.min(0.6, 0.25 * (item.exposure - 1))
  const right = random() < knows + (1 - knows) * (0.25 + remembers)
  const given = right ? keyOf(instance) : wrongResponse(instance, tags, random)
  const first = right || random() < 0.6 ? wrongResponse(instance, tags, random) : keyOf(instance)
  return {
    responses: random() < 0.12 ? [first, given] : [given],
    seconds: Math.round(18 + 50 * random() + (right ? 0 : 18) + (random() < 0.12 ? 70 * random() : 0)),
    flag: random() < (right ? 0.08 : 0.2),
    confidence: confidenceOf(right, random()),
  }
}
