import type { GuideQuestion } from '@shared/contract/guide'
import type { CaseSet, ItemType, MetricCategory, Outcome, Source, Stage } from '@shared/contract/items'
import type { Facets, Instance, ItemPart } from '@shared/domain/instance'
import type { PlaygroundFigures } from '@shared/domain/playground-figures'
import type { Candidate } from '@shared/domain/selection'
import type { Template } from '@shared/domain/templates'
import type { Db } from '../database/open'
import { sql } from '../database/statements'

/** One immutable version: a fixed instance, or a template to draw one from. */
export interface Version {
  readonly id: number
  readonly questionId: string
  readonly facets: Facets
  readonly instance: Instance
  readonly template: Template | null
  readonly caseSet: CaseSet | null
}

interface VersionRow {
  id: number
  question_id: string
  type: ItemType
  stem: string
  explanation: string
  rule: string
  reuse: 'never' | 'allowed' | null
  objective: string
  guide_section: string
  stage: Stage
  metric_category: MetricCategory
  skill: string
  difficulty: 1 | 2 | 3
  sources: string
  verified: string
  template: string | null
  playground: string | null
  case_id: string | null
  title: string | null
  scenario: string | null
}

interface PartRow {
  part_id: string
  role: ItemPart['role']
  text: string
  correct: number
  answer: string | null
  step: number | null
  rationale: string
  misconception: string | null
  mistakes: string | null
}

const toPart = (r: PartRow): ItemPart => ({
  id: r.part_id,
  role: r.role,
  text: r.text,
  correct: r.correct === 1,
  answer: r.answer,
  step: r.step,
  rationale: r.rationale,
  misconception: r.misconception,
  mistakes: r.mistakes === null ? null : (JSON.parse(r.mistakes) as Record<string, string>),
})

const known = new WeakMap<Db, Map<number, Version>>()

/** A version never changes, so it is read once. Throws when there is no such version. */
export function findVersion(db: Db, id: number): Version {
  const versions = known.get(db) ?? new Map<number, Version>()
  known.set(db, versions)
  const version = versions.get(id) ?? readVersion(db, id)
  versions.set(id, version)
  return version
}

function readVersion(db: Db, id: number): Version {
  const row = sql<VersionRow>(
    db,
    `SELECT v.*, c.case_id, c.title, c.scenario FROM question_version v
     LEFT JOIN case_version c ON c.id = v.case_version_id WHERE v.id = ?`,
  ).get(id)
  if (!row) throw new Error(`No question version ${id}.`)
  const parts = sql<PartRow>(db, 'SELECT * FROM question_part WHERE version_id = ? ORDER BY place').all(id).map(toPart)
  return {
    id,
    questionId: row.question_id,
    facets: {
      objective: row.objective,
      guideSection: row.guide_section,
      stage: row.stage,
      metricCategory: row.metric_category,
      skill: row.skill,
      difficulty: row.difficulty,
      sources: JSON.parse(row.sources) as Source[],
      verified: row.verified,
    },
    instance: {
      type: row.type,
      stem: row.stem,
      reuse: row.reuse,
      parts,
      explanation: row.explanation,
      rule: row.rule,
      worked: null,
      ...(row.playground !== null && { playground: JSON.parse(row.playground) as PlaygroundFigures }),
    },
    template: row.template === null ? null : (JSON.parse(row.template) as Template),
    caseSet: row.case_id === null ? null : { id: row.case_id, title: row.title!, scenario: row.scenario! },
  }
}

export const hasQuestion = (db: Db, id: string): boolean =>
  sql(db, 'SELECT 1 FROM question WHERE id = ? AND current_version_id IS NOT NULL').get(id) !== undefined

const mixes = new WeakMap<Db, { metric: MetricCategory; stage: Stage; count: number }[]>()

/** Over which stages the questions of each metric category spread; the bank does not change while the app runs. */
export function listStageMix(db: Db): { metric: MetricCategory; stage: Stage; count: number }[] {
  const mix =
    mixes.get(db) ??
    sql<{ metric: MetricCategory; stage: Stage; count: number }>(
      db,
      `SELECT v.metric_category AS metric, v.stage, count(*) AS count
       FROM question q JOIN question_version v ON v.id = q.current_version_id WHERE q.status = 'active' GROUP BY 1, 2`,
    ).all()
  mixes.set(db, mix)
  return mix
}

/** The version that is asked today. Throws when there is no such question. */
export function findCurrentVersion(db: Db, questionId: string): number {
  const row = sql<{ id: number | null }>(db, 'SELECT current_version_id AS id FROM question WHERE id = ?').get(
    questionId,
  )
  if (!row?.id) throw new Error(`No question ${questionId}.`)
  return row.id
}

/** A question that can be asked, with what the learner did with it before. */
export interface HistoricCandidate extends Candidate {
  readonly versionId: number
  /** Of the latest finished answer; null before the first. */
  readonly lastOutcome: Outcome | null
  readonly lastFlagged: boolean
  readonly lastActiveMs: number
  readonly parametric: boolean
  readonly services: readonly string[]
  readonly confusions: readonly { readonly taken: string; readonly meant: string }[]
  /** When it was last presented, ms since epoch; null if never. */
  readonly lastSeenAt: number | null
}

