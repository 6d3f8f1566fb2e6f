import { z } from 'zod'
import { MetricCategory, Outcome, Stage } from './items'

const Count = <K extends z.ZodType>(key: K) => z.object({ key, count: z.int(), unseen: z.int() })

export const questions = {
  /** What the bank holds, for set-up screens; `unseen` were never presented. */
  'questions.facets': {
    input: z.object({}),
    output: z.object({
      count: z.int(),
      unseen: z.int(),
      /** Guide sections "1.1" to "6.2" and "tips"; titles stand in the domain. */
      sections: z.array(
        Count(z.string()).extend({
          /** First sights of items of this section, and how many were right. */
          answered: z.int(),
          right: z.int(),
        }),
      ),
      stages: z.array(Count(Stage)),
      metricCategories: z.array(Count(MetricCategory)),
    }),
  },
  /** Questions whose latest answer was not right, newest first. */
  'questions.missed': {
    input: z.object({}),
    output: z.array(
      z.object({
        questionId: z.string(),
        attemptId: z.int(),
        position: z.int(),
        stem: z.string(),
        section: z.string(),
        outcome: Outcome,
        /** How often it was not right, over all attempts. */
        misses: z.int(),
        answeredAt: z.int(),
      }),
    ),
  },
  /** Keeps the learner's own note on a question; an empty text removes it. */
  'questions.note': { input: z.object({ questionId: z.string(), text: z.string().max(4000) }), output: z.object({}) },
} as const
