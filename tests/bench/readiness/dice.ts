/** A seeded source of chance. */
export interface Dice {
  /** In [0, 1). */
  next(): number
  /** Standard normal, by Box and Muller. */
  normal(): number
  /** A whole number below `n`. */
  below(n: number): number
  /** A place in `shares`, by their size. */
  pick(shares: readonly number[]): number
}

/** The 32-bit generator "mulberry32" of T. Ettinger (public domain): the simulations that ours are compared with use it. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => {
    let u = 0
    while (u === 0) u = next()
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * next())
  }
  return {
    next,
    normal,
    below: (n) => Math.floor(next() * n),
    pick: (shares) => {
      let left = next()
      for (let i = 0; i < shares.length - 1; i++) {
        left -= shares[i]!
        if (left < 0) return i
      }
      return shares.length - 1
    },
  }
}

/** A copy in an order of chance. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const chance = dice(seed)
  const keyed = list.map((value) => ({ value, key: chance.next() }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ value }) => value)
}
