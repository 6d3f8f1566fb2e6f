/** Whether an attempt is a sprint: the only drills with a limit. */
export const isSprint = (attempt: { readonly kind: string; readonly limitMs: number | null }): boolean =>
  attempt.kind === 'drill' && attempt.limitMs !== null

/**
 * How many questions a drill of `count` questions is ahead of another one (behind it when negative) after `spentMs` on
 * the exam clock; `settledMs` are the moments at which the other's questions were settled, ms.
 */
export function lead(settledMs: readonly number[], spentMs: number, settled: number, count: number): number {
  const theirs = settledMs.filter((at) => at <= spentMs).length
  return settled - Math.min(theirs, count)
}
