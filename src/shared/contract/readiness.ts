import { z } from 'zod'
import { Outcome, Stage } from './items'
import { Preset } from './plans'

/** The projected score on 50 questions of Task 1.3: 90 % band in scaled points, and the chance to reach 700. */
export const Projection = z.object({
  /** Null below 30 first sights: the range stands alone. */
  score: z.int().nullable(),
  low: z.int(),
  high: z.int(),
  pass: z.number().min(0).max(1),
  firstSights: z.int(),
})
export type Projection = z.infer<typeof Projection>

/** How well a pipeline stage is mastered. Shares are 0 to 1 of fresh questions, a 90 % interval around the mean. */
export const StageMastery = z.object({
  stage: Stage,
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  /** First sights of its questions. */
  answered: z.int(),
  right: z.int(),
  /** What ten more answers with feedback would add to the projected score, scaled points. */
  gain: z.number(),
})
export type StageMastery = z.infer<typeof StageMastery>

/** The one thing to do next, and why. */
export const NextAction = z.object({
  kind: z.enum(['diagnostic', 'drill', 'due', 'mock']),
  /** What it is about: "Model monitoring"; empty where the kind says it all. */
  topic: z.string(),
  minutes: z.int(),
  /** In words, with the numbers behind it. */
  reason: z.string(),
  preset: Preset,
})
export type NextAction = z.infer<typeof NextAction>

/** One answer and what it weighed. */
export const WeighedAnswer = z.object({
  attemptId: z.int(),
  position: z.int(),
  stem: z.string(),
  section: z.string(),
  stage: Stage,
  at: z.int(),
  outcome: Outcome,
  firstSight: z.boolean(),
  practice: z.boolean(),
  /** The chance to be right that was expected before the answer, and the part of it that needs no knowledge, 0 to 1. */
  predicted: z.number(),
  floor: z.number(),
  /** What it added to the projected score, scaled points. */
  moved: z.number(),
})
export type WeighedAnswer = z.infer<typeof WeighedAnswer>

/** Mastery of a stage at some moment, as shares 0 to 1, and the first sights behind it. */
const StageThen = StageMastery.pick({ mean: true, low: true, high: true, answered: true })

/** What an attempt changed. */
export const Change = z.object({
  before: Projection,
  after: Projection,
  stages: z.array(z.object({ stage: Stage, before: StageThen, after: StageThen })),
})
export type Change = z.infer<typeof Change>

export const readiness = {
  'readiness.get': {
    input: z.object({}),
    output: z.object({
      projection: Projection,
      /** More first sights until there is a score. */
      missing: z.int(),
      /** All answers come from drills: such forecasts run high. */
      drillsOnly: z.boolean(),
      /** The end of each day with answers, the last 60 of them. */
      trend: z.array(Projection.extend({ day: z.string() })),
      stages: z.array(StageMastery),
      due: z.int(),
      next: NextAction,
    }),
  },
  /** The answers behind the projection, those that moved it most first; of one stage if given. */
  'readiness.receipt': {
    input: z.object({ stage: Stage.optional(), order: z.enum(['moved', 'latest']), limit: z.int().min(1).max(500) }),
    output: z.object({ total: z.int(), answers: z.array(WeighedAnswer) }),
  },
  /** What an attempt changed; null while nothing of it is finished. */
  'readiness.change': { input: z.object({ attemptId: z.int() }), output: Change.nullable() },
} as const
