interface Counts {
  passed: number
  failed: number
  skipped: number
}
export const none: Counts
export function countVitest(report: unknown): Counts
export function countPlaywright(report: unknown): Counts
