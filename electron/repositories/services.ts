import type { Service, ServiceState } from '@shared/contract/services'
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
