import type {
  Difficulty,
  ExplainedPart,
  ItemType,
  MetricCategory,
  PresentedItem,
  Response,
  Source,
  Stage,
} from '../contract/items'
import type { PlaygroundFigures } from './playground-figures'

/** A part as the bank holds it. `answer`: the response a prompt belongs to. `step`: the place a step takes, from 1. */
export interface ItemPart {
  readonly id: string
  readonly role: ExplainedPart['role']
  readonly text: string
  readonly correct: boolean
  readonly answer: string | null
  readonly step: number | null
  readonly rationale: string
  readonly misconception: string | null
  /** For a prompt: which wrong response shows which misconception. */
  readonly mistakes: Readonly<Record<string, string>> | null
}

/** An item ready to be put to a candidate: fixed, or a template with its numbers drawn. */
export interface Instance {
  readonly type: ItemType
  readonly stem: string
  readonly reuse: 'never' | 'allowed' | null
  readonly parts: readonly ItemPart[]
  readonly explanation: string
  readonly rule: string
  readonly worked: string | null
  /** Left out where the item has no figures that the playground can show. */
  readonly playground?: PlaygroundFigures
}

/** What an item is about. */
export interface Facets {
  readonly objective: string
  readonly guideSection: string
  readonly stage: Stage
  readonly metricCategory: MetricCategory
  readonly skill: string
  readonly difficulty: Difficulty
  readonly sources: readonly Source[]
  readonly verified: string
}

const inRole = (instance: Instance, role: ItemPart['role']) => instance.parts.filter((p) => p.role === role)

/** The right response, with nothing left to chance in its order. */
export function keyOf(instance: Instance): Response {
  switch (instance.type) {
    case 'ordering': {
      const steps = inRole(instance, 'step').filter((p) => p.step !== null)
      return { kind: 'ordering', order: steps.toSorted((a, b) => a.step! - b.step!).map((p) => p.id) }
    }
    case 'matching':
      return {
        kind: 'matching',
        pairs: Object.fromEntries(inRole(instance, 'prompt').map((p) => [p.id, p.answer!])),
      }
    default:
      return {
        kind: 'choice',
        chosen: inRole(instance, 'option')
          .filter((p) => p.correct)
          .map((p) => p.id),
      }
  }
}

/** The item as a candidate sees it: parts in the given order, no key. */
export function present(instance: Instance, order: readonly string[]): PresentedItem {
  const rank = new Map(order.map((id, i) => [id, i]))
  const shown = (role: ItemPart['role']) =>
    inRole(instance, role)
      .toSorted((a, b) => rank.get(a.id)! - rank.get(b.id)!)
      .map(({ id, text }) => ({ id, text }))
  const { type, stem } = instance
  if (type === 'ordering') {
    const steps = inRole(instance, 'step').filter((p) => p.step !== null).length
    return { type, stem, responses: shown('step'), steps }
  }
  if (type === 'matching')
    return { type, stem, prompts: shown('prompt'), responses: shown('response'), reuse: instance.reuse ?? 'never' }
  return { type, stem, options: shown('option'), choose: inRole(instance, 'option').filter((p) => p.correct).length }
}
