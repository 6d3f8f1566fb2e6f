import { MetricCategory, Stage } from '@shared/contract/items'
import type { PlannedDay, Topic, TopicKind } from '@shared/contract/practice'
import type { Output } from '@shared/contract/procedures'
import { examWeights } from '@shared/domain/blueprint'
import { dayOf } from '@shared/domain/days'
import { nextBest, partsOf, type Askable } from '@shared/domain/next-best'
import { admitsCases, DRILL_SIZE, drillOf } from '@shared/domain/plans'
import { decodeMemory } from '@shared/domain/readiness/codec'
import { prospectOf } from '@shared/domain/readiness/next-item'
import { metricName, sections, sectionTitle, stageName } from '@shared/domain/sections'
import { planWeek } from '@shared/domain/study-plan'
import { listServiceSights } from '../repositories/answers'
import { findLastMock } from '../repositories/attempts'
import { countGraded } from '../repositories/cards'
import { listCandidates, type HistoricCandidate } from '../repositories/questions'
import { listMemories } from '../repositories/readiness'
import { listServiceNames } from '../repositories/services'
import { listDays, listFirstSights, listPracticed } from '../repositories/summaries'
import { dueQuestions, schedule } from './cards'
import { confusedPairs, drillable } from './pairs'
import type { Context } from './context'
import { masteryOf } from './readiness'
import { getSettings } from './settings'
import { daysAt, readState } from './weighing'

const DAY_MS = 86_400_000
const MOST_PAIRS = 12
const SPRINT = { seconds: 60, count: 20 }

/** What the next-best drill chooses from, with what the model remembers of it; a case set is never part of it. */
function askable({ db }: Context, candidates: readonly HistoricCandidate[]): (Askable & HistoricCandidate)[] {
  const memories = new Map(listMemories(db).map((m) => [m.questionId, decodeMemory(m.memory)]))
  return candidates.filter(admitsCases(false)).map((c) => ({ ...c, memory: memories.get(c.id) ?? null }))
}

/** What to practice, and why. */
export function practiceOptions(context: Context): Output<'practice.options'> {
  const now = context.now().wall
  const asked = drillable(context)
  const pool = askable(context, asked)
  const state = readState(context)
  const due = dueQuestions(context)
  const prospect = prospectOf(state, examWeights, daysAt(now))
  const unseenToday = pool.filter((c) => c.lastSeenAt === null || now - c.lastSeenAt >= DAY_MS)
  const chosen = nextBest(prospect, unseenToday, due, DRILL_SIZE)
  const ids = [...chosen.due, ...chosen.fresh]
  const parametric = pool.filter((c) => c.parametric)
  return {
    next:
      ids.length === 0
        ? null
        : {
            preset: drillOf('Next best', { questions: ids }, ids.length),
            count: ids.length,
            reason:
              'Chosen for what each answer is expected to teach and to tell about you; nothing you saw within a day.',
            parts: partsOf(chosen, pool, masteryOf(context, state)),
          },
    pairs: confusedPairs(context, asked).slice(0, MOST_PAIRS),
    due: due.length,
    sprintTemplates: parametric.length,
    sprint: { ...drillOf('Metric sprint', { parametric: true }, SPRINT.count), seconds: SPRINT.seconds },
  }
}

/** How the topics of a kind are listed: which there are, what each is called, and which a question belongs to. */
const kinds: Record<
  Exclude<TopicKind, 'service'>,
  { keys: readonly string[]; titleOf: (key: string) => string; of: (c: HistoricCandidate) => string }
> = {
  section: { keys: sections.map((s) => s.id), titleOf: sectionTitle, of: (c) => c.section },
  stage: {
    keys: Stage.options.filter((s) => s !== 'none'),
    titleOf: (key) => stageName(key as Stage),
    of: (c) => c.stage,
  },
  metric: {
    keys: MetricCategory.options.filter((m) => m !== 'none'),
    titleOf: (key) => metricName(key as MetricCategory),
    of: (c) => c.metricCategory,
  },
}

/** What a drill can be about, with what the learner knows of it at first sight. It counts what the drill can ask. */
export function topics(context: Context, by: TopicKind): Topic[] {
  const { db } = context
  const pool = listCandidates(db)
  const admits = admitsCases(getSettings(context).caseSets)
  const sights = new Map((by === 'service' ? listServiceSights(db) : listFirstSights(db, by)).map((s) => [s.value, s]))
  const topicOf = (key: string, title: string, has: (c: HistoricCandidate) => boolean): Topic[] => {
    const own = pool.filter(has)
    if (own.length === 0) return []
    const asked = own.filter(admits)
    const unseen = asked.filter((c) => c.exposures === 0).length
    const { answered = 0, right = 0 } = sights.get(key) ?? {}
    return [{ key, title, count: asked.length, unseen, answered, right }]
  }
  if (by === 'service')
    return listServiceNames(db)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .flatMap(({ id, name }) => topicOf(id, name, (c) => c.services.includes(id)))
  const { keys, titleOf, of } = kinds[by]
  return keys.flatMap((key) => topicOf(key, titleOf(key), (c) => of(c) === key))
}

/** Minutes that were practiced today: time on answered questions, and a minute for each graded card. */
function minutesDone({ db, now }: Context, today: string): number {
  const answered = listDays(db, today).find((d) => d.day === today)
  return Math.round((answered?.activeMs ?? 0) / 60_000) + countGraded(db, new Date(now().wall).setHours(0, 0, 0, 0))
}

/** The week from today on. */
export function studyWeek(context: Context, minutesADay: number): PlannedDay[] {
  const { db } = context
  const now = context.now().wall
  const today = dayOf(now)
  const lastMock = (kind: 'full' | 'section') => {
    const at = findLastMock(db, kind)
    return at === null ? null : dayOf(at)
  }
  const days = Map.groupBy(schedule(context), (c) => dayOf(Math.max(now, c.dueAt)))
  return planWeek({
    today,
    minutesADay,
    stages: masteryOf(context, readState(context)),
    due: [...days].map(([day, cards]) => ({ day, count: cards.length })),
    lastMock: { full: lastMock('full'), section: lastMock('section') },
    doneMinutes: minutesDone(context, today),
    practiced: new Map(listPracticed(db, today).map((s) => [s.stage, s.answered])),
    examDate: getSettings(context).examDate,
  })
}
