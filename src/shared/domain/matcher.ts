import { shuffle, type Random } from './random'

/** A service with the ids of those it is taken for. */
export interface Neighborly {
  readonly id: string
  readonly confusableWith: readonly { readonly id: string }[]
}

/** Five services by id, and the order in which their functions are offered. */
export interface MatchRound {
  readonly services: readonly string[]
  readonly functions: readonly string[]
}

export const ROUND_SIZE = 5

/**
 * Services for one round of the matcher: one of those shown least so far, its neighbors, and theirs; where there are too
 * few, more of those shown least. `shown` counts how often each was in a round. The same seed gives the same round.
 */
export function drawRound(pool: readonly Neighborly[], shown: ReadonlyMap<string, number>, random: Random): MatchRound {
  const times = (id: string) => shown.get(id) ?? 0
  const rarestFirst = shuffle(pool, random).toSorted((a, b) => times(a.id) - times(b.id))
  const services = new Set<string>()
  for (const start of rarestFirst) {
    const queue = [start]
    for (let next; (next = queue.shift()) && services.size < ROUND_SIZE;) {
      if (services.has(next.id)) continue
      services.add(next.id)
      const near = new Set(next.confusableWith.map((n) => n.id))
      queue.push(...rarestFirst.filter((s) => near.has(s.id)))
    }
  }
  return { services: shuffle([...services], random), functions: shuffle([...services], random) }
}
