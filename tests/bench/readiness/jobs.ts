import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measure, type Cohort, type Measured } from './measure.ts'
import { practiced, type PolicyName } from './policies.ts'
import { sat12, type Sat12Figures } from './sat12.ts'
import { statics, type StaticsFigures } from './statics.ts'
import type { Tally } from './tally.ts'

/** Published answers of real people; tests only, and not part of the project. */
const root = resolve(import.meta.dirname, '../../..')
const datasets = join(process.env.REHEARSAL_READINESS ?? resolve(root, '../shared/readiness'), 'datasets')

/** The text of the files, or null unless all are there. */
function read(...names: string[]): string[] | null {
  const paths = names.map((name) => join(datasets, name))
  return paths.every((path) => existsSync(path)) ? paths.map((path) => readFileSync(path, 'utf8')) : null
}

export type Job =
  | { readonly kind: 'measure'; readonly cohort: Cohort }
  | { readonly kind: 'policies'; readonly cohort: Cohort }
  | { readonly kind: 'sat12' }
  | { readonly kind: 'statics' }

export interface Outcomes {
  readonly measure: Record<Measured, Tally>
  readonly policies: Record<PolicyName, number>
  readonly sat12: Sat12Figures | null
  readonly statics: StaticsFigures | null
}

export function work(job: Job): Outcomes[Job['kind']] {
  switch (job.kind) {
    case 'measure':
      return measure(job.cohort)
    case 'policies':
      return practiced(job.cohort)
    case 'sat12': {
      const files = read('sat12.csv')
      return files && sat12(files[0]!)
    }
    case 'statics': {
      const files = read('statics_preprocessed_data_train.csv', 'statics_preprocessed_data_test.csv')
      return files && statics(files[0]!, files[1]!)
    }
  }
}
