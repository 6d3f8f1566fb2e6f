import { z } from 'zod'
import { CaseSet, ItemStatus, ItemType, Outcome, PresentedItem, Response, Solution } from './items'
import { AttemptKind, Plan, PlanSummary, Policy } from './plans'
import { ErrorCause } from './reviews'

const AttemptId = z.int().positive()
const Position = z.int().positive()
/** Names one change for good: a retry with the same key is applied once. */
const ChangeKey = z.string().min(8).max(64)
const Empty = z.object({})

/** Characters of the stem's text, `end` excluded. */
export const Highlight = z.object({ start: z.int().nonnegative(), end: z.int().positive() })
export type Highlight = z.infer<typeof Highlight>

export const Confidence = z.enum(['Guess', 'Unsure', 'Sure'])
export type Confidence = z.infer<typeof Confidence>

/** Time as the host knows it at the moment of its reply; all in ms. The renderer counts down from here. */
export const ClockReading = z.object({
  /** Null when untimed. */
  remainingMs: z.number().nullable(),
  spentMs: z.number().nonnegative(),
  running: z.boolean(),
})
export type ClockReading = z.infer<typeof ClockReading>

/** What the candidate has done with one item, as stored. */
export const ItemState = z.object({
  position: Position,
  /** Counts the changes of the response; a change names the one it saw. */
  revision: z.int().nonnegative(),
  status: ItemStatus,
  response: Response.nullable(),
  flagged: z.boolean(),
  struck: z.array(z.string()),
  highlights: z.array(Highlight),
  note: z.string(),
  /** Time on this item, ms. */
  activeMs: z.number().nonnegative(),
  confidence: Confidence.nullable(),
})
export type ItemState = z.infer<typeof ItemState>

export const ExamItem = z.object({
  item: PresentedItem,
  caseSet: CaseSet.nullable(),
  state: ItemState,
  /** Only in practice, after `Check answer`. */
  solution: Solution.nullable(),
})
export type ExamItem = z.infer<typeof ExamItem>

/** open: being taken. rethinking: submitted, flagged items are rethought before the result. */
export const AttemptState = z.enum(['open', 'rethinking', 'submitted', 'abandoned'])
export type AttemptState = z.infer<typeof AttemptState>

const AttemptHead = z.object({
  id: AttemptId,
  kind: AttemptKind,
  title: z.string(),
  state: AttemptState,
  policy: Policy,
  practice: z.boolean(),
  count: z.int(),
  startedAt: z.int(),
})

/** An attempt that can be resumed. */
export const OpenAttempt = AttemptHead.extend({
  position: Position,
  answered: z.int(),
  flagged: z.int(),
  limitMs: z.int().nullable(),
  clock: ClockReading,
  /** When the clock was last known to run, ms since epoch. */
  lastSeenAt: z.int(),
})
export type OpenAttempt = z.infer<typeof OpenAttempt>

export const Exam = OpenAttempt.extend({ items: z.array(ExamItem) })
export type Exam = z.infer<typeof Exam>

/** The reply to a change: stored, with the time at which it was. */
export const Saved = z.object({ state: ItemState, answered: z.int(), flagged: z.int(), clock: ClockReading })
export type Saved = z.infer<typeof Saved>

/** Scaled scores run from 100 to 1000; `low` and `high` bound the 90 % interval. */
export const ScoreEstimate = z.object({ score: z.int(), low: z.int(), high: z.int(), pass: z.boolean() })
export type ScoreEstimate = z.infer<typeof ScoreEstimate>

/** A finished attempt in a list. `estimate` is null under 10 scored items. */
export const AttemptSummary = AttemptHead.extend({
  submittedAt: z.int().nullable(),
  scored: z.int(),
  right: z.int(),
  estimate: ScoreEstimate.nullable(),
  spentMs: z.number(),
})
export type AttemptSummary = z.infer<typeof AttemptSummary>

const Share = z.object({ key: z.string(), label: z.string(), right: z.int(), count: z.int() })

export const Interruption = z.object({
  at: z.int(),
  /** How long the app was away, ms. */
  gapMs: z.number(),
  /** Whether the clock ran on meanwhile. */
  counted: z.boolean(),
})
export type Interruption = z.infer<typeof Interruption>

export const Result = AttemptSummary.extend({
  submittedBy: z.enum(['candidate', 'time']),
  limitMs: z.int().nullable(),
  unscored: z.object({ count: z.int(), right: z.int() }),
  /** Scored items that were never presented before. */
  firstSights: z.object({ count: z.int(), right: z.int() }),
  blank: z.int(),
  sections: z.array(Share),
  stages: z.array(Share),
  metricCategories: z.array(Share),
  /** Changes between a first and a final response, on scored items. */
  changes: z.object({ wrongToRight: z.int(), rightToWrong: z.int(), wrongToWrong: z.int() }),
  flaggedOutcome: z.object({ flagged: z.int(), flaggedRight: z.int(), others: z.int(), othersRight: z.int() }),
  interruptions: z.array(Interruption),
  /** Scored right answers after blind review; null when there was none. */
  rethoughtRight: z.int().nullable(),
  /** The last finished attempt of the same kind before this one. */
  previous: z.object({ submittedAt: z.int(), score: z.int() }).nullable(),
  items: z.array(
    z.object({
      position: Position,
      questionId: z.string(),
      type: ItemType,
      section: z.string(),
      scored: z.boolean(),
      outcome: Outcome,
      flagged: z.boolean(),
      /** Time on the item, ms. */
      activeMs: z.number(),
      /** First line of the stem, for lists. */
      stem: z.string(),
    }),
  ),
})
export type Result = z.infer<typeof Result>

