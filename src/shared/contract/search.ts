import { z } from 'zod'
import { Outcome } from './items'
import { Service } from './services'

/** A piece of a found text; `hit` pieces hold the words looked for. */
export const Excerpt = z.array(z.object({ text: z.string(), hit: z.boolean() }))
export type Excerpt = z.infer<typeof Excerpt>

export const Found = z.object({
  guide: z.array(
    z.object({ section: z.string(), title: z.string(), heading: z.string(), anchor: z.string(), excerpt: Excerpt }),
  ),
  services: z.array(Service.extend({ excerpt: Excerpt })),
  /** Questions finished before, and what became of them; a question never seen is not shown, only counted. */
  questions: z.array(
    z.object({
      questionId: z.string(),
      section: z.string(),
      excerpt: Excerpt,
      attemptId: z.int(),
      position: z.int(),
      outcome: Outcome,
    }),
  ),
  /** Questions with these words that were never seen, by section: ids only, the text would spoil the first sight. */
  unseen: z.array(z.object({ section: z.string(), questions: z.array(z.string()) })),
})
export type Found = z.infer<typeof Found>

export const search = {
  /** Guide, services and questions that hold all the words, best first; the last word may be unfinished. */
  'search.find': {
    input: z.object({ words: z.string().max(200), limit: z.int().min(1).max(50) }),
    output: Found,
  },
} as const
