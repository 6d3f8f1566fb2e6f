import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'
import { Source, Stage } from '@shared/contract/items'
import { ServiceState } from '@shared/contract/services'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a slug such as "sagemaker-canvas"')
const line = z.string().min(1).max(140)
/** A day, a month, or a year. */
const moment = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'not a year, month or day')

export const ServiceEntry = z.strictObject({
  id: slug,
  name: line,
  formerNames: z.array(z.strictObject({ name: line, until: moment.optional() })),
  function: line,
  chooseWhen: line,
  notWhen: line,
  confusableWith: z.array(slug),
  stages: z.array(Stage),
  examPosition: z.enum(['in-scope', 'in-scope-as-feature', 'not-listed', 'out-of-scope', 'disputed']),
  status: z.strictObject({ state: ServiceState, since: moment.optional(), checked: moment, note: line.optional() }),
  source: Source,
})
export type ServiceEntry = z.infer<typeof ServiceEntry>

/** Reads the catalogue. With any fault it gives the faults, in words, and no entries. */
export function parseServices(text: string): { entries: ServiceEntry[]; problems: { id: string; words: string }[] } {
  let document: unknown
  try {
    document = load(text, { schema: CORE_SCHEMA })
  } catch (error) {
    return { entries: [], problems: [{ id: '', words: `is not YAML: ${(error as Error).message.split('\n')[0]}` }] }
  }
  const parsed = z.array(ServiceEntry).safeParse(document)
  if (parsed.success) return { entries: parsed.data, problems: [] }
  const idOf = (n: PropertyKey | undefined) => (document as { id?: string }[])[Number(n)]?.id ?? ''
  return {
    entries: [],
    problems: parsed.error.issues.map((i) => ({
      id: idOf(i.path[0]),
      words: `${i.path.slice(1).join('.')}: ${i.message}`,
    })),
  }
}
