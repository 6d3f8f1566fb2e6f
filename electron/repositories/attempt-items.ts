import type { Confidence, Highlight } from '@shared/contract/attempts'
import type { ItemStatus, Outcome, Response } from '@shared/contract/items'
import type { Instance } from '@shared/domain/instance'
import type { Db } from '../database/open'
import { sql } from '../database/statements'

/** What was put before the candidate. A template's drawn item is kept whole, so that it never changes. */
export interface Presentation {
  readonly order: readonly string[]
  readonly instance?: Instance
}

/** One item of an attempt as stored. Times in ms. */
export interface AttemptItem {
  readonly attemptId: number
  readonly position: number
  readonly versionId: number
  readonly questionId: string
  readonly scored: boolean
  readonly presentation: Presentation
  readonly revision: number
  readonly status: ItemStatus
  readonly response: Response | null
  readonly firstResponse: Response | null
  readonly rethought: Response | null
  readonly flagged: boolean
  readonly struck: readonly string[]
  readonly highlights: readonly Highlight[]
  readonly note: string
  readonly confidence: Confidence | null
  readonly checkedAt: number | null
  readonly activeMs: number
  readonly outcome: Outcome | null
  readonly exposure: number
}

interface ItemRow {
  attempt_id: number
  position: number
  version_id: number
  question_id: string
  scored: number
  presentation: string
  revision: number
  status: ItemStatus
  response: string | null
  first_response: string | null
  rethought: string | null
  flagged: number
  struck: string
  highlights: string
  note: string
  confidence: Confidence | null
  checked_at: number | null
  active_ms: number
  outcome: Outcome | null
  exposure: number
}

const parse = <T>(text: string | null) => (text === null ? null : (JSON.parse(text) as T))

const toItem = (r: ItemRow): AttemptItem => ({
  attemptId: r.attempt_id,
  position: r.position,
  versionId: r.version_id,
  questionId: r.question_id,
  scored: r.scored === 1,
  presentation: JSON.parse(r.presentation) as Presentation,
  revision: r.revision,
  status: r.status,
  response: parse<Response>(r.response),
  firstResponse: parse<Response>(r.first_response),
  rethought: parse<Response>(r.rethought),
  flagged: r.flagged === 1,
  struck: JSON.parse(r.struck) as string[],
  highlights: JSON.parse(r.highlights) as Highlight[],
  note: r.note,
  confidence: r.confidence,
  checkedAt: r.checked_at,
  activeMs: r.active_ms,
  outcome: r.outcome,
  exposure: r.exposure,
})

export function findItem(db: Db, attemptId: number, position: number): AttemptItem | undefined {
  const row = sql<ItemRow>(db, 'SELECT * FROM attempt_item WHERE attempt_id = ? AND position = ?').get(
    attemptId,
    position,
  )
  return row && toItem(row)
}

export function listItems(db: Db, attemptId: number): AttemptItem[] {
  return sql<ItemRow>(db, 'SELECT * FROM attempt_item WHERE attempt_id = ? ORDER BY position')
    .all(attemptId)
    .map(toItem)
}

export interface NewItem {
  readonly versionId: number
  readonly questionId: string
  readonly scored: boolean
  readonly presentation: Presentation
  readonly exposure: number
  readonly daysSince: number | null
}

export function insertItem(db: Db, attemptId: number, position: number, item: NewItem): void {
  sql(
    db,
    `INSERT INTO attempt_item (attempt_id, position, version_id, question_id, scored, presentation, exposure, days_since)
     VALUES (@attemptId, @position, @versionId, @questionId, @scored, @presentation, @exposure, @daysSince)`,
  ).run({
    ...item,
    attemptId,
    position,
    scored: Number(item.scored),
    presentation: JSON.stringify(item.presentation),
  })
}

/** Writes back what a candidate can change. `firstSeenMs` is the exam time of the first sight and stays once set. */
export function updateItem(db: Db, item: AttemptItem, firstSeenMs: number): void {
  const { changes } = sql(
    db,
    `UPDATE attempt_item SET revision = @revision, status = @status, response = @response,
       first_response = @firstResponse, rethought = @rethought, flagged = @flagged, struck = @struck,
       highlights = @highlights, note = @note, confidence = @confidence, checked_at = @checkedAt,
       first_seen_ms = coalesce(first_seen_ms, @firstSeenMs), outcome = @outcome
     WHERE attempt_id = @attemptId AND position = @position`,
  ).run({
    attemptId: item.attemptId,
    position: item.position,
    revision: item.revision,
    status: item.status,
    response: item.response && JSON.stringify(item.response),
    firstResponse: item.firstResponse && JSON.stringify(item.firstResponse),
    rethought: item.rethought && JSON.stringify(item.rethought),
    flagged: Number(item.flagged),
    struck: JSON.stringify(item.struck),
    highlights: JSON.stringify(item.highlights),
    note: item.note,
    confidence: item.confidence,
    checkedAt: item.checkedAt,
    firstSeenMs: item.status === 'Unseen' ? null : firstSeenMs,
    outcome: item.outcome,
  })
  if (changes !== 1) throw new Error(`No item ${item.position} in attempt ${item.attemptId}.`)
}

/** Adds time to the item in front of the candidate. */
export function addActiveTime(db: Db, attemptId: number, position: number, ms: number): void {
  sql(db, 'UPDATE attempt_item SET active_ms = active_ms + ? WHERE attempt_id = ? AND position = ?').run(
    ms,
    attemptId,
    position,
  )
}

export interface PastAnswer {
  readonly attemptId: number
  readonly title: string
  readonly answeredAt: number
  readonly outcome: Outcome
  readonly response: Response | null
  readonly confidence: Confidence | null
  readonly activeMs: number
}

/** Every finished sight of a question, newest first. */
export function listAnswers(db: Db, questionId: string): PastAnswer[] {
  return sql<Omit<PastAnswer, 'response'> & { response: string | null }>(
    db,
    `SELECT i.attempt_id AS attemptId, a.title, coalesce(i.checked_at, a.submitted_at) AS answeredAt, i.outcome,
       i.response, i.confidence, i.active_ms AS activeMs
     FROM attempt_item i JOIN attempt a ON a.id = i.attempt_id JOIN reviewable USING (id)
     WHERE i.question_id = ? AND i.outcome IS NOT NULL AND i.status <> 'Unseen'
     ORDER BY a.id DESC, i.position DESC`,
  )
    .all(questionId)
    .map((r) => ({ ...r, response: r.response === null ? null : (JSON.parse(r.response) as Response) }))
}
