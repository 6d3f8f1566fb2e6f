import { z } from 'zod'
import { Difficulty, ItemType, MetricCategory, Stage } from './items'

export const Pool = z.enum(['all', 'unseen', 'missed', 'flagged', 'slow'])
export type Pool = z.infer<typeof Pool>

/** Which items a custom exam may use. An empty list means any. */
export const Filter = z.object({
  /** Guide sections such as "1.9" or "tips". */
  sections: z.array(z.string()).default([]),
  stages: z.array(Stage).default([]),
  metricCategories: z.array(MetricCategory).default([]),
  types: z.array(ItemType).default([]),
  difficulties: z.array(Difficulty).default([]),
  /** Services an item names, by id. */
  services: z.array(z.string()).default([]),
  /** Single questions, by id. */
  questions: z.array(z.string()).default([]),
  /** Two concepts that are taken for each other, by the words of the misconceptions: items that tempt to it. */
  pair: z.tuple([z.string(), z.string()]).nullable().default(null),
  /** Only questions whose numbers are drawn anew. */
  parametric: z.boolean().default(false),
  pool: Pool.default('all'),
})
export type Filter = z.infer<typeof Filter>

/** How much time a candidate gets: `factor` is 1 to 10, `off` removes the limit. */
export const Accommodation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('standard') }),
  z.object({ kind: z.literal('plus-30') }),
  z.object({ kind: z.literal('times'), factor: z.number().min(1).max(10) }),
  z.object({ kind: z.literal('off') }),
])
export type Accommodation = z.infer<typeof Accommodation>

export const Policy = z.enum(['practice', 'strict'])
export type Policy = z.infer<typeof Policy>

/** Which exam to build. */
export const Preset = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('full') }),
  /** `section` is a part of the guide: "1" to "6". */
  z.object({ kind: z.literal('section'), section: z.string() }),
  z.object({ kind: z.literal('diagnostic') }),
  z.object({
    kind: z.literal('custom'),
    count: z.int().min(1).max(200),
    minutes: z.number().positive().max(600).nullable(),
    filter: Filter,
  }),
  /** Practice with feedback at once; `topic` says of what, for people. */
  z.object({
    kind: z.literal('drill'),
    topic: z.string().min(1).max(120),
    count: z.int().min(1).max(50),
    /** A sprint has a limit. */
    seconds: z.int().min(10).max(3600).nullable().default(null),
    filter: Filter,
  }),
  /** Once more, as an exam: what was missed in an attempt, or the named questions. */
  z.object({
    kind: z.literal('retake'),
    attemptId: z.int().nullable().default(null),
    questions: z.array(z.string()).max(200).default([]),
  }),
])
export type Preset = z.infer<typeof Preset>
export const AttemptKind = z.enum(['full', 'section', 'diagnostic', 'custom', 'drill', 'retake'])
export type AttemptKind = z.infer<typeof AttemptKind>

export const Plan = z.object({
  preset: Preset,
  accommodation: Accommodation,
  policy: Policy,
  /** Practice: `Check answer` shows the solution at once. A drill always does. */
  practice: z.boolean(),
  /** Rethink flagged items before the result is shown. */
  blindReview: z.boolean(),
  /** Case sets are a type of the 2024 guide. */
  caseSets: z.boolean(),
})
export type Plan = z.infer<typeof Plan>

/** What an exam would be, before it is begun. */
export const PlanSummary = z.object({
  title: z.string(),
  count: z.int(),
  scored: z.int(),
  /** Null when untimed. */
  limitMs: z.int().nullable(),
  /** Before the accommodation; null when the preset itself is untimed. */
  baseMs: z.int().nullable(),
  stages: z.array(z.object({ stage: Stage, count: z.int() })),
  /** Items of the bank this plan may draw from, and how many of them were never seen. */
  available: z.int(),
  unseen: z.int(),
  /** Words for the candidate when fewer items match than were asked for; null when all is well. */
  shortage: z.string().nullable(),
})
export type PlanSummary = z.infer<typeof PlanSummary>
