import { lifecycleTraps } from './lifecycle'
import { metricTraps } from './metrics'
import { nameTraps } from './names'
import { productionTraps } from './production'
import type { Trap } from './trap'

/**
 * The fact base lists 48 statements of study guides that are wrong, outdated or disputable. Traps know most of them by
 * their words: they catch the plain case, and a reader has to watch for the rest.
 */
export const ROWS = 48

export const traps: readonly Trap[] = [...lifecycleTraps, ...productionTraps, ...metricTraps, ...nameTraps]

/** Rows with a rule of their own. */
export const rowsOfRules: Readonly<Record<number, string>> = {
  11: 'exam-scope', // AWS IoT Greengrass
  20: 'exam-scope', // AWS Batch
  25: 'exam-scope', // AWS Marketplace
  30: 'exam-scope', // AWS X-Ray
  31: 'exam-scope', // AWS Backup
  40: 'auc-weight',
}

/** Rows that words cannot show. */
export const rowsForReaders: Readonly<Record<number, string>> = {
  46: 'advice on how to study, which no item repeats',
}