/** One answered question with everything that teaches. */
export const ReviewedItem = z.object({
  attemptId: AttemptId,
  position: Position,
  questionId: z.string(),
  scored: z.boolean(),
  item: PresentedItem,
  caseSet: CaseSet.nullable(),
  state: ItemState,
  solution: Solution,
  /** The learner's own note on the question, kept across attempts. */
  questionNote: z.string(),
  /** Why this answer was not right, as the learner sees it. */
  cause: ErrorCause.nullable(),
  /** When the question comes up again as a card, ms since epoch; null while it is none. */
  dueAt: z.int().nullable(),
  /** Earlier and later answers to the same question, newest first. */
  history: z.array(
    z.object({
      attemptId: AttemptId,
      title: z.string(),
      answeredAt: z.int(),
      outcome: Outcome,
      /** What was chosen; the ids are those of the question at that time. */
      response: Response.nullable(),
      confidence: Confidence.nullable(),
      activeMs: z.number(),
    }),
  ),
})
export type ReviewedItem = z.infer<typeof ReviewedItem>

const change = { id: AttemptId, position: Position, key: ChangeKey }
const one = z.object({ id: AttemptId })

/** One moment of an attempt, on its exam clock. */
export const ReplayStep = z.object({
  atMs: z.number(),
  kind: z.enum(['shown', 'answered', 'cleared', 'flagged', 'unflagged', 'checked', 'interrupted', 'submitted']),
  position: Position.nullable(),
  /** Whether the response stored at this moment is the key; null where none is stored. */
  right: z.boolean().nullable(),
  /** False while parts of the response stored at this moment are missing. */
  complete: z.boolean(),
})
export type ReplayStep = z.infer<typeof ReplayStep>

export const Replay = z.object({
  id: z.int(),
  title: z.string(),
  spentMs: z.number(),
  items: z.array(z.object({ position: Position, section: z.string(), stem: z.string(), outcome: Outcome })),
  steps: z.array(ReplayStep),
})
export type Replay = z.infer<typeof Replay>

/** The best drill so far as somebody to keep pace with. */
export const Ghost = z.object({
  title: z.string(),
  right: z.int(),
  count: z.int(),
  /** Exam clock at which its first, second, … question was settled, ms. */
  settledMs: z.array(z.number()),
})
export type Ghost = z.infer<typeof Ghost>

export const attempts = {
  /** What `start` would build, without building it. */
  'attempts.plan': { input: Plan, output: PlanSummary },
  /** Draws the items and starts the clock. CONFLICT while another attempt is open. */
  'attempts.start': { input: Plan.extend({ seed: z.int().nonnegative().optional() }), output: Exam },
  /** The open attempt, if there is one. */
  'attempts.current': { input: Empty, output: OpenAttempt.nullable() },
  /** The exam as stored; does not touch the clock. */
  'attempts.get': { input: one, output: Exam },
  /** A window shows the open exam: its clock runs from here on. Null when none is open. */
  'attempts.open': { input: z.object({ viewer: z.string().min(1).max(64) }), output: Exam.nullable() },
  /** A window shows the exam: the clock runs. `viewer` names the window. CONFLICT once submitted. */
  'attempts.resume': { input: one.extend({ viewer: z.string().min(1).max(64) }), output: Exam },
  /** A window left the exam: with the last one the clock stops (practice) or runs on (strict). */
  'attempts.pause': { input: one.extend({ viewer: z.string().min(1).max(64) }), output: Empty },
  /** The candidate looks at an item: it is seen, and time counts for it. */
  'attempts.show': { input: z.object(change), output: Saved },
  /** Stores a response. CONFLICT when the item was changed elsewhere or time is up. */
  'attempts.answer': {
    input: z.object({ ...change, revision: z.int().nonnegative(), response: Response }),
    output: Saved,
  },
  'attempts.flag': { input: z.object({ ...change, flagged: z.boolean() }), output: Saved },
  'attempts.strike': { input: z.object({ ...change, struck: z.array(z.string()).max(12) }), output: Saved },
  'attempts.highlight': { input: z.object({ ...change, highlights: z.array(Highlight).max(50) }), output: Saved },
  'attempts.note': { input: z.object({ ...change, note: z.string().max(4000) }), output: Saved },
  /** Practice only: settles the item and shows its solution. */
  'attempts.check': {
    input: z.object({ ...change, confidence: Confidence.nullable() }),
    output: z.object({ saved: Saved, solution: Solution }),
  },
  /** Ends the exam. Submitting twice is one submission. */
  'attempts.submit': { input: one.extend({ key: ChangeKey }), output: z.object({ state: AttemptState }) },
  /** Blind review: a second thought on a flagged item; the stored response stays. */
  'attempts.rethink': { input: z.object({ ...change, response: Response }), output: Saved },
  /** Ends blind review: the result is shown from now on. */
  'attempts.reveal': { input: one, output: Empty },
  /** Leaves an attempt for good, without a result. */
  'attempts.abandon': { input: one, output: Empty },
  /** Finished attempts, newest first. */
  'attempts.list': {
    input: z.object({ limit: z.int().min(1).max(1000), skip: z.int().nonnegative().default(0) }),
    output: z.array(AttemptSummary),
  },
  /** CONFLICT until the attempt is submitted and revealed. */
  'attempts.result': { input: one, output: Result },
  'attempts.review': { input: one.extend({ position: Position }), output: ReviewedItem },
  /** A finished attempt, step by step. CONFLICT until it is submitted and revealed. */
  'attempts.replay': { input: one, output: Replay },
  /** The best finished drill to keep pace with; null while there is none. */
  'attempts.ghost': { input: z.object({}), output: Ghost.nullable() },
} as const
