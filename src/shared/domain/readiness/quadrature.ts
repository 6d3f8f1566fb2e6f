/** E[f(X)] for a standard normal X is about Σ weights[i] · f(nodes[i]). */
export interface Quadrature {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/** The probabilists' Hermite polynomial of degree `n` at `x`. */
function hermite(n: number, x: number): number {
  let [value, previous] = [1, 0]
  for (let j = 0; j < n; j++) [value, previous] = [x * value - j * previous, value]
  return value
}

/** The root of the polynomial between two places where its sign differs, to the last bit. */
function rootBetween(n: number, low: number, high: number): number {
  const sign = Math.sign(hermite(n, low))
  for (;;) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) return middle
    if (Math.sign(hermite(n, middle)) === sign) low = middle
    else high = middle
  }
}

/**
 * Gauss-Hermite quadrature with `n` nodes in rising order, exact for polynomials up to degree 2n - 1. The roots of one
 * degree lie between those of the degree below. Source: Abramowitz and Stegun, 22.16 and 25.4.46, scaled to the normal.
 */
export function gaussHermite(n: number): Quadrature {
  let roots: number[] = []
  for (let degree = 1; degree <= n; degree++) {
    const fence = [-2 * Math.sqrt(degree) - 1, ...roots, 2 * Math.sqrt(degree) + 1]
    roots = fence.slice(1).map((high, i) => rootBetween(degree, fence[i]!, high))
  }
  let factorial = 1
  for (let j = 2; j <= n; j++) factorial *= j
  return {
    nodes: Float64Array.from(roots),
    weights: Float64Array.from(roots, (x) => factorial / (n * hermite(n - 1, x)) ** 2),
  }
}
