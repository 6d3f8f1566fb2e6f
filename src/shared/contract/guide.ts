import { z } from 'zod'
import { Difficulty, ItemType, Outcome, Source } from './items'
import { GuideService } from './services'

/** What a section is made of, in reading order. Text is Markdown with TeX between dollar signs. */
export const Block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text: z.string(),
    anchor: z.string(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('services'), services: z.array(GuideService) }),
  /** A disputable point: the exam may differ. */
  z.object({ kind: z.literal('differs'), text: z.string() }),
])
export type Block = z.infer<typeof Block>

const OutlineEntry = z.object({
  id: z.string(),
  title: z.string(),
  /** Reading time at 200 words a minute. */
  minutes: z.int(),
  /** The part of the section that was on the screen, 0 to 1, and when it was last read, ms since epoch. */
  reached: z.number(),
  readAt: z.int().nullable(),
  /** Questions of today's bank about it. */
  questions: z.int(),
  /** First sights of its questions, and how many were right. */
  answered: z.int(),
  right: z.int(),
})
export type OutlineEntry = z.infer<typeof OutlineEntry>

export const GuideSection = OutlineEntry.extend({
  purpose: z.string(),
  blocks: z.array(Block),
  sources: z.array(Source),
  /** The day the sources were last read. */
  verified: z.string(),
})
export type GuideSection = z.infer<typeof GuideSection>

/** A question about a section. Those never seen show no stem: reading it would spoil the first sight. */
export const GuideQuestion = z.object({
  questionId: z.string(),
  type: ItemType,
  difficulty: Difficulty,
  seen: z.object({ stem: z.string(), attemptId: z.int(), position: z.int(), outcome: Outcome, at: z.int() }).nullable(),
})
export type GuideQuestion = z.infer<typeof GuideQuestion>

export const guide = {
  /** All sections in reading order. */
  'guide.outline': { input: z.object({}), output: z.array(OutlineEntry) },
  /** NOT_FOUND when there is no such section. */
  'guide.section': { input: z.object({ id: z.string() }), output: GuideSection },
  /** The questions about a section, seen ones first, latest first. */
  'guide.questions': { input: z.object({ id: z.string() }), output: z.array(GuideQuestion) },
  /** Keeps how far a section was read; never goes back. */
  'guide.read': { input: z.object({ id: z.string(), reached: z.number().min(0).max(1) }), output: z.object({}) },
} as const
