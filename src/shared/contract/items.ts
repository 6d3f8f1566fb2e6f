import { z } from 'zod'
import { Service } from './services'

export const ItemType = z.enum(['multiple-choice', 'multiple-response', 'ordering', 'matching'])
export type ItemType = z.infer<typeof ItemType>

export const Stage = z.enum([
  'data-collection',
  'eda',
  'pre-processing',
  'feature-engineering',
  'training',
  'tuning',
  'evaluation',
  'deployment',
  'monitoring',
  'none',
])
export type Stage = z.infer<typeof Stage>

export const MetricCategory = z.enum(['classification', 'regression', 'financial', 'operational', 'risk', 'none'])
export type MetricCategory = z.infer<typeof MetricCategory>

export const Difficulty = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Difficulty = z.infer<typeof Difficulty>

/** One option, step, prompt or response; `id` stays the same however the parts are shuffled. Text is Markdown. */
export const Part = z.object({ id: z.string(), text: z.string() })
export type Part = z.infer<typeof Part>

/** An item as a candidate sees it: no key, no rationale. Parts stand in the order presented. */
export const PresentedItem = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['multiple-choice', 'multiple-response']),
    stem: z.string(),
    options: z.array(Part),
    /** How many options to choose. */
    choose: z.int().positive(),
  }),
  z.object({
    type: z.literal('ordering'),
    stem: z.string(),
    responses: z.array(Part),
    /** How many places the sequence has; surplus responses stay unused. */
    steps: z.int().positive(),
  }),
  z.object({
    type: z.literal('matching'),
    stem: z.string(),
    prompts: z.array(Part),
    responses: z.array(Part),
    reuse: z.enum(['never', 'allowed']),
  }),
])
export type PresentedItem = z.infer<typeof PresentedItem>

/** What the candidate has entered, by part ids. An empty response is a blank. */
export const Response = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), chosen: z.array(z.string()).max(6) }),
  z.object({ kind: z.literal('ordering'), order: z.array(z.string().nullable()).max(5) }),
  z.object({ kind: z.literal('matching'), pairs: z.record(z.string(), z.string()) }),
])
export type Response = z.infer<typeof Response>

/** Answered: complete. Incomplete: seen, with no response or part of one. */
export const ItemStatus = z.enum(['Answered', 'Incomplete', 'Unseen'])
export type ItemStatus = z.infer<typeof ItemStatus>

export const Outcome = z.enum(['right', 'wrong', 'blank'])
export type Outcome = z.infer<typeof Outcome>

export const Source = z.object({ title: z.string(), address: z.string() })
export type Source = z.infer<typeof Source>

export const CaseSet = z.object({ id: z.string(), title: z.string(), scenario: z.string() })
export type CaseSet = z.infer<typeof CaseSet>

/** A part with what it is and why; `answer` is the response a prompt belongs to, `place` the step (from 1) it takes. */
export const ExplainedPart = Part.extend({
  role: z.enum(['option', 'step', 'prompt', 'response']),
  correct: z.boolean(),
  answer: z.string().nullable(),
  place: z.int().nullable(),
  rationale: z.string(),
})
export type ExplainedPart = z.infer<typeof ExplainedPart>

/** Everything that teaches: shown after the attempt, or after `Check answer` in practice. */
export const Solution = z.object({
  outcome: Outcome,
  key: Response,
  parts: z.array(ExplainedPart),
  explanation: z.string(),
  rule: z.string(),
  /** The worked solution of a template's draw, line by line. */
  worked: z.string().nullable(),
  /** The query under which the playground shows the item's figures, or the part that fits its metrics; null for none. */
  playground: z.record(z.string(), z.string()).nullable(),
  objective: z.string(),
  guideSection: z.string(),
  stage: Stage,
  metricCategory: MetricCategory,
  services: z.array(Service),
  sources: z.array(Source),
  verified: z.string(),
})
export type Solution = z.infer<typeof Solution>
