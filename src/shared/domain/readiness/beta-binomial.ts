/** The correlation between answers of one exam stays in here: never below binomial noise, never all or nothing. */
const CORRELATION = { least: 1e-4, most: 0.9 } as const
const SHARE = { least: 0.005, most: 0.995 } as const

const between = (low: number, x: number, high: number) => Math.min(high, Math.max(low, x))

/**
 * How likely 0, 1, … `n` right answers are when their share has mean `mean` and variance `variance` (that of the share,
 * binomial noise included; less than it counts as it). Source: J. G. Skellam, "A probability distribution derived from
 * the binomial distribution", JRSS B 10 (1948), fitted by its two moments; each term from the one before.
 */
export function betaBinomial(n: number, mean: number, variance: number): Float64Array {
  const m = between(SHARE.least, mean, SHARE.most)
  const excess = (variance / ((m * (1 - m)) / n) - 1) / (n - 1)
  const size = 1 / between(CORRELATION.least, excess, CORRELATION.most) - 1
  const [a, b] = [m * size, (1 - m) * size]
  const pmf = new Float64Array(n + 1)
  pmf[0] = 1
  let sum = 1
  for (let x = 0; x < n; x++) {
    pmf[x + 1] = (pmf[x]! * ((n - x) * (x + a))) / ((x + 1) * (n - x - 1 + b))
    sum += pmf[x + 1]!
  }
  return pmf.map((p) => p / sum)
}
