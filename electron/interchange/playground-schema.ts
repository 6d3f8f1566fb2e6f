import { z } from 'zod'
import { topicNames } from '@shared/domain/metrics/playground'
import { figuresOf, type PlaygroundFormulas } from '@shared/domain/playground-figures'

/** A number, or a formula over the numbers of the item. */
const figure = z.union([z.string().min(1), z.number()])
const perCase = z.array(figure).min(2).max(12)
const [threshold, outliers, worth] = [z.literal('threshold'), z.literal('outliers'), z.literal('return')]
const more = figure.optional()
const note = z.string().max(160).optional()

/** The sets of figures that the playground takes. Shares run from 0 to 1; an error is actual minus predicted. */
export const Playground = z.union(
  [
    z.strictObject({ note, part: threshold, tp: figure, fp: figure, fn: figure, tn: more, threshold: more }),
    z.strictObject({ note, part: threshold, precision: figure, recall: figure }),
    z.strictObject({ note, part: threshold, threshold: figure }),
    z.strictObject({ note, part: threshold, prevalence: figure, separation: more }),
    z.strictObject({ note, part: threshold, separation: figure }),
    z.strictObject({ note, part: outliers, y: perCase, p: perCase }),
    z.strictObject({ note, part: outliers, e: perCase }),
    z.strictObject({ note, part: worth, about: z.enum(topicNames) }),
    z.strictObject({ note, part: worth, gain: figure, cost: figure }),
    z.strictObject({ note, part: worth, running: figure, users: figure }),
    z.strictObject({
      note,
      part: worth,
      people: figure,
      data: more,
      tools: more,
      training: more,
      other: more,
      net: more,
    }),
    z.strictObject({ note, part: worth, other: figure, net: more }),
    z.strictObject({ note, part: worth, hosting: figure, support: figure, months: figure }),
    z.strictObject({ note, part: worth, misses: figure, missCost: figure, alarms: figure, alarmCost: figure }),
    z.strictObject({ note, part: worth, hitsA: figure, allA: figure }),
    z.strictObject({ note, part: worth, hitsA: figure, allA: figure, hitsB: figure, allB: figure }),
    z.strictObject({
      note,
      part: worth,
      rate: figure,
      hours: figure,
      instances: figure,
      runHours: figure,
      runs: figure,
    }),
  ],
  { error: 'is no set of figures that the playground takes' },
)

interface WithFigures {
  readonly playground?: PlaygroundFormulas | undefined
  readonly numbers?: Record<string, number> | undefined
}

/** Refuses figures that cannot be computed from the numbers of the item. */
export function refuseUnknownFigures({ playground, numbers = {} }: WithFigures, context: z.RefinementCtx): void {
  try {
    if (playground) figuresOf(playground, numbers)
  } catch (error) {
    context.addIssue({
      code: 'custom',
      path: ['playground'],
      message: `cannot be computed: ${(error as Error).message}`,
    })
  }
}
