import { z } from 'zod'
import { MetricCategory, Stage } from './items'

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
  /** Questions whose latest sight was not right, and how many of them were missed more than once. */
  'questions.missed': { input: z.object({}), output: z.object({ count: z.int(), again: z.int() }) },
  /** Keeps the learner's own note on a question; an empty text removes it. */
  'questions.note': { input: z.object({ questionId: z.string(), text: z.string().max(4000) }), output: z.object({}) },
} as const
