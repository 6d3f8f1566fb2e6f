import type { AttemptState, Result } from '@shared/contract/attempts'
import { MetricCategory, Stage } from '@shared/contract/items'
import { dayOf } from '@shared/domain/days'
import { breakdown, changesOf } from '@shared/domain/results'
import { scaled } from '@shared/domain/scores'
import { outcomeOf } from '@shared/domain/scoring'
import { metricName, partOf, parts, partTitle, stageName } from '@shared/domain/sections'
import { hasKey, insertEvent, listEvents } from '../repositories/attempt-events'
import { listItems, updateItem, type AttemptItem } from '../repositories/attempt-items'
import { findPrevious, updateState, type Attempt } from '../repositories/attempts'
import { findVersion } from '../repositories/questions'
import type { Context } from './context'
import { conflict } from './errors'
import { attemptSummary, instanceOf, requireAttempt } from './exams'
import { settle } from './settling'

/** A window's clock may reach zero a moment before the host's. */
const AT_ZERO_MS = 1000

/** Scores the exam and ends it. Submitting twice is one submission. */
export function submitAttempt(
  context: Context,
  id: number,
  by: 'candidate' | 'time',
  key?: string,
): { state: AttemptState } {
  const { db, clock } = context
  return db
    .transaction(() => {
      const open = requireAttempt(context, id)
      if ((key !== undefined && hasKey(db, key)) || open.state === 'submitted' || open.state === 'rethinking')
        return { state: requireAttempt(context, id).state }
      if (open.state !== 'open') throw conflict('This exam was abandoned.')
      const { spentMs: activeMs, remainingMs } = clock.read(open)
      const reason = (remainingMs ?? Infinity) < AT_ZERO_MS ? 'time' : by
      clock.stop()
      const at = Math.round(context.now().wall)
      const attempt: Attempt = { ...open, submittedAt: at }
      let right = 0
      const finished: AttemptItem[] = []
      for (const item of listItems(db, id)) {
        const version = findVersion(db, item.versionId)
        const settled = { ...item, outcome: item.outcome ?? outcomeOf(instanceOf(item, version), item.response) }
        if (item.outcome === null) {
          updateItem(db, settled, activeMs)
          finished.push(settled)
        }
        if (settled.scored && settled.outcome === 'right') right += 1
      }
      const day = dayOf(at)
      settle(context, { attempt, items: finished, at, day })
      const state = open.blindReview && open.flaggedCount > 0 ? 'rethinking' : 'submitted'
      insertEvent(db, {
        attemptId: id,
        kind: 'submitted',
        activeMs,
        wallMs: at,
        payload: { by: reason, day },
        ...(key === undefined ? {} : { key }),
      })
      updateState(db, id, state, { at, by: reason, right })
      return { state } as const
    })
    .immediate()
}

/** Ends blind review. */
export function revealResult(context: Context, id: number): void {
  const { db } = context
  db.transaction(() => {
    const attempt = requireAttempt(context, id)
    if (attempt.state === 'submitted') return
    if (attempt.state !== 'rethinking') throw conflict('This exam is not submitted yet.')
    insertEvent(db, { attemptId: id, kind: 'revealed', activeMs: attempt.spentMs, wallMs: context.now().wall })
    updateState(db, id, 'submitted')
  })()
}

/** The finished attempt with all its breakdowns. */
export function result(context: Context, id: number): Result {
  const { db } = context
  const attempt = requireAttempt(context, id)
  if (attempt.state !== 'submitted') throw conflict('There is no result yet: the exam is not submitted.')
  const items = listItems(db, id).map((item) => ({ item, version: findVersion(db, item.versionId) }))
  const finished = items.map(({ item, version }) => ({
    scored: item.scored,
    outcome: item.outcome ?? 'blank',
    flagged: item.flagged,
    firstSight: item.exposure === 1,
    first: item.firstResponse && outcomeOf(instanceOf(item, version), item.firstResponse),
    changed: JSON.stringify(item.firstResponse) !== JSON.stringify(item.response),
    part: partOf(version.facets.guideSection),
    stage: version.facets.stage,
    metricCategory: version.facets.metricCategory,
  }))
  const scored = finished.filter((f) => f.scored)
  const unscored = finished.filter((f) => !f.scored)
  const isRight = (f: { outcome: string }) => f.outcome === 'right'
  const flagged = scored.filter((f) => f.flagged)
  const others = scored.filter((f) => !f.flagged)
  const firstSights = scored.filter((f) => f.firstSight)
  const previous = findPrevious(db, attempt.kind, id)
  const rethought = items.some(({ item }) => item.rethought !== null)
  return {
    ...attemptSummary(attempt),
    submittedBy: attempt.submittedBy ?? 'candidate',
    limitMs: attempt.limitMs,
    unscored: { count: unscored.length, right: unscored.filter(isRight).length },
    firstSights: { count: firstSights.length, right: firstSights.filter(isRight).length },
    blank: scored.filter((f) => f.outcome === 'blank').length,
    sections: breakdown(scored, (f) => f.part, partTitle, [...parts.map((p) => p.id), 'tips']),
    stages: breakdown(scored, (f) => f.stage, stageName, Stage.options),
    metricCategories: breakdown(scored, (f) => f.metricCategory, metricName, MetricCategory.options),
    changes: changesOf(scored),
    flaggedOutcome: {
      flagged: flagged.length,
      flaggedRight: flagged.filter(isRight).length,
      others: others.length,
      othersRight: others.filter(isRight).length,
    },
    interruptions: listEvents(db, id)
      .filter((e) => e.kind === 'interrupted')
      .map((e) => ({ at: e.wallMs, ...(e.payload as { gapMs: number; counted: boolean }) })),
    rethoughtRight: rethought
      ? items.filter(({ item, version }) => {
          const response = item.rethought ?? item.response
          return item.scored && outcomeOf(instanceOf(item, version), response) === 'right'
        }).length
      : null,
    previous:
      previous && previous.scoredCount > 0
        ? { submittedAt: previous.submittedAt!, score: scaled(previous.rightCount / previous.scoredCount) }
        : null,
    items: items.map(({ item, version }) => ({
      position: item.position,
      questionId: item.questionId,
      type: instanceOf(item, version).type,
      section: version.facets.guideSection,
      scored: item.scored,
      outcome: item.outcome ?? 'blank',
      flagged: item.flagged,
      activeMs: item.activeMs,
      stem: instanceOf(item, version).stem.split('\n')[0]!,
    })),
  }
}
