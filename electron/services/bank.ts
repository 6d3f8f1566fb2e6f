import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../database/open'
import { parseBank, parseMisconceptions, type BankProblem } from '../interchange/bank'
import {
  countBank,
  findContentHash,
  retireOthers,
  saveBank,
  saveCase,
  saveMisconception,
  saveQuestion,
} from '../repositories/bank'

const BANK = 'rehearsal'

const hashOf = (...texts: string[]) => {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex')
}

/**
 * Loads the bank that comes with the app, if its content has changed since the last start. Old versions stay for old
 * attempts. Returns the files' problems; a faulty file is left out and its questions stay as they were.
 */
export function loadBank(db: Db, resources: string): BankProblem[] {
  const folder = join(resources, 'bank')
  const names = readdirSync(folder)
    .filter((n) => n.endsWith('.yaml'))
    .toSorted()
  const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const vocabulary = readFileSync(join(resources, 'misconceptions.yaml'), 'utf8')
  const contentHash = hashOf(vocabulary, ...files.flatMap((f) => [f.name, f.text]))
  if (findContentHash(db, BANK) === contentHash) return []

  const { entries, problems: badEntries } = parseMisconceptions('misconceptions.yaml', vocabulary)
  const parsed = files.map((f) => parseBank(f.name, f.text))
  const problems = [...badEntries, ...parsed.flatMap((p) => p.problems)]
  db.transaction(() => {
    // A hash that is not stored makes the next start read a faulty bank again.
    saveBank(db, {
      id: BANK,
      title: 'Rehearsal',
      origin: 'built-in',
      licence: 'MIT',
      contentHash: problems.length > 0 ? '' : contentHash,
    })
    for (const entry of entries) saveMisconception(db, entry)
    const cases = new Map(
      parsed.flatMap((p) => p.cases).map((c) => [c.id, saveCase(db, c, hashOf(JSON.stringify(c)))] as const),
    )
    const questions = parsed.flatMap((p) => p.questions)
    for (const q of questions) {
      const caseVersionId = q.caseId === null ? null : cases.get(q.caseId)!
      saveQuestion(db, BANK, q, caseVersionId, hashOf(JSON.stringify(q), String(caseVersionId)))
    }
    if (problems.length === 0) retireOthers(db, BANK, questions.map((q) => q.id)) // prettier-ignore
  })()
  return problems
}

/** What can be asked today. */
export const countQuestions = countBank
