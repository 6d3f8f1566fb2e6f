import { Stage } from '@shared/contract/items'
import type { AttemptSummary, Exam, OpenAttempt } from '@shared/contract/attempts'
import type { Plan, PlanSummary } from '@shared/contract/plans'
import { limitOf } from '@shared/domain/clock'
import { shapeOf, type Shape } from '@shared/domain/plans'
import { arrange } from '@shared/domain/presentation'
import { seeded, shuffle, subSeed } from '@shared/domain/random'
import { select } from '@shared/domain/selection'
import { drawTemplate } from '@shared/domain/templates'
import { insertEvent } from '../repositories/attempt-events'
import { insertItem, listItems } from '../repositories/attempt-items'
import { findAttempt, findOpenAttempt, insertAttempt, listFinished, updateState } from '../repositories/attempts'
import { findVersion, listCandidates, type HistoricCandidate } from '../repositories/questions'
import type { Context } from './context'
import { conflict, invalid, ServiceError } from './errors'
import { attemptSummary, exam, openAttempt, requireAttempt } from './exams'

const DAY_MS = 86_400_000

interface Build {
  readonly shape: Shape
  readonly limitMs: number | null
  readonly pool: HistoricCandidate[]
  readonly chosen: HistoricCandidate[]
}

function build({ db, now }: Context, plan: Plan, seed: number): Build {
  const { preset } = plan
  const shape = shapeOf(
    plan,
    preset.kind === 'retake' && preset.attemptId !== null ? missedOf(db, preset.attemptId) : [],
  )
  const admitted = listCandidates(db).filter((c) => shape.admits(c) && shape.strata.some((s) => s.has(c)))
  const pool = preset.kind === 'drill' ? rested(admitted, shape.count, now().wall) : admitted
  const chosen = select(pool, shape.strata, shape.count, seeded(seed), shape.siblings) as HistoricCandidate[]
  return { shape, limitMs: limitOf(shape.baseMs, plan.accommodation), pool, chosen }
}

const missedOf = (db: Context['db'], attemptId: number) =>
  listItems(db, attemptId)
    .filter((i) => i.outcome !== null && i.outcome !== 'right')
    .map((i) => i.questionId)

/** A drill leaves out what was seen within a day; where too little is left, what was seen longest ago comes back. */
function rested(pool: HistoricCandidate[], count: number, now: number): HistoricCandidate[] {
  const isFresh = (c: HistoricCandidate) => c.lastSeenAt === null || now - c.lastSeenAt >= DAY_MS
  const fresh = pool.filter(isFresh)
  if (fresh.length >= count) return fresh
  const others = pool.filter((c) => !isFresh(c)).toSorted((a, b) => a.lastSeenAt! - b.lastSeenAt!)
  return [...fresh, ...others.slice(0, count - fresh.length)]
}

/** The unscored share of an exam, whole items; a shorter exam has proportionally fewer. */
const unscoredOf = (shape: Shape, count: number) => Math.round((shape.unscored * count) / Math.max(1, shape.count))

function shortageOf({ shape, chosen, pool }: Build): string | null {
  if (chosen.length === 0) return 'No questions match. Widen the pool, the types or the sections.'
  if (chosen.length < shape.count && pool.length < shape.count)
    return `Only ${chosen.length} of ${shape.count} questions match.`
  if (chosen.length < shape.count)
    return `Only ${chosen.length} of ${shape.count}: the rest are too much alike for one exam.`
  return null
}

/** What an exam would be; nothing is stored and no clock starts. */
export function planAttempt(context: Context, plan: Plan): PlanSummary {
  const built = build(context, plan, 1)
  const { shape, limitMs, pool, chosen } = built
  const stages = Map.groupBy(chosen, (c) => c.stage)
  return {
    title: shape.title,
    count: chosen.length,
    scored: chosen.length - unscoredOf(shape, chosen.length),
    limitMs,
    baseMs: shape.baseMs,
    stages: Stage.options.map((stage) => ({ stage, count: stages.get(stage)?.length ?? 0 })).filter((s) => s.count > 0),
    available: pool.length,
    unseen: pool.filter((c) => c.exposures === 0).length,
    shortage: shortageOf(built),
  }
}

