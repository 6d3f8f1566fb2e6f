import type { Db } from '../database/open'
import { listConfusionsOf } from '../repositories/questions'
import {
  addConfusion,
  addToSummary,
  ALL_DAYS,
  insertChoice,
  type ConfusionRow,
  type SummaryRow,
} from '../repositories/summaries'
import type { Finished } from './finished'

/** Adds up rows of the same key, so that each is written once a batch. */
function added<R extends object>(rows: readonly R[], keyOf: (row: R) => string, add: (a: R, b: R) => R): R[] {
  const sums = new Map<string, R>()
  for (const row of rows) {
    const key = keyOf(row)
    const sum = sums.get(key)
    sums.set(key, sum ? add(sum, row) : row)
  }
  return [...sums.values()]
}

function summaryRows({ item, version, day, right, sight, mode, pace, change }: Finished): SummaryRow[] {
  const { guideSection, stage, metricCategory } = version.facets
  const values: Pick<SummaryRow, 'facet' | 'value'>[] = [
    { facet: 'all', value: '' },
    { facet: 'section', value: guideSection },
    { facet: 'stage', value: stage },
    { facet: 'metric', value: metricCategory },
    { facet: 'cell', value: `${stage}|${metricCategory}` },
    { facet: 'pace', value: pace },
    { facet: 'change', value: change },
    ...(item.confidence && mode === 'practice' ? [{ facet: 'confidence' as const, value: item.confidence }] : []),
  ]
  const counts = { sight, mode, answered: 1, right: Number(right), activeMs: item.activeMs }
  return values.flatMap((value) => [day, ALL_DAYS].map((d) => ({ ...counts, ...value, day: d })))
}

/** What was answered where what was right; an answer that shows no known confusion counts nowhere. */
function confusionRows(db: Db, { item, day, right, sight, mode, shown }: Finished): ConfusionRow[] {
  const known = listConfusionsOf(db, item.versionId)
  const taken = right
    ? known.map(({ kind, meant }) => ({ kind, meant, chose: meant }))
    : known.filter((c) => shown.includes(c.id)).map(({ kind, meant, taken }) => ({ kind, meant, chose: taken }))
  const distinct = new Map(taken.map((t) => [`${t.kind}|${t.meant}|${t.chose}`, t]))
  return [...distinct.values()].flatMap((t) => [day, ALL_DAYS].map((d) => ({ ...t, sight, mode, count: 1, day: d })))
}

/** Counts finished answers in the summaries, each row written once, and notes what was taken for what. */
export function count(db: Db, batch: readonly Finished[]): void {
  for (const { item, shown } of batch)
    for (const misconception of shown) insertChoice(db, item.attemptId, item.position, misconception)
  const summaries = added(
    batch.flatMap(summaryRows),
    (r) => [r.facet, r.day, r.value, r.sight, r.mode].join('|'),
    (a, b) => ({
      ...a,
      answered: a.answered + b.answered,
      right: a.right + b.right,
      activeMs: a.activeMs + b.activeMs,
    }),
  )
  for (const row of summaries) addToSummary(db, row)
  const confusions = added(
    batch.flatMap((f) => confusionRows(db, f)),
    (r) => [r.day, r.kind, r.meant, r.chose, r.sight].join('|'),
    (a, b) => ({ ...a, count: a.count + b.count }),
  )
  for (const row of confusions) addConfusion(db, row)
}
