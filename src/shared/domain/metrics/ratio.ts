/** `part` by `whole`. NaN, meaning undefined, where there is nothing to divide by: also for 1/0, which is no number to show. */
export const ratio = (part: number, whole: number): number => (whole === 0 ? NaN : part / whole)

/** NaN for an empty list. */
export const mean = (values: readonly number[]): number =>
  ratio(
    values.reduce((sum, v) => sum + v, 0),
    values.length,
  )
