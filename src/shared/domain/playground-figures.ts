import type { MetricCategory } from '../contract/items'
import { evaluate, type Names } from './formulas'
import type { Topic } from './metrics/playground'

/** A figure is a formula over an item's numbers; a list of them stands for one figure a case. */
type Figure = string | number | readonly (string | number)[]

/** What an item shows in the playground: the part of the page, and the figures by the name of their parameter. */
export interface PlaygroundFormulas {
  readonly part: 'threshold' | 'outliers' | 'return'
  /** A topic of the part on return and cost, for an item without figures. */
  readonly about?: Topic | undefined
  /** A sentence that says which of the item's numbers these are, with the placeholders of a template. */
  readonly note?: string | undefined
  readonly [parameter: string]: Figure | undefined
}

/** The same computed, as the page's query takes it: plain numbers, lists with commas. */
export type PlaygroundFigures = Readonly<Record<string, string>>

/**
 * Computes the figures of an item from its numbers; `say` fills in the placeholders of a note. Throws on a formula that
 * cannot be read or gives no number.
 */
export function figuresOf(
  { part, about, note, ...formulas }: PlaygroundFormulas,
  numbers: Names,
  say = (text: string) => text,
): PlaygroundFigures {
  const figures: Record<string, string> = { part, ...(about && { about }), ...(note && { note: say(note) }) }
  const one = (figure: string | number) => String(Number(evaluate(String(figure), numbers).toPrecision(12)))
  for (const [name, figure] of Object.entries(formulas))
    if (figure !== undefined) figures[name] = [figure].flat().map(one).join()
  return figures
}

const partFor: Partial<Record<MetricCategory, PlaygroundFormulas['part']>> = {
  classification: 'threshold',
  regression: 'outliers',
  financial: 'return',
}

/**
 * The query under which the playground opens for an item: with the figures of the item, or else with the part that fits
 * its metrics; null where no part fits.
 */
export function playgroundQuery(
  category: MetricCategory,
  figures: PlaygroundFigures | null,
): Record<string, string> | null {
  if (figures) return { ...figures, from: 'question' }
  const part = partFor[category]
  return part === undefined ? null : { part }
}
