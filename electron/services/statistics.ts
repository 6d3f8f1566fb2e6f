import { MetricCategory, Stage } from '@shared/contract/items'
import type { Output, Parsed } from '@shared/contract/procedures'
import {
  AnswerChange,
  PaceBand,
  type Confusion,
  type Dashboard,
  type Filters,
  type Tally,
} from '@shared/contract/statistics'
import { dayOf } from '@shared/domain/days'
import type { ReadinessState } from '@shared/domain/readiness/state'
import { estimate } from '@shared/domain/scores'
import { sections } from '@shared/domain/sections'
import { listBehind, listForExport } from '../repositories/answers'
import { listMocks } from '../repositories/attempts'
import { listDays as listProjections } from '../repositories/readiness'
import { listServiceNames } from '../repositories/services'
import {
  listConfusions,
  listDays,
  listTallies,
  type SummaryFacet,
  type TallyRow,
  type Window,
} from '../repositories/summaries'
import { dueQuestions, schedule } from './cards'
import type { Context } from './context'
import { masteryOf, metricGain, pointsNow, weighedAnswers } from './readiness'
import { daysAt, projectionOf, readState } from './weighing'

const DAY_MS = 86_400_000
const CALENDAR_DAYS = 26 * 7
const TREND_DAYS = 400
const MOCKS = 200
const EXPORT_PAGE = 5000

const trendingFacets = ['stage', 'metric'] as const
const facets = ['all', 'section', ...trendingFacets, 'cell', 'confidence', 'pace', 'change'] as const

const nothing: Tally = { answered: 0, right: 0 }
const minus = (a: Tally, b: Tally): Tally => ({ answered: a.answered - b.answered, right: a.right - b.right })

const windowOf = (context: Context, { period, mocksOnly, firstSightsOnly }: Filters): Window => ({
  since: period === 'all' ? null : dayOf(context.now().wall - (Number(period) - 1) * DAY_MS),
  mocksOnly,
  firstSightsOnly,
})

/** Looks counts up by facet and value. */
function tallies(rows: readonly TallyRow[]) {
  const found = new Map(rows.map((r) => [`${r.facet}:${r.value}`, r]))
  return (facet: SummaryFacet, value: string): Tally => {
    const { answered, right } = found.get(`${facet}:${value}`) ?? nothing
    return { answered, right }
  }
}

const byName = (rows: readonly (Confusion & { kind: string })[], kind: string, nameOf: (id: string) => string) =>
  rows
    .filter((r) => r.kind === kind)
    .map(({ meant, chose, count }) => ({ meant: nameOf(meant), chose: nameOf(chose), count }))

/** Missed questions by the day they come up; overdue ones stand under today. */
function dueByDay(context: Context): Dashboard['due'] {
  const now = context.now().wall
  const days = Map.groupBy(schedule(context), (c) => dayOf(Math.max(now, c.dueAt)))
  return [...days].map(([day, cards]) => ({ day, count: cards.length }))
}

/** The ends of days with answers, then now: readiness fades while nothing is answered. Empty before the first answer. */
function upToNow(days: Dashboard['trend'], state: ReadinessState, now: number): Dashboard['trend'] {
  if (state.answers === 0) return []
  const today = dayOf(now)
  return [...days.filter((d) => d.day < today), { day: today, ...projectionOf(state, daysAt(now)) }]
}

/** Everything the charts need: counts from the summaries, no look at single answers. */
export function dashboard(context: Context, filters: Filters): Dashboard {
  const { db } = context
  const window = windowOf(context, filters)
  const month = windowOf(context, { ...filters, period: '30' })
  const of = tallies(listTallies(db, window, facets))
  const recent = tallies(listTallies(db, month, trendingFacets))
  const ever = window.since === null ? of : tallies(listTallies(db, { ...window, since: null }, trendingFacets))
  const trending = (facet: 'stage' | 'metric', value: string) => ({
    ...of(facet, value),
    recent: recent(facet, value),
    earlier: minus(ever(facet, value), recent(facet, value)),
  })
  const names = new Map(listServiceNames(db).map((s) => [s.id, s.name]))
  const confusions = listConfusions(db, window)
  const today = context.now().wall
  const state = readState(context)
  const mastery = masteryOf(context, state)
  const days = listProjections(db, window.since ?? '', TREND_DAYS)
  const calendar = listDays(db, dayOf(today - CALENDAR_DAYS * DAY_MS))
  return {
    from: days.at(0)?.day ?? null,
    to: days.at(-1)?.day ?? null,
    all: of('all', ''),
    trend: upToNow(days, state, today),
    mocks: listMocks(db, MOCKS).flatMap((m) => {
      const day = dayOf(m.submittedAt)
      const e = estimate(m.right, m.scored)
      return e && day >= (window.since ?? '')
        ? [
            {
              attemptId: m.id,
              day,
              score: e.score,
              low: e.low,
              high: e.high,
              firstSights: m.firstSights,
              scored: m.scored,
            },
          ]
        : []
    }),
    sections: sections.map(({ id }) => ({ key: id, ...of('section', id) })),
    stages: Stage.options.map((key) => ({ key, ...trending('stage', key) })),
    metricCategories: MetricCategory.options.map((key) => ({
      key,
      ...trending('metric', key),
      gain: metricGain(context, mastery, key),
    })),
    cells: Stage.options.flatMap((stage) =>
      MetricCategory.options.map((metric) => ({ stage, metric, ...of('cell', `${stage}|${metric}`) })),
    ),
    mastery,
    confusions: {
      services: byName(confusions, 'service', (id) => names.get(id) ?? id),
      metrics: byName(confusions, 'metric', (id) => id),
    },
    confidence: (['Guess', 'Unsure', 'Sure'] as const).map((key) => ({ key, ...of('confidence', key) })),
    pace: PaceBand.options.map((key) => ({ key, ...of('pace', key) })),
    changes: AnswerChange.options.map((key) => ({ key, ...of('change', key) })),
    calendar: calendar.map((d) => ({ day: d.day, answered: d.answered, minutes: d.activeMs / 60_000 })),
    due: dueByDay(context),
    dueToday: dueQuestions(context),
  }
}

/** The answers behind a number of the dashboard. */
export function answersBehind(
  context: Context,
  { of, limit, ...filters }: Parsed<'statistics.answers'>,
): Output<'statistics.answers'> {
  const ids = new Map(listServiceNames(context.db).map((s) => [s.name, s.id]))
  const named = of.facet === 'confusion' ? { ...of, meant: ids.get(of.meant) ?? of.meant, chose: ids.get(of.chose) ?? of.chose } : of // prettier-ignore
  const found = listBehind(context.db, named, windowOf(context, filters), limit + 1)
  return { answers: weighedAnswers(context, found.slice(0, limit)), more: found.length > limit }
}

/** A page of all answers. */
export function exportAnswers(context: Context, after: number): Output<'statistics.export'> {
  const rows = listForExport(context.db, after, EXPORT_PAGE)
  const points = pointsNow(context)
  return {
    answers: rows.map((r) => ({ ...r, seconds: Math.round(r.activeMs / 1000), moved: points * r.moved })),
    last: rows.length < EXPORT_PAGE ? null : rows.at(-1)!.id,
  }
}
