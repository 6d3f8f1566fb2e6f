import { z } from 'zod'
import { Difficulty, ItemType, MetricCategory, Outcome, Stage } from './items'

export const ErrorCause = z.enum(['Knowledge', 'Misread', 'Reasoning', 'Time'])
export type ErrorCause = z.infer<typeof ErrorCause>

/** A question that was finished at least once, with its latest sight. */
export const ReviewRow = z.object({
  questionId: z.string(),
  attemptId: z.int(),
  position: z.int(),
  /** The first line, at most 200 characters. */
  stem: z.string(),
  type: ItemType,
  difficulty: Difficulty,
  section: z.string(),
  stage: Stage,
  metricCategory: MetricCategory,
  /** Ids of the services it names. */
  services: z.array(z.string()),
  outcome: Outcome,
  at: z.int(),
  sights: z.int(),
  misses: z.int(),
  flagged: z.boolean(),
  guessed: z.boolean(),
  slow: z.boolean(),
  /** The answer was right before it was changed. */
  changed: z.boolean(),
  cause: ErrorCause.nullable(),
})
export type ReviewRow = z.infer<typeof ReviewRow>

/** A question on the same concept, or on the same two things that are taken for each other. */
export const SimilarQuestion = z.object({
  questionId: z.string(),
  section: z.string(),
  /** In words: "Amazon CloudWatch or Amazon SageMaker Model Monitor". */
  why: z.string(),
  seen: z.object({ stem: z.string(), attemptId: z.int(), position: z.int(), outcome: Outcome }).nullable(),
})
export type SimilarQuestion = z.infer<typeof SimilarQuestion>

export const ProblemReport = z.object({ id: z.int(), questionId: z.string(), text: z.string(), at: z.int() })
export type ProblemReport = z.infer<typeof ProblemReport>

const one = { attemptId: z.int(), position: z.int() }

export const reviews = {
  /** Every question that was finished in a submitted attempt, latest first. */
  'reviews.list': {
    input: z.object({}),
    output: z.object({ rows: z.array(ReviewRow), services: z.array(z.object({ id: z.string(), name: z.string() })) }),
  },
  /** Notes why an answer was wrong; null takes it back. */
  'reviews.cause': { input: z.object({ ...one, cause: ErrorCause.nullable() }), output: z.object({}) },
  /** Questions like this one: the same confusion first, then the same concept. */
  'reviews.similar': { input: z.object({ questionId: z.string() }), output: z.array(SimilarQuestion) },
  /** Keeps what is wrong with a question, on this machine. */
  'reviews.report': {
    input: z.object({ ...one, text: z.string().trim().min(1).max(4000) }),
    output: z.object({}),
  },
  /** Makes a question a card, to come up tomorrow; one that is a card stays as it is. */
  'reviews.addCard': { input: z.object({ questionId: z.string() }), output: z.object({}) },
  'reviews.reports': { input: z.object({}), output: z.array(ProblemReport) },
} as const