/** Draws the exam and starts its clock. The same seed, bank and history give the same exam. */
export function startAttempt(context: Context, plan: Plan, seed: number | undefined): Exam {
  const { db } = context
  const now = context.now()
  const used = seed ?? Math.floor(context.random() * 2 ** 31)
  const id = db.transaction(() => {
    if (findOpenAttempt(db)) throw conflict('Another exam is open. Resume it or abandon it first.')
    const { shape, limitMs, chosen } = build(context, plan, used)
    if (chosen.length === 0) throw invalid('No questions match. Widen the pool, the types or the sections.')
    const unscored = new Set(shuffle(chosen, seeded(subSeed(used, 0))).slice(0, unscoredOf(shape, chosen.length)))
    const attemptId = insertAttempt(db, {
      kind: plan.preset.kind,
      title: shape.title,
      plan: { ...plan, practice: shape.practice, blindReview: plan.blindReview && !shape.practice },
      seed: used,
      limitMs,
      itemCount: chosen.length,
      scoredCount: chosen.length - unscored.size,
      now,
    })
    chosen.forEach((c, i) => {
      const random = seeded(subSeed(used, i + 1))
      const version = findVersion(db, c.versionId)
      const instance = version.template ? drawTemplate(version.template, random) : version.instance
      insertItem(db, attemptId, i + 1, {
        versionId: c.versionId,
        questionId: c.id,
        scored: !unscored.has(c),
        presentation: { order: arrange(instance, random), ...(version.template ? { instance } : {}) },
        exposure: c.exposures + 1,
        daysSince: c.lastSeenAt === null ? null : Math.max(0, now.wall - c.lastSeenAt) / DAY_MS,
      })
    })
    insertEvent(db, { attemptId, kind: 'started', activeMs: 0, wallMs: now.wall, payload: { seed: used } })
    return attemptId
  })()
  return exam(context, id)
}

/** The attempt that can be resumed, if there is one. */
export function currentAttempt(context: Context): OpenAttempt | null {
  const open = findOpenAttempt(context.db)
  return open ? openAttempt(context, open) : null
}

/** The open exam in a window, its clock running; null when none is open. */
export function openExam(context: Context, viewer: string): Exam | null {
  const open = findOpenAttempt(context.db)
  if (!open) return null
  try {
    return resumeAttempt(context, open.id, viewer)
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'CONFLICT') return null // its time ran out just now
    throw error
  }
}

/** A window shows the exam: its clock runs from here on. */
export function resumeAttempt(context: Context, id: number, viewer: string): Exam {
  const attempt = requireAttempt(context, id)
  if (attempt.state === 'open') {
    context.db.transaction(() => context.clock.join(attempt, viewer))()
    context.clock.tick()
  }
  const state = findAttempt(context.db, id)!.state
  if (state !== 'open' && state !== 'rethinking') throw conflict('This exam is over.')
  return exam(context, id)
}

/** At start: the clock of a strict attempt ran on while the app was closed, and may have run out. */
export function recoverAttempt({ db, clock }: Context): void {
  const open = findOpenAttempt(db)
  if (open?.state !== 'open' || open.policy !== 'strict') return
  db.transaction(() => clock.join(open, null))()
  clock.tick()
}

export function pauseAttempt(context: Context, viewer: string): void {
  context.db.transaction(() => context.clock.leave(viewer))()
}

export function abandonAttempt(context: Context, id: number): void {
  const { db, clock } = context
  db.transaction(() => {
    const attempt = requireAttempt(context, id)
    if (attempt.state === 'abandoned') return
    if (attempt.state !== 'open') throw conflict('This exam is over.')
    const activeMs = clock.read(attempt).spentMs
    clock.stop()
    insertEvent(db, { attemptId: id, kind: 'abandoned', activeMs, wallMs: context.now().wall })
    updateState(db, id, 'abandoned')
  })()
}

export function listAttempts({ db }: Context, limit: number, skip: number): AttemptSummary[] {
  return listFinished(db, limit, skip).map(attemptSummary)
}
