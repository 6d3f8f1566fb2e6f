import Database from 'better-sqlite3'

interface Item {
  revision: number
  response: string | null
  flagged: number
  struck: string
  highlights: string
  note: string
  position: number
}
interface Event {
  kind: string
  position: number | null
  payload: string
}

/** Folds the events of every attempt and compares with what is stored beside them. Returns each difference in words. */
export function drift(file: string): string[] {
  const db = new Database(file, { readonly: true })
  const found: string[] = []
  const differ = (what: string, stored: unknown, rebuilt: unknown) => {
    if (JSON.stringify(stored) !== JSON.stringify(rebuilt))
      found.push(`${what}: stored ${JSON.stringify(stored)}, rebuilt ${JSON.stringify(rebuilt)}`)
  }
  for (const attempt of db
    .prepare<[], { id: number; answered_count: number; flagged_count: number; position: number }>(
      'SELECT * FROM attempt',
    )
    .all()) {
    const items = db
      .prepare<[number], Item & { status: string }>('SELECT * FROM attempt_item WHERE attempt_id = ?')
      .all(attempt.id)
    const events = db
      .prepare<[number], Event>('SELECT * FROM attempt_event WHERE attempt_id = ? ORDER BY seq')
      .all(attempt.id)
    const folded = new Map(
      items.map((i) => [
        i.position,
        {
          revision: 0,
          response: null,
          flagged: false,
          struck: [] as unknown,
          highlights: [] as unknown,
          note: '',
        },
      ]),
    )
    let position = 1
    for (const event of events) {
      if (event.position === null) continue
      const payload = JSON.parse(event.payload) as Record<string, never>
      const item = folded.get(event.position)!
      if (event.kind === 'shown') position = event.position
      if (event.kind === 'answered') Object.assign(item, { response: payload['response'], revision: item.revision + 1 })
      if (event.kind === 'flagged') item.flagged = payload['flagged']!
      if (event.kind === 'struck') item.struck = payload['struck']
      if (event.kind === 'highlighted') item.highlights = payload['highlights']
      if (event.kind === 'noted') item.note = payload['note']!
    }
    for (const i of items) {
      const stored = {
        revision: i.revision,
        response: i.response === null ? null : (JSON.parse(i.response) as unknown),
        flagged: i.flagged === 1,
        struck: JSON.parse(i.struck) as unknown,
        highlights: JSON.parse(i.highlights) as unknown,
        note: i.note,
      }
      differ(`attempt ${attempt.id} question ${i.position}`, stored, folded.get(i.position))
    }
    differ(
      `attempt ${attempt.id} answered`,
      attempt.answered_count,
      items.filter((i) => i.status === 'Answered').length,
    )
    differ(`attempt ${attempt.id} flagged`, attempt.flagged_count, [...folded.values()].filter((i) => i.flagged).length)
    differ(`attempt ${attempt.id} position`, attempt.position, position)
  }
  const days = `SELECT facet, value, sum(answered) AS answered, sum(right) AS right FROM summary
    WHERE day = '' AND facet IN ('all', 'section', 'stage', 'metric') GROUP BY facet, value ORDER BY facet, value`
  const settled = `SELECT i.outcome, v.guide_section, v.stage, v.metric_category FROM attempt_item i
    JOIN question_version v ON v.id = i.version_id WHERE i.outcome IN ('right', 'wrong')`
  const rebuilt = `WITH settled AS (${settled}), facets AS (
      SELECT 'all' AS facet, '' AS value, outcome FROM settled UNION ALL
      SELECT 'section', guide_section, outcome FROM settled UNION ALL
      SELECT 'stage', stage, outcome FROM settled UNION ALL
      SELECT 'metric', metric_category, outcome FROM settled)
    SELECT facet, value, count(*) AS answered, sum(outcome = 'right') AS right FROM facets GROUP BY facet, value ORDER BY facet, value`
  differ('summary', db.prepare(days).all(), db.prepare(rebuilt).all())
  db.close()
  return found
}

/** Everything that is made of finished answers, table by table, as it is stored. */
export function derived(file: string): Record<string, unknown[]> {
  const db = new Database(file, { readonly: true })
  const tables = ['answer', 'choice', 'summary', 'confusion', 'readiness', 'readiness_memory', 'readiness_day', 'readiness_change', 'card', 'question_record'] // prettier-ignore
  const found = Object.fromEntries(tables.map((t) => [t, db.prepare(`SELECT * FROM ${t} ORDER BY 1, 2`).all()]))
  db.close()
  return found
}
