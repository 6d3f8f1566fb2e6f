import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../database/open'
import { parseBank, parseMisconceptions, type BankProblem } from '../interchange/bank'
import { parseServices } from '../interchange/services'
import {
  findBank,
  retireOthers,
  saveBank,
  saveCase,
  saveMisconception,
  saveQuestion,
  saveStamp,
} from '../repositories/bank'
import { replaceServiceTexts } from '../repositories/search'
import { saveService } from '../repositories/services'
import { BANK } from './bank'
import { readGuide } from './guide-reading'

const hashOf = (...texts: string[]) => {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex')
}

/** The files of a folder with this ending, by name. */
const filesOf = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((n) => n.endsWith(ending))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

/**
 * Reads the bank's files, the catalogue and the guide, and stores what is new in them. Old versions stay for old attempts. Returns the files'
 * problems; a faulty file is left out and its questions stay as they were.
 */
export function readBank(db: Db, resources: string, stamp: string): BankProblem[] {
  const files = filesOf(join(resources, 'bank'), '.yaml')
  const guide = filesOf(join(resources, 'guide'), '.md')
  const vocabulary = readFileSync(join(resources, 'misconceptions.yaml'), 'utf8')
  const catalogue = readFileSync(join(resources, 'services.yaml'), 'utf8')
  const contentHash = hashOf(vocabulary, catalogue, ...[...files, ...guide].flatMap((f) => [f.name, f.text]))
  if (findBank(db, BANK)?.contentHash === contentHash) {
    saveStamp(db, BANK, stamp)
    return []
  }

  const { entries, problems: badEntries } = parseMisconceptions('misconceptions.yaml', vocabulary)
  const parsed = files.map((f) => parseBank(f.name, f.text))
  const { entries: services, problems: badServices } = parseServices(catalogue)
  const problems = [
    ...badEntries,
    ...badServices.map((p) => ({ file: 'services.yaml', ...p })),
    ...parsed.flatMap((p) => p.problems),
  ]
  const names = new Map(services.map((s) => [s.id, s.name]))
  return db.transaction(() => {
    problems.push(...readGuide(db, guide, (id) => names.get(id) ?? id))
    // Without a hash and a stamp, the next start reads a faulty bank again.
    saveBank(db, {
      id: BANK,
      title: 'Rehearsal',
      origin: 'built-in',
      licence: 'MIT',
      contentHash: problems.length > 0 ? '' : contentHash,
      stamp: problems.length > 0 ? '' : stamp,
    })
    for (const entry of entries) saveMisconception(db, entry)
    for (const service of services) saveService(db, service)
    replaceServiceTexts(
      db,
      services.map((s) => ({
        id: s.id,
        name: s.name,
        former: s.formerNames.map((f) => f.name).join(', '),
        body: `${s.function} ${s.chooseWhen} ${s.notWhen}`,
      })),
    )
    const cases = new Map(
      parsed.flatMap((p) => p.cases).map((c) => [c.id, saveCase(db, c, hashOf(JSON.stringify(c)))] as const),
    )
    const questions = parsed.flatMap((p) => p.questions)
    for (const q of questions) {
      const caseVersionId = q.caseId === null ? null : cases.get(q.caseId)!
      saveQuestion(db, BANK, q, caseVersionId, hashOf(JSON.stringify(q), String(caseVersionId)))
    }
    if (problems.length === 0) retireOthers(db, BANK, questions.map((q) => q.id)) // prettier-ignore
    return problems
  })()
}
