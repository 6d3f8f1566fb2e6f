import type { CatalogueEntry, ServiceState } from '@shared/contract/services'

export interface ServiceFilter {
  readonly words: string
  /** A pipeline stage by id; null is any. */
  readonly stage: string | null
  readonly state: ServiceState | null
}

const textOf = (s: CatalogueEntry) =>
  [s.name, ...s.formerNames.map((f) => f.name), s.function, s.chooseWhen].join('\n').toLowerCase()

/** The services that hold all the words, each anywhere, and have a function in the stage. */
export function filterServices(services: readonly CatalogueEntry[], filter: ServiceFilter): CatalogueEntry[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  return services.filter(
    (s) =>
      (filter.stage === null || s.stages.includes(filter.stage)) &&
      (filter.state === null || s.state === filter.state) &&
      words.every((w) => textOf(s).includes(w)),
  )
}
