import { plainText, withoutPlaceholders } from '@shared/domain/plain-text'
import type { BankCase, BankQuestion, MisconceptionEntry } from '../interchange/bank'
import type { Db } from '../database/open'
import { sql } from '../database/statements'

export interface Bank {
  readonly id: string
  readonly title: string
  readonly origin: 'built-in' | 'import' | 'own'
  readonly licence: string
  readonly contentHash: string
  /** Names, sizes and times of its files. */
  readonly stamp: string
}

export function findBank(db: Db, id: string): Bank | undefined {
  return sql<Bank>(
    db,
    'SELECT id, title, origin, licence, content_hash AS contentHash, stamp FROM bank WHERE id = ?',
  ).get(id)
}

/** Notes that the files with this stamp were found unchanged. */
export function saveStamp(db: Db, id: string, stamp: string): void {
  sql(db, 'UPDATE bank SET stamp = ? WHERE id = ?').run(stamp, id)
}

export function saveBank(db: Db, bank: Bank): void {
  sql(
    db,
    `INSERT INTO bank (id, title, origin, licence, content_hash, stamp)
     VALUES (@id, @title, @origin, @licence, @contentHash, @stamp)
     ON CONFLICT (id) DO UPDATE SET title = @title, licence = @licence, content_hash = @contentHash, stamp = @stamp`,
  ).run(bank)
}

export function saveMisconception(db: Db, entry: MisconceptionEntry): void {
  sql(
    db,
    `INSERT INTO misconception (id, believes, fact, kind, taken, meant)
     VALUES (@id, @believes, @fact, @kind, @taken, @meant)
     ON CONFLICT (id) DO UPDATE SET believes = @believes, fact = @fact, kind = @kind, taken = @taken, meant = @meant`,
  ).run(entry)
}

/** The id of this text of the case, which is kept beside its earlier ones. */
export function saveCase(db: Db, bankCase: BankCase, hash: string): number {
  sql(
    db,
    `INSERT OR IGNORE INTO case_version (case_id, title, edition, scenario, hash)
     VALUES (@id, @title, @edition, @scenario, @hash)`,
  ).run({ ...bankCase, hash })
  return sql<{ id: number }>(db, 'SELECT id FROM case_version WHERE case_id = ? AND hash = ?').get(bankCase.id, hash)!
    .id
}

/** Makes this the current version of the question; a version that was there before is taken up again. */
export function saveQuestion(
  db: Db,
  bankId: string,
  q: BankQuestion,
  caseVersionId: number | null,
  hash: string,
): void {
  sql(
    db,
    `INSERT INTO question (id, bank_id, status, family) VALUES (@id, @bankId, 'active', @family)
     ON CONFLICT (id) DO UPDATE SET status = 'active', family = @family`,
  ).run({ id: q.id, bankId, family: q.family })
  const known = sql<{ id: number }>(db, 'SELECT id FROM question_version WHERE question_id = ? AND hash = ?')
  const versionId = known.get(q.id, hash)?.id ?? insertVersion(db, q, caseVersionId, hash)
  sql(db, 'UPDATE question SET current_version_id = ? WHERE id = ?').run(versionId, q.id)
  saveWords(db, q, versionId)
}

/** Makes a question found by its words; those of a template are what stands around its numbers. */
function saveWords(db: Db, q: BankQuestion, versionId: number): void {
  const words = (text: string) => plainText(q.template ? withoutPlaceholders(text) : text)
  sql(db, 'INSERT OR REPLACE INTO question_search (rowid, stem, parts, explanation) VALUES (?, ?, ?, ?)').run(
    versionId,
    words(q.stem),
    words(q.parts.map((p) => p.text).join(' ')),
    words(`${q.explanation} ${q.rule}`),
  )
}

const misconceptionsIn = (q: BankQuestion): Set<string> =>
  new Set(
    [
      ...q.parts.flatMap((p) => [p.misconception, ...Object.values(p.mistakes ?? {})]),
      ...(q.template?.distractors ?? []).map((d) => d.misconception),
    ].filter((tag) => typeof tag === 'string'),
  )

function insertVersion(db: Db, q: BankQuestion, caseVersionId: number | null, hash: string): number {
  const id = Number(
    sql(
      db,
      `INSERT INTO question_version (question_id, hash, type, stem, explanation, rule, reuse, objective, guide_section,
         stage, metric_category, skill, difficulty, sources, verified, case_version_id, case_place, template, playground)
       VALUES (@id, @hash, @type, @stem, @explanation, @rule, @reuse, @objective, @guideSection,
         @stage, @metricCategory, @skill, @difficulty, @sources, @verified, @caseVersionId, @casePlace, @template,
         @playground)`,
    ).run({
      id: q.id,
      hash,
      type: q.type,
      stem: q.stem,
      explanation: q.explanation,
      rule: q.rule,
      reuse: q.reuse,
      objective: q.objective,
      guideSection: q.guideSection,
      stage: q.stage,
      metricCategory: q.metricCategory,
      skill: q.skill,
      difficulty: q.difficulty,
      sources: JSON.stringify(q.sources),
      verified: q.verified,
      caseVersionId,
      casePlace: q.casePlace,
      template: q.template && JSON.stringify(q.template),
      playground: q.playground ? JSON.stringify(q.playground) : null,
    }).lastInsertRowid,
  )
  q.parts.forEach((p, place) =>
    sql(
      db,
      `INSERT INTO question_part (version_id, place, part_id, role, text, correct, answer, step, rationale,
         misconception, mistakes)
       VALUES (@versionId, @place, @id, @role, @text, @correct, @answer, @step, @rationale, @misconception, @mistakes)`,
    ).run({
      versionId: id,
      place,
      id: p.id,
      role: p.role,
      text: p.text,
      correct: Number(p.correct),
      answer: p.answer,
      step: p.step,
      rationale: p.rationale,
      misconception: p.misconception,
      mistakes: p.mistakes && JSON.stringify(p.mistakes),
    }),
  )
  for (const tag of misconceptionsIn(q))
    sql(db, 'INSERT INTO question_misconception (version_id, misconception) VALUES (?, ?)').run(id, tag)
  for (const service of new Set(q.services))
    sql(db, 'INSERT INTO question_service (version_id, service) VALUES (?, ?)').run(id, service)
  return id
}

/** Retires the bank's questions that are not named; those ever answered stay readable. Returns how many. */
export function retireOthers(db: Db, bankId: string, ids: readonly string[]): number {
  return sql(
    db,
    `UPDATE question SET status = 'retired', status_reason = 'no longer in the bank'
     WHERE bank_id = ? AND status = 'active' AND id NOT IN (SELECT value FROM json_each(?))`,
  ).run(bankId, JSON.stringify(ids)).changes
}

/** Counts of what can be asked today. */
export function countBank(db: Db): { questions: number; templates: number; caseSets: number } {
  return sql<{ questions: number; templates: number; caseSets: number }>(
    db,
    `SELECT count(*) FILTER (WHERE v.template IS NULL) AS questions,
       count(*) FILTER (WHERE v.template IS NOT NULL) AS templates,
       count(DISTINCT v.case_version_id) AS caseSets
     FROM question q JOIN question_version v ON v.id = q.current_version_id WHERE q.status = 'active'`,
  ).get()!
}
