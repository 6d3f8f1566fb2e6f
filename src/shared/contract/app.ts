import { z } from 'zod'

export const AppInfo = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser']),
  dataFolder: z.string(),
  bank: z.object({ questions: z.int(), templates: z.int(), caseSets: z.int() }),
  /** Anything the person should know about this start, in words. */
  notices: z.array(z.string()),
})
export type AppInfo = z.infer<typeof AppInfo>

export const app = {
  'app.info': { input: z.object({}), output: AppInfo },
  /** Opens a page in the system's browser; https and known hosts only, INVALID otherwise. */
  'app.openExternal': { input: z.object({ address: z.string() }), output: z.object({}) },
  /** Saves a text, or bytes as base64, through the system's dialog; CANCELLED by the person. `saved` is false where the host has no dialog. */
  'app.saveFile': {
    input: z.object({
      name: z.string().regex(/^[\w. -]{1,80}$/),
      text: z.string().max(100_000_000),
      encoding: z.enum(['utf8', 'base64']).default('utf8'),
    }),
    output: z.object({ saved: z.boolean() }),
  },
  /** Saves the window as PDF; CANCELLED by the person. `saved` is false where the host cannot. */
  'app.print': {
    input: z.object({ name: z.string().regex(/^[\w. -]{1,80}$/) }),
    output: z.object({ saved: z.boolean() }),
  },
} as const
