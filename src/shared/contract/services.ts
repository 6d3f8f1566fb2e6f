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

/** Whether the exam guide lists the service. */
export const ExamPosition = z.enum(['in-scope', 'in-scope-as-feature', 'not-listed', 'out-of-scope', 'disputed'])
export type ExamPosition = z.infer<typeof ExamPosition>

/** A service as the guide shows it. */
export const GuideService = Service.extend({
  /** The need that points to it and to none of its neighbors. */
  chooseWhen: z.string(),
})
export type GuideService = z.infer<typeof GuideService>

/** A service with everything the catalogue says about it. */
export const CatalogueEntry = GuideService.extend({
  /** The nearest wrong use with the right choice. */
  notWhen: z.string(),
  /** Its neighbors, nearest first. */
  confusableWith: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Pipeline stages where it has a function, by id. */
  stages: z.array(z.string()),
  examPosition: ExamPosition,
  /** When that state began, if known, and when it was last looked up. */
  since: z.string().nullable(),
  checked: z.string(),
  source: z.object({ title: z.string(), address: z.string() }),
  /** Guide sections that show its card. */
  sections: z.array(z.string()),
  /** Questions of today's bank that name it. */
  questions: z.int(),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

export const services = {
  /** The whole catalogue, by name. */
  'services.list': { input: z.object({}), output: z.array(CatalogueEntry) },
} as const
