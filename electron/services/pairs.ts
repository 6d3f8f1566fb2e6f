import type { ConfusedPair } from '@shared/contract/practice'
import { admitsCases, tempts, type Known } from '@shared/domain/plans'
import { listCandidates, type HistoricCandidate } from '../repositories/questions'
import { listServiceNames } from '../repositories/services'
import { listConfusions } from '../repositories/summaries'
import type { Context } from './context'
import { getSettings } from './settings'

const always = { since: null, mocksOnly: false, firstSightsOnly: false }
/** One question is no drill on a pair: it would be the one that is missed. */
const LEAST_QUESTIONS = 2

/** What a drill can ask. */
export const drillable = (context: Context): HistoricCandidate[] =>
  listCandidates(context.db).filter(admitsCases(getSettings(context).caseSets))

/** Two things that were taken for each other, most often first; `pool` is what a drill on them can ask. */
export function confusedPairs({ db }: Context, pool: readonly Pick<Known, 'confusions'>[]): ConfusedPair[] {
  const rows = listConfusions(db, always).filter((r) => r.kind === 'service' || r.kind === 'metric')
  const names = new Map(listServiceNames(db).map((s) => [s.id, s.name]))
  const nameOf = (id: string) => names.get(id) ?? id
  const answered = new Map<string, number>()
  for (const r of rows) answered.set(r.meant, (answered.get(r.meant) ?? 0) + r.count)
  const wrong = rows.filter((r) => r.meant !== r.chose)
  const pairs = Map.groupBy(wrong, (r) => [r.meant, r.chose].toSorted().join('\t'))
  return [...pairs.values()]
    .map((list): ConfusedPair => {
      const { kind, meant, chose } = list.toSorted((a, b) => b.count - a.count)[0]!
      return {
        kind: kind === 'service' ? 'service' : 'metric',
        one: nameOf(meant),
        other: nameOf(chose),
        pair: [meant, chose],
        wrong: list.reduce((sum, r) => sum + r.count, 0),
        answered: (answered.get(meant) ?? 0) + (answered.get(chose) ?? 0),
        questions: pool.filter((c) => tempts([meant, chose], c)).length,
      }
    })
    .filter((p) => p.questions > 0)
    .toSorted((a, b) => b.wrong - a.wrong || b.wrong / b.answered - a.wrong / a.answered)
}

/** Of the pairs that a question tempts to, the one that this learner mixes up most; null without one to drill. */
export function mixedUpBy(context: Context, question: Pick<Known, 'confusions'>): ConfusedPair | null {
  const pairs = confusedPairs(context, drillable(context))
  return pairs.find((p) => p.questions >= LEAST_QUESTIONS && tempts(p.pair, question)) ?? null
}
