import type { Source } from '@shared/contract/items'
import type { Db } from '../database/open'
import { sql } from '../database/statements'
import type { GuideBlock } from '../interchange/guide'

/** One section of the guide as the database keeps it. */
export interface GuideText {
  readonly id: string
  /** From 1, in reading order. */
  readonly place: number
  readonly title: string
  readonly purpose: string
  readonly words: number
  readonly blocks: readonly GuideBlock[]
  readonly sources: readonly Source[]
  readonly verified: string
}

/** A stretch of a section that search can find, from one heading to the next. */
export interface Passage {
  readonly section: string
  readonly anchor: string
  /** That of the section in its opening passage, empty in the others. */
  readonly number: string
  readonly heading: string
  readonly body: string
}

/** Puts these sections and passages in the place of all that were there. */
export function replaceGuide(db: Db, sections: readonly GuideText[], passages: readonly Passage[]): void {
  sql(db, 'DELETE FROM guide_section').run()
  sql(db, 'DELETE FROM guide_search').run()
  for (const s of sections)
    sql(
      db,
      `INSERT INTO guide_section (id, place, title, purpose, words, blocks, sources, verified)
       VALUES (@id, @place, @title, @purpose, @words, @blocks, @sources, @verified)`,
    ).run({ ...s, blocks: JSON.stringify(s.blocks), sources: JSON.stringify(s.sources) })
  for (const p of passages)
    sql(
      db,
      `INSERT INTO guide_search (section, anchor, number, heading, body)
       VALUES (@section, @anchor, @number, @heading, @body)`,
    ).run(p)
}

export interface OutlineRow {
  readonly id: string
  readonly title: string
  readonly words: number
  readonly reached: number
  readonly readAt: number | null
  readonly questions: number
}

/** All sections in reading order, with how far they were read and how many questions are about them today. */
export function listOutline(db: Db): OutlineRow[] {
  return sql<OutlineRow>(
    db,
    `WITH asked AS (
       SELECT v.guide_section AS id, count(*) AS questions
       FROM question q JOIN question_version v ON v.id = q.current_version_id WHERE q.status = 'active' GROUP BY 1
     )
     SELECT g.id, g.title, g.words, coalesce(r.reached, 0) AS reached, r.read_at AS readAt,
       coalesce(a.questions, 0) AS questions
     FROM guide_section g LEFT JOIN guide_reading r ON r.section = g.id LEFT JOIN asked a ON a.id = g.id
     ORDER BY g.place`,
  ).all()
}

export function findSection(db: Db, id: string): Omit<GuideText, 'place'> | undefined {
  const row = sql<{
    id: string
    title: string
    purpose: string
    words: number
    blocks: string
    sources: string
    verified: string
  }>(db, 'SELECT id, title, purpose, words, blocks, sources, verified FROM guide_section WHERE id = ?').get(id)
  return (
    row && {
      ...row,
      blocks: JSON.parse(row.blocks) as GuideBlock[],
      sources: JSON.parse(row.sources) as Source[],
    }
  )
}

/** Which sections show a service's card: service id and section id, in reading order. */
export function listCards(db: Db): { service: string; section: string }[] {
  return sql<{ service: string; section: string }>(
    db,
    `SELECT DISTINCT i.value AS service, g.id AS section
     FROM guide_section g, json_each(g.blocks) b, json_each(b.value, '$.ids') i ORDER BY g.place`,
  ).all()
}

/** Keeps how far a section was read; it never goes back. */
export function saveReading(db: Db, section: string, reached: number, at: number): void {
  sql(
    db,
    `INSERT INTO guide_reading (section, reached, read_at) VALUES (?, ?, ?)
     ON CONFLICT (section) DO UPDATE SET reached = max(reached, excluded.reached), read_at = excluded.read_at`,
  ).run(section, reached, at)
}
