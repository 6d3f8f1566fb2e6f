/** Numbers in [0, 1), the same for the same seed. */
export type Random = () => number

/** A 32-bit generator, good enough to draw and shuffle. Source: G. Marsaglia, "Xorshift RNGs", J. Stat. Softw. 8 (2003). */
export function seeded(seed: number): Random {
  let state = Math.imul((seed >>> 0) ^ 0x5bd1e995, 0x9e3779b1) || 1 // neighbouring seeds start far apart; zero is a fixed point
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 8; i++) next()
  return next
}

/** A seed of its own for the n-th item of an attempt, so that what one item draws does not shift the others. */
export const subSeed = (seed: number, n: number): number => Math.imul((seed >>> 0) + n * 0x85ebca6b, 0xc2b2ae35) >>> 0

/** A shuffled copy. Source: Fisher and Yates, as in Knuth, TAOCP vol. 2, algorithm 3.4.2 P. */
export function shuffle<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
  }
  return copy
}

/** A 32-bit number that is always the same for a text. Source: FNV-1a by Fowler, Noll and Vo. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
