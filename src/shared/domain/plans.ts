import type { MetricCategory, Outcome, Stage } from '../contract/items'
import type { Filter, Plan, Preset } from '../contract/plans'
import { partTitle, sections } from './sections'
import type { Candidate, Stratum } from './selection'

/** What AWS allows: 65 questions, 15 of them unscored, in 90 minutes. Source: AIF-C01 exam guide and certification page. */
export const EXAM = { count: 65, unscored: 15, minutes: 90 } as const
/** A mock of one part of the guide, at the same pace. */
export const SECTION_MOCK = { count: 20, minutes: 28 } as const
/** 90 min over 65 questions, in seconds. */
export const PACE_S = 83
/** A question that took more than this was slow, ms. */
export const SLOW_MS = 120_000

/** A candidate with what the learner did with it before. */
export interface Known extends Candidate {
  /** Its numbers are drawn anew each time. */
  readonly parametric: boolean
  /** Services it names, by id. */
  readonly services: readonly string[]
  /** What its wrong answers take for what. */
  readonly confusions: readonly { readonly taken: string; readonly meant: string }[]
  readonly lastOutcome: Outcome | null
  readonly lastFlagged: boolean
  readonly lastActiveMs: number
}

/** An exam as a plan asks for it, before items are drawn. */
export interface Shape {
  readonly title: string
  readonly count: number
  readonly unscored: number
  /** Time before any accommodation, ms; null is untimed. */
  readonly baseMs: number | null
  readonly practice: boolean
  /** Whether siblings may appear together when the pool is small. */
  readonly siblings: boolean
  readonly strata: readonly Stratum[]
  readonly admits: (c: Known) => boolean
}

/** How many of 65 questions each guide section gets. AWS publishes no weights within the task; this is our blueprint. */
const blueprint: Record<string, number> = {
  '1.1': 3, '1.2': 3, '1.3': 3, '1.4': 3, '1.5': 3, '1.6': 3, '1.7': 3, '1.8': 3, '1.9': 3,
  '2.1': 3, '2.2': 3, '3.1': 3, '3.2': 3, '4': 2,
  '5.1': 2, '5.2': 2, '5.3': 2, '5.4': 2, '5.5': 2, '5.6': 2,
  '6.1': 7, '6.2': 4, tips: 1,
} // prettier-ignore

const stages: Stage[] = ['data-collection', 'eda', 'pre-processing', 'feature-engineering', 'training', 'tuning', 'evaluation', 'deployment', 'monitoring'] // prettier-ignore
const categories: MetricCategory[] = ['classification', 'regression', 'financial', 'operational', 'risk']

const bySection = (ids: readonly string[]): Stratum[] =>
  ids.map((id) => ({ weight: blueprint[id] ?? 1, has: (c) => c.section === id }))
const everything: Stratum[] = [{ weight: 1, has: () => true }]
const sectionIds = sections.map((s) => s.id)

const inPool: Record<Filter['pool'], (c: Known) => boolean> = {
  all: () => true,
  unseen: (c) => c.exposures === 0,
  missed: (c) => c.lastOutcome !== null && c.lastOutcome !== 'right',
  flagged: (c) => c.lastFlagged,
  slow: (c) => c.lastActiveMs > SLOW_MS,
}

/** Whether an item offers one of two concepts where the other is right. */
export const tempts = ([a, b]: readonly [string, string], c: Pick<Known, 'confusions'>): boolean =>
  c.confusions.some(({ taken, meant }) => (taken === a && meant === b) || (taken === b && meant === a))

/** Whether a question is among those a filter names; an empty list names all. */
export const matches = (f: Filter, c: Known): boolean =>
  (f.sections.length === 0 || f.sections.includes(c.section)) &&
  (f.stages.length === 0 || f.stages.includes(c.stage)) &&
  (f.metricCategories.length === 0 || f.metricCategories.includes(c.metricCategory)) &&
  (f.types.length === 0 || f.types.includes(c.type)) &&
  (f.difficulties.length === 0 || f.difficulties.some((d) => d === c.difficulty)) &&
  (f.services.length === 0 || f.services.some((s) => c.services.includes(s))) &&
  (f.questions.length === 0 || f.questions.includes(c.id)) &&
  (f.pair === null || tempts(f.pair, c)) &&
  (!f.parametric || c.parametric) &&
  inPool[f.pool](c)

/** The filter that admits every question. */
export const anything: Filter = {
  sections: [], stages: [], metricCategories: [], types: [], difficulties: [], services: [], questions: [], pair: null, parametric: false, pool: 'all',
} // prettier-ignore

/** How many questions a drill has. */
export const DRILL_SIZE = 12

/** A drill on what `filter` names; `topic` names it for people. */
export const drillOf = (
  topic: string,
  filter: Partial<Filter>,
  count: number = DRILL_SIZE,
): Extract<Preset, { kind: 'drill' }> => ({
  kind: 'drill',
  topic,
  count,
  seconds: null,
  filter: { ...anything, ...filter },
})

/** Which questions a plan admits at all: those of case sets only where they are wanted. */
export const admitsCases =
  (caseSets: boolean) =>
  (c: Known): boolean =>
    caseSets || c.caseId === null

/** The exam a plan asks for. `missed` are the questions missed in the attempt that a retake names. */
export function shapeOf(plan: Plan, missed: readonly string[] = []): Shape {
  const withCases = admitsCases(plan.caseSets)
  const usual = { unscored: 0, practice: plan.practice, siblings: false, admits: withCases }
  const { preset } = plan
  switch (preset.kind) {
    case 'full':
      return {
        ...usual,
        title: 'Full mock',
        count: EXAM.count,
        unscored: EXAM.unscored,
        baseMs: EXAM.minutes * 60_000,
        strata: bySection(sectionIds),
      }
    case 'section': {
      const ids = sectionIds.filter((id) => id.split('.')[0] === preset.section)
      return {
        ...usual,
        title: `Section mock, ${partTitle(preset.section)}`,
        count: SECTION_MOCK.count,
        baseMs: SECTION_MOCK.minutes * 60_000,
        strata: ids.map((id) => ({ weight: 1, has: (c) => c.section === id })),
      }
    }
    case 'diagnostic':
      return {
        ...usual,
        title: 'Diagnostic',
        count: 20,
        baseMs: null,
        strata: [
          ...stages.map((s): Stratum => ({ weight: 1, has: (c) => c.stage === s && c.metricCategory === 'none' })),
          ...categories.map((m): Stratum => ({ weight: 1, has: (c) => c.metricCategory === m })),
        ],
      }
    case 'custom':
      return {
        ...usual,
        title: 'Custom exam',
        count: preset.count,
        baseMs: preset.minutes === null ? null : Math.round(preset.minutes * 60_000),
        siblings: true,
        strata: bySection(sectionIds),
        admits: (c) => withCases(c) && matches(preset.filter, c),
      }
    case 'drill':
      return {
        ...usual,
        title: `Drill, ${preset.topic}`,
        count: preset.count,
        baseMs: preset.seconds === null ? null : preset.seconds * 1000,
        practice: true,
        siblings: true,
        strata: everything,
        admits: (c) => withCases(c) && matches(preset.filter, c),
      }
    case 'retake': {
      const again = new Set(preset.attemptId === null ? preset.questions : missed)
      return {
        ...usual,
        title: 'Retake of missed questions',
        count: again.size,
        baseMs: again.size * PACE_S * 1000,
        siblings: true,
        strata: everything,
        admits: (c) => again.has(c.id),
      }
    }
  }
}
