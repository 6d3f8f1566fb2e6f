import { z } from 'zod'
import { MetricCategory, Stage } from './items'
import { Projection, StageMastery, WeighedAnswer } from './readiness'

export const Filters = z.object({
  period: z.enum(['30', '90', 'all']),
  /** Exams only, no practice. */
  mocksOnly: z.boolean(),
  firstSightsOnly: z.boolean(),
})
export type Filters = z.infer<typeof Filters>

/** How many answers of a kind there are, and how many of them were right. Blanks count nowhere. */
export const Tally = z.object({ answered: z.int(), right: z.int() })
export type Tally = z.infer<typeof Tally>

const tallyOf = <K extends z.ZodType>(key: K) => Tally.extend({ key })
/** With the last 30 days and the time before them, whatever the period. */
const trending = <K extends z.ZodType>(key: K) => tallyOf(key).extend({ recent: Tally, earlier: Tally })

/** How often `chose` was answered where `meant` was right; both the same when it was answered rightly. */
export const Confusion = z.object({ meant: z.string(), chose: z.string(), count: z.int() })
export type Confusion = z.infer<typeof Confusion>

/** Seconds on a question. */
export const PaceBand = z.enum(['0-20', '20-40', '40-60', '60-83', '83-120', '120+'])
export type PaceBand = z.infer<typeof PaceBand>

export const AnswerChange = z.enum(['kept', 'wrong-right', 'right-wrong', 'wrong-wrong'])
export type AnswerChange = z.infer<typeof AnswerChange>

/** Which answers stand behind a number. */
export const Facet = z.discriminatedUnion('facet', [
  z.object({ facet: z.literal('all') }),
  z.object({ facet: z.literal('section'), value: z.string() }),
  z.object({ facet: z.literal('stage'), value: Stage }),
  z.object({ facet: z.literal('metric'), value: MetricCategory }),
  z.object({ facet: z.literal('cell'), stage: Stage, metric: MetricCategory }),
  z.object({ facet: z.literal('confidence'), value: z.enum(['Guess', 'Unsure', 'Sure']) }),
  z.object({ facet: z.literal('pace'), value: PaceBand }),
  z.object({ facet: z.literal('change'), value: AnswerChange }),
  z.object({ facet: z.literal('confusion'), meant: z.string(), chose: z.string() }),
])
export type Facet = z.infer<typeof Facet>

export const Dashboard = z.object({
  /** First and last day with answers in the period; null without any. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  all: Tally,
  /** Readiness at the end of each day with answers, then as it stands now; it knows no filter but the period. */
  trend: z.array(Projection.extend({ day: z.string() })),
  /** With how many of their scored items were first sights: memory lifts the score of the others. */
  mocks: z.array(
    z.object({
      attemptId: z.int(),
      day: z.string(),
      score: z.int(),
      low: z.int(),
      high: z.int(),
      firstSights: z.int(),
      scored: z.int(),
    }),
  ),
  sections: z.array(tallyOf(z.string())),
  stages: z.array(trending(Stage)),
  /** With what ten more answers with feedback would add to the projected score, scaled points. */
  metricCategories: z.array(trending(MetricCategory).extend({ gain: z.number() })),
  cells: z.array(Tally.extend({ stage: Stage, metric: MetricCategory })),
  /** Mastery and expected gain by the readiness model, which knows no filter. */
  mastery: z.array(StageMastery),
  /** Services by their current names; metrics by theirs. */
  confusions: z.object({ services: z.array(Confusion), metrics: z.array(Confusion) }),
  confidence: z.array(tallyOf(z.enum(['Guess', 'Unsure', 'Sure']))),
  pace: z.array(tallyOf(PaceBand)),
  changes: z.array(tallyOf(AnswerChange)),
  /** Days with answers among the last 26 weeks. */
  calendar: z.array(z.object({ day: z.string(), answered: z.int(), minutes: z.number() })),
  /** Missed questions by the day they come up again; those overdue stand under today. */
  due: z.array(z.object({ day: z.string(), count: z.int() })),
  /** Those of today, by id. */
  dueToday: z.array(z.string()),
})
export type Dashboard = z.infer<typeof Dashboard>

/** An answer with everything that is kept of it, for a file. */
export const ExportedAnswer = WeighedAnswer.extend({
  questionId: z.string(),
  attempt: z.string(),
  metricCategory: MetricCategory,
  seconds: z.number(),
  confidence: z.enum(['Guess', 'Unsure', 'Sure']).nullable(),
  change: AnswerChange,
  /** What was entered, as stored: part ids. */
  response: z.string(),
})
export type ExportedAnswer = z.infer<typeof ExportedAnswer>

export const statistics = {
  /** Everything the charts need, loaded once. */
  'statistics.dashboard': { input: Filters, output: Dashboard },
  /** The answers behind a number, newest first. */
  'statistics.answers': {
    input: Filters.extend({ of: Facet, limit: z.int().min(1).max(500) }),
    output: z.object({ answers: z.array(WeighedAnswer), more: z.boolean() }),
  },
  /** All answers, oldest first, a page at a time; `after` is the last id of the page before, 0 at first. */
  'statistics.export': {
    input: z.object({ after: z.int().nonnegative() }),
    output: z.object({ answers: z.array(ExportedAnswer), last: z.int().nullable() }),
  },
} as const