interface CandidateRow {
  id: string
  version_id: number
  family: string
  case_id: string | null
  case_place: number | null
  guide_section: string
  stage: Stage
  metric_category: MetricCategory
  type: ItemType
  difficulty: number
  exposures: number
  last_outcome: Outcome | null
  last_flagged: number | null
  last_active_ms: number | null
  last_seen_at: number | null
  parametric: number
  services: string
  confusions: string
}

/** Every question that can be asked today. */
export function listCandidates(db: Db): HistoricCandidate[] {
  return sql<CandidateRow>(
    db,
    `WITH unfinished AS (
       SELECT i.question_id, count(*) AS sights, max(a.started_at) AS at
       FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id
       WHERE a.state <> 'submitted' AND i.status <> 'Unseen' AND i.outcome IS NULL GROUP BY i.question_id
     )
     SELECT q.id, v.id AS version_id, q.family, c.case_id, v.case_place, v.guide_section, v.stage, v.metric_category,
       v.type, v.difficulty, v.template IS NOT NULL AS parametric,
       coalesce(r.sights, 0) + coalesce(u.sights, 0) AS exposures, max(coalesce(r.at, u.at), coalesce(u.at, r.at)) AS last_seen_at,
       r.outcome AS last_outcome, i.flagged AS last_flagged, i.active_ms AS last_active_ms,
       (SELECT json_group_array(service) FROM question_service WHERE version_id = v.id) AS services,
       (SELECT json_group_array(json_object('taken', m.taken, 'meant', m.meant)) FROM question_misconception t
        JOIN misconception m ON m.id = t.misconception WHERE t.version_id = v.id) AS confusions
     FROM question q JOIN question_version v ON v.id = q.current_version_id
     LEFT JOIN case_version c ON c.id = v.case_version_id
     LEFT JOIN question_record r ON r.question_id = q.id LEFT JOIN unfinished u ON u.question_id = q.id
     LEFT JOIN attempt_item i ON i.attempt_id = r.attempt_id AND i.position = r.position
     WHERE q.status = 'active'`,
  )
    .all()
    .map((r) => ({
      id: r.id,
      versionId: r.version_id,
      family: r.family,
      caseId: r.case_id,
      casePlace: r.case_place,
      section: r.guide_section,
      stage: r.stage,
      metricCategory: r.metric_category,
      type: r.type,
      difficulty: r.difficulty,
      exposures: r.exposures,
      lastOutcome: r.last_outcome,
      lastFlagged: r.last_flagged === 1,
      lastActiveMs: r.last_active_ms ?? 0,
      lastSeenAt: r.last_seen_at,
      parametric: r.parametric === 1,
      services: JSON.parse(r.services) as string[],
      confusions: JSON.parse(r.confusions) as HistoricCandidate['confusions'],
    }))
}

/** What the wrong answers of a version take for what. */
export interface Confusable {
  readonly id: string
  readonly kind: string
  readonly taken: string
  readonly meant: string
}

const confusables = new WeakMap<Db, Map<number, Confusable[]>>()

/** The misconceptions of a version; it never changes, so they are read once. */
export function listConfusionsOf(db: Db, versionId: number): Confusable[] {
  const known = confusables.get(db) ?? new Map<number, Confusable[]>()
  confusables.set(db, known)
  const found =
    known.get(versionId) ??
    sql<Confusable>(
      db,
      `SELECT m.id, m.kind, m.taken, m.meant FROM question_misconception t JOIN misconception m ON m.id = t.misconception
       WHERE t.version_id = ?`,
    ).all(versionId)
  known.set(versionId, found)
  return found
}

interface AskedRow extends NonNullable<GuideQuestion['seen']> {
  questionId: string
  type: ItemType
  difficulty: 1 | 2 | 3
}

/** The questions about a section: finished ones with their latest sight first, the others without a text. */
export function listAsked(db: Db, section: string): GuideQuestion[] {
  return sql<Omit<AskedRow, 'attemptId'> & { attemptId: number | null }>(
    db,
    `SELECT q.id AS questionId, v.type, v.difficulty, r.attempt_id AS attemptId, r.position, r.outcome, r.at,
       coalesce(json_extract(i.presentation, '$.instance.stem'), v.stem) AS stem
     FROM question q JOIN question_version v ON v.id = q.current_version_id
     LEFT JOIN (question_record r JOIN reviewable a ON a.id = r.attempt_id) ON r.question_id = q.id
     LEFT JOIN attempt_item i ON i.attempt_id = r.attempt_id AND i.position = r.position
     WHERE q.status = 'active' AND v.guide_section = ? ORDER BY r.at DESC NULLS LAST, q.id`,
  )
    .all(section)
    .map(({ questionId, type, difficulty, attemptId, ...sight }) => ({
      questionId,
      type,
      difficulty,
      seen: attemptId === null ? null : { ...sight, attemptId },
    }))
}
