import type { CatalogueEntry, ExamPosition, Service, ServiceState } from '@shared/contract/services'
import type { Db } from '../database/open'
import { sql } from '../database/statements'
import type { ServiceEntry } from '../interchange/services'

export function saveService(db: Db, s: ServiceEntry): void {
  sql(
    db,
    `INSERT INTO service (id, name, former_names, function, choose_when, not_when, confusable_with, stages,
       exam_position, state, since, checked, note, source)
     VALUES (@id, @name, @formerNames, @function, @chooseWhen, @notWhen, @confusableWith, @stages,
       @examPosition, @state, @since, @checked, @note, @source)
     ON CONFLICT (id) DO UPDATE SET name = @name, former_names = @formerNames, function = @function,
       choose_when = @chooseWhen, not_when = @notWhen, confusable_with = @confusableWith, stages = @stages,
       exam_position = @examPosition, state = @state, since = @since, checked = @checked, note = @note, source = @source`,
  ).run({
    id: s.id,
    name: s.name,
    formerNames: JSON.stringify(s.formerNames),
    function: s.function,
    chooseWhen: s.chooseWhen,
    notWhen: s.notWhen,
    confusableWith: JSON.stringify(s.confusableWith),
    stages: JSON.stringify(s.stages),
    examPosition: s.examPosition,
    state: s.status.state,
    since: s.status.since ?? null,
    checked: s.status.checked,
    note: s.status.note ?? null,
    source: JSON.stringify(s.source),
  })
}

interface ServiceRow {
  id: string
  name: string
  former_names: string
  function: string
  state: ServiceState
  note: string | null
}

/** The services that a question version names; ids that are not in the catalogue are left out. */
export function listServices(db: Db, versionId: number): Service[] {
  return sql<ServiceRow>(
    db,
    `SELECT s.id, s.name, s.former_names, s.function, s.state, s.note
     FROM question_service q JOIN service s ON s.id = q.service WHERE q.version_id = ? ORDER BY s.name`,
  )
    .all(versionId)
    .map(({ former_names, ...s }) => ({ ...s, formerNames: JSON.parse(former_names) as Service['formerNames'] }))
}

interface EntryRow extends ServiceRow {
  choose_when: string
  not_when: string
  confusable_with: string
  stages: string
  exam_position: ExamPosition
  since: string | null
  checked: string
  source: string
}

/** A service as its file says it: neighbors by id. */
export type ServiceFacts = Omit<CatalogueEntry, 'confusableWith' | 'sections' | 'questions'> & {
  confusableWith: string[]
}

/** The whole catalogue, by name. */
export function listCatalogue(db: Db): ServiceFacts[] {
  return sql<EntryRow>(db, 'SELECT * FROM service ORDER BY name')
    .all()
    .map((r) => ({
      id: r.id,
      name: r.name,
      formerNames: JSON.parse(r.former_names) as ServiceFacts['formerNames'],
      function: r.function,
      state: r.state,
      note: r.note,
      chooseWhen: r.choose_when,
      notWhen: r.not_when,
      confusableWith: JSON.parse(r.confusable_with) as string[],
      stages: JSON.parse(r.stages) as string[],
      examPosition: r.exam_position,
      since: r.since,
      checked: r.checked,
      source: JSON.parse(r.source) as ServiceFacts['source'],
    }))
}

/** How many questions of today's bank name each service. */
export function listServiceQuestions(db: Db): { service: string; questions: number }[] {
  return sql<{ service: string; questions: number }>(
    db,
    `SELECT s.service, count(*) AS questions FROM question q JOIN question_service s ON s.version_id = q.current_version_id
     WHERE q.status = 'active' GROUP BY s.service`,
  ).all()
}

/** Ids and current names. */
export const listServiceNames = (db: Db): { id: string; name: string }[] =>
  sql<{ id: string; name: string }>(db, 'SELECT id, name FROM service').all()
