import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../database/open'
import type { BankProblem } from '../interchange/bank'
import { countBank, findBank } from '../repositories/bank'

/** The bank that comes with the app. */
export const BANK = 'rehearsal'

/** Tells whether a file may have changed without reading it. An archive has no times, but each version has its own. */
function stampOf(resources: string, version: string): string {
  const inFolder = (name: string, ending: string) =>
    readdirSync(join(resources, name))
      .filter((n) => n.endsWith(ending))
      .map((n) => join(resources, name, n))
  const files = [
    join(resources, 'misconceptions.yaml'),
    join(resources, 'services.yaml'),
    ...inFolder('bank', '.yaml'),
    ...inFolder('guide', '.md'),
  ]
  const stats = files.map((file) => ({ file, ...statSync(file) }))
  return [version, ...stats.map((s) => `${s.file}:${s.size}:${s.mtimeMs}`)].join('\n')
}

/** Loads the bank if it has changed since the last start. Returns the problems of its files. */
export async function loadBank(db: Db, resources: string, version: string): Promise<BankProblem[]> {
  const stamp = stampOf(resources, version)
  if (findBank(db, BANK)?.stamp === stamp) return []
  const { readBank } = await import('./bank-reading') // its parsers take a third of a start and are seldom needed
  return readBank(db, resources, stamp)
}

/** What can be asked today. */
export const countQuestions = countBank
