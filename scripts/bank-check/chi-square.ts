/** Lanczos approximation of ln Γ(x) for x > 0, g = 7 with nine terms; error below 1e-13. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
function lnGamma(x: number): number {
  const t = x + 6.5
  const sum = lanczos.reduce((s, c, i) => (i === 0 ? c : s + c / (x - 1 + i)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/** P(a, x) by its series: converges fast for x < a + 1. */
function lowerBySeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; term > sum * 1e-16; n++) sum += term *= x / (a + n)
  return sum * Math.exp(a * Math.log(x) - x - lnGamma(a))
}

/** Q(a, x) by Lentz's continued fraction: converges fast for x >= a + 1. */
function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let h = d
  for (let i = 1, step = 0; Math.abs(step - 1) > 1e-15; i++) {
    b += 2
    const an = -i * (i - a)
    d = 1 / (an * d + b)
    c = b + an / c
    step = c * d
    h *= step
  }
  return h * Math.exp(a * Math.log(x) - x - lnGamma(a))
}

/** Q(a, x), the regularized upper incomplete gamma function. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x)
}

/** The probability that equal chances give counts at least this uneven. */
export function evenness(counts: readonly number[]): number {
  const total = counts.reduce((s, n) => s + n, 0)
  if (total === 0) return 1
  const expected = total / counts.length
  const square = counts.reduce((s, n) => s + (n - expected) ** 2 / expected, 0)
  return upperGamma((counts.length - 1) / 2, square / 2)
}
