import type { CaseSet, ItemType, MetricCategory, Outcome, Source, Stage } from '@shared/contract/items'
import type { Facets, Instance, ItemPart } from '@shared/domain/instance'
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
    },
    template: row.template === null ? null : (JSON.parse(row.template) as Template),
    caseSet: row.case_id === null ? null : { id: row.case_id, title: row.title!, scenario: row.scenario! },
  }
}

/** A question that can be asked, with what the learner did with it before. */
export interface HistoricCandidate extends Candidate {
  readonly versionId: number
  /** Of the latest finished answer; null before the first. */
  readonly lastOutcome: Outcome | null
  readonly lastFlagged: boolean
  readonly lastActiveMs: number
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
}

/** Every question that can be asked today. */
export function listCandidates(db: Db): HistoricCandidate[] {
  return sql<CandidateRow>(
    db,
    `WITH seen AS (
       SELECT i.question_id, count(*) AS exposures, max(a.started_at) AS last_seen_at
       FROM attempt_item i JOIN attempt a ON a.id = i.attempt_id WHERE i.status <> 'Unseen' GROUP BY i.question_id
     ), latest AS (
       SELECT i.question_id, i.outcome, i.flagged, i.active_ms, max(a.id * 1000 + i.position)
       FROM attempt_item i JOIN attempt a ON a.id = i.attempt_id WHERE i.outcome IS NOT NULL GROUP BY i.question_id
     )
     SELECT q.id, v.id AS version_id, q.family, c.case_id, v.case_place, v.guide_section, v.stage, v.metric_category,
       v.type, v.difficulty, coalesce(s.exposures, 0) AS exposures, s.last_seen_at,
       l.outcome AS last_outcome, l.flagged AS last_flagged, l.active_ms AS last_active_ms
     FROM question q JOIN question_version v ON v.id = q.current_version_id
     LEFT JOIN case_version c ON c.id = v.case_version_id
     LEFT JOIN seen s ON s.question_id = q.id LEFT JOIN latest l ON l.question_id = q.id
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
    }))
}

export interface MissedRow {
  questionId: string
  attemptId: number
  position: number
  stem: string
  section: string
  outcome: Outcome
  misses: number
  answeredAt: number
}

/** Questions whose latest finished answer was not right, newest first. */
export function listMissed(db: Db): MissedRow[] {
  return sql<MissedRow>(
    db,
    `WITH finished AS (
       SELECT i.*, a.submitted_at, coalesce(i.checked_at, a.submitted_at) AS answered_at,
         row_number() OVER (PARTITION BY i.question_id ORDER BY i.attempt_id DESC, i.position DESC) AS nth,
         sum(i.outcome <> 'right') OVER (PARTITION BY i.question_id) AS misses
       FROM attempt_item i JOIN attempt a ON a.id = i.attempt_id
       WHERE i.outcome IS NOT NULL AND a.state = 'submitted'
     )
     SELECT f.question_id AS questionId, f.attempt_id AS attemptId, f.position, f.outcome, f.misses,
       f.answered_at AS answeredAt, v.guide_section AS section,
       coalesce(json_extract(f.presentation, '$.instance.stem'), v.stem) AS stem
     FROM finished f JOIN question_version v ON v.id = f.version_id
     WHERE f.nth = 1 AND f.outcome <> 'right' ORDER BY f.answered_at DESC, f.position`,
  ).all()
}

/** First sights per guide section: how many were answered, and how many rightly. */
export function listFirstSights(db: Db): { section: string; answered: number; right: number }[] {
  return sql<{ section: string; answered: number; right: number }>(
    db,
    `SELECT value AS section, sum(answered) AS answered, sum(right) AS right FROM day_summary
     WHERE facet = 'section' AND sight = 'first' GROUP BY value`,
  ).all()
}
