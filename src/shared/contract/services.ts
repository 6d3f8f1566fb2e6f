import { z } from 'zod'

/** moved: lives on inside another product. maintenance: closed to new customers. */
export const ServiceState = z.enum(['active', 'moved', 'legacy', 'maintenance', 'discontinued'])
export type ServiceState = z.infer<typeof ServiceState>

/** An AWS service under its current name. */
export const Service = z.object({
  id: z.string(),
  name: z.string(),
  /** What older texts call it; `until` is a day, a month or a year. */
  formerNames: z.array(z.object({ name: z.string(), until: z.string().optional() })),
  /** One line: what it does. */
  function: z.string(),
  state: ServiceState,
  /** What a learner has to know about its state; null if nothing. */
  note: z.string().nullable(),
})
export type Service = z.infer<typeof Service>
