/** Beyond this the area left over is below 1e-16. */
const FAR = 8.3

/** Density of the standard normal distribution at `z`. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/**
 * Share of the standard normal distribution below `z`, 0-1, within 1e-14.
 * Source: G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11 (2004).
 */
export function normalShare(z: number): number {
  if (Math.abs(z) > FAR) return z < 0 ? 0 : 1
  let [term, sum] = [z, z]
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) sum += term *= (z * z) / i
  return Math.min(1, Math.max(0, 0.5 + sum * normalDensity(z)))
}

/** The `z` below which a share 0-1 lies: `normalShare` turned round by halving, so that both agree. At most 8.3 either way. */
export function normalQuantile(share: number): number {
  let [low, high] = [-FAR, FAR]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (normalShare(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
