/** Stirling's series for ln Γ(x), x > 0; small x are raised first. Source: Abramowitz and Stegun, 6.1.15 and 6.1.41. */
export function logGamma(x: number): number {
  let raised = 0
  let y = x
  for (; y < 16; y++) raised += Math.log(y)
  const inverse = 1 / (y * y)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / y
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - raised
}

/** The continued fraction of the incomplete beta function by Lentz's method. Source: DLMF 8.17.22. */
function fraction(x: number, a: number, b: number): number {
  const safe = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)
  let numerator = 1
  let denominator = 1 / safe(1 - ((a + b) * x) / (a + 1))
  let value = denominator
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    const before = value
    for (const term of [even, odd]) {
      denominator = 1 / safe(1 + term * denominator)
      numerator = safe(1 + term / numerator)
      value *= numerator * denominator
    }
    if (Math.abs(value - before) <= 1e-15 * Math.abs(value)) break
  }
  return value
}

/** The chance that a Beta(a, b) variable is below `x`, 0-1: the regularized incomplete beta function. */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** The value below which a Beta(a, b) variable stays with the chance `p`; by halving, to the last bit. */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0
  let high = 1
  for (;;) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) return middle
    if (betaCdf(middle, a, b) < p) low = middle
    else high = middle
  }
}
