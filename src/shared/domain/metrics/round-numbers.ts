/** The least of 1, 2, 5 times a power of ten that is not below `value`, which is above 0. */
export function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return Number(([1, 2, 5, 10].find((n) => n * power >= value * (1 - 1e-9))! * power).toPrecision(6))
}
