import { z } from 'zod'
import { Accommodation, Policy } from './plans'

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact', 'roomy']),
  /** Single-key shortcuts in the exam (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Time warnings at 30, 10, 5 and 1 min. */
  timeWarnings: z.boolean(),
  hideClock: z.boolean(),
  hidePosition: z.boolean(),
  accommodation: Accommodation,
  policy: Policy,
  blindReview: z.boolean(),
  caseSets: z.boolean(),
  skipTutorial: z.boolean(),
  /** A local day such as 2026-12-18, or null while not booked. */
  examDate: z.iso.date().nullable(),
  /** What the study plan of a day may take. */
  minutesADay: z.int().min(5).max(240),
  /** The three steps of a first run are done or skipped. */
  firstRunDone: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const settings = {
  'settings.get': { input: z.object({}), output: Settings },
  /** Changes the named settings and keeps the rest. */
  'settings.set': { input: Settings.partial(), output: Settings },
} as const
