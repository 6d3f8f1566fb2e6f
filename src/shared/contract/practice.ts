import { z } from 'zod'
import { CaseSet, PresentedItem, Solution, Stage } from './items'
import { Preset } from './plans'

/** Two things that were taken for each other, by current names. */
export const ConfusedPair = z.object({
  kind: z.enum(['service', 'metric']),
  one: z.string(),
  other: z.string(),
  /** As the drill's filter names them. */
  pair: z.tuple([z.string(), z.string()]),
  /** How often one was answered for the other, of the answers where either was right. */
  wrong: z.int(),
  answered: z.int(),
  /** Questions of the bank that tempt to it. */
  questions: z.int(),
})
export type ConfusedPair = z.infer<typeof ConfusedPair>

export const Grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Grade = z.infer<typeof Grade>

/** A missed question that is due, with its solution for the back. */
export const DueCard = z.object({
  questionId: z.string(),
  item: PresentedItem,
  caseSet: CaseSet.nullable(),
  solution: Solution,
  lapses: z.int(),
  /** After eight lapses: the pair to learn apart, or null where the learner mixed up none that it tempts to. */
  leech: ConfusedPair.omit({ wrong: true, answered: true, questions: true }).nullable(),
  isLeech: z.boolean(),
  /** When each grade would bring it back, days from now. */
  intervals: z.tuple([z.number(), z.number(), z.number(), z.number()]),
})
export type DueCard = z.infer<typeof DueCard>

/** Cards of today: what is left, what was graded, and the card in front. */
export const CardSession = z.object({
  due: z.int(),
  gradedToday: z.int(),
  canUndo: z.boolean(),
  /** How many come up on the local day after. */
  tomorrow: z.int(),
  card: DueCard.nullable(),
})
export type CardSession = z.infer<typeof CardSession>

/** What a drill can be about: a section, a stage, a metric category or a service. */
export const TopicKind = z.enum(['section', 'stage', 'metric', 'service'])
export type TopicKind = z.infer<typeof TopicKind>

export const Topic = z.object({
  /** As the drill's filter names it. */
  key: z.string(),
  title: z.string(),
  /** Questions that a drill can ask, and how many of them were never presented; 0 where all are in case sets. */
  count: z.int(),
  unseen: z.int(),
  /** First sights, and how many of them were right. */
  answered: z.int(),
  right: z.int(),
})
export type Topic = z.infer<typeof Topic>

/** A day of the study plan. */
export const PlannedDay = z.object({
  day: z.string(),
  /** Minutes of everything on it; with those done never more than asked for, but for a mock. */
  minutes: z.int(),
  /** Minutes that were practiced on it already: of today alone. */
  done: z.int(),
  tasks: z.array(
    z.object({
      kind: z.enum(['due', 'drill', 'mock', 'rest']),
      /** "Model monitoring", "12 due questions", "Full mock". */
      title: z.string(),
      minutes: z.int(),
      /** Why it stands on this day. */
      reason: z.string(),
      preset: Preset.nullable(),
      stage: Stage.nullable(),
    }),
  ),
})
export type PlannedDay = z.infer<typeof PlannedDay>

export const practice = {
  /** What to practice and why: the next-best drill, confusable pairs, due cards. */
  'practice.options': {
    input: z.object({}),
    output: z.object({
      /** Null while nothing can be asked. `parts` says what it is made of. */
      next: z.object({ preset: Preset, count: z.int(), reason: z.string(), parts: z.array(z.string()) }).nullable(),
      pairs: z.array(ConfusedPair),
      due: z.int(),
      /** Parametric questions on metrics: what a sprint draws from. */
      sprintTemplates: z.int(),
      sprint: Preset,
    }),
  },
  /** Everything of a kind that has questions, in the order of the guide; services by name. */
  'practice.topics': { input: z.object({ by: TopicKind }), output: z.array(Topic) },
  'practice.cards': { input: z.object({}), output: CardSession },
  /** Grades the card in front: 1 again, 2 hard, 3 good, 4 easy. A retry carries the same key. */
  'practice.grade': {
    input: z.object({ questionId: z.string(), grade: Grade, key: z.string().min(8).max(64) }),
    output: CardSession,
  },
  /** Takes the last grade back; its card is in front again. */
  'practice.undo': { input: z.object({}), output: CardSession },
  /** A week from today, planned anew each time: a missed day never piles up. */
  'practice.week': { input: z.object({ minutesADay: z.int().min(5).max(240) }), output: z.array(PlannedDay) },
} as const
