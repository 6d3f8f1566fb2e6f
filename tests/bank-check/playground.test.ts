import { expect, test } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import type { MetricCategory } from '@shared/contract/items'
import { keyOf, type Instance } from '@shared/domain/instance'
import { errorCost, roi, runningCost } from '@shared/domain/metrics/business'
import { accuracy, precision, recall } from '@shared/domain/metrics/classification'
import { figuresIn, fromQuery, type Query, type ReturnState } from '@shared/domain/metrics/playground'
import { errorsOf, mae, mse, rmse, rSquared } from '@shared/domain/metrics/regression'
import { countsAt } from '@shared/domain/metrics/threshold'
import { playgroundQuery } from '@shared/domain/playground-figures'
import { seeded } from '@shared/domain/random'
import { drawTemplate } from '@shared/domain/templates'
import { parseBank, type BankQuestion } from '../../electron/interchange/bank'

const DRAWS = 50
const folder = 'resources/bank/'
const questions = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parseBank(name, readFileSync(folder + name, 'utf8')).questions)
  .filter((q) => q.metricCategory !== 'none')

/** Questions in words alone, and questions whose numbers belong to nothing that the playground computes. */
const reviewed: Record<string, readonly string[]> = {
  'about services, machines, or methods, not about a figure': [
    'training-cheap-capacity-01',
    'training-checkable-model-01',
    'evaluation-regulator-document-01',
    'evaluation-one-decision-01',
    'deployment-lunch-peak-01',
    'deployment-night-release-01',
    'deployment-eight-o-clock-01',
    'deployment-shared-endpoint-01',
    'monitoring-slow-endpoint-01',
    'monitoring-vanished-endpoint-01',
    'monitoring-endpoint-metrics-01',
    'monitoring-store-charts-01',
    'monitoring-model-or-machine-01',
    'business-attack-tests-01',
  ],
  'about time to market, feedback, or the work saved: nothing is computed': [
    'business-time-to-market-01',
    'business-time-to-market-bottleneck-01',
    'business-shorten-launch-01',
    'business-feedback-choice-01',
    'business-feedback-sample-01',
    'business-feedback-signals-01',
    'business-relief-measure-01',
    'business-measure-kinds-01',
    'case-support-summaries-02',
  ],
  'opens the part that fits; its numbers are a date, a gap without its rates, or beside the point': [
    'evaluation-by-region-01',
    'monitoring-group-gap-01',
    'business-click-trap-01',
    'business-fairness-findings-01',
    'business-retention-data-01',
    'business-roi-upgrade-01',
    'f1-true-negatives-01',
    'error-good-enough-01',
  ],
  'opens the part that fits; an RMSE of four times MAE takes more cases than the page has': ['rmse-above-mae-01'],
  'opens the part that fits; the page shows no log loss': ['log-loss-01'],
}

interface Opened {
  readonly id: string
  readonly category: MetricCategory
  readonly instance: Instance
  readonly query: Query | null
}
const opened = (q: BankQuestion): Opened[] => {
  const instances: Instance[] = q.template
    ? Array.from({ length: DRAWS }, (_, seed) => drawTemplate(q.template!, seeded(seed)))
    : [{ ...q, worked: null }]
  return instances.map((instance) => ({
    id: q.id,
    category: q.metricCategory,
    instance,
    query: playgroundQuery(q.metricCategory, instance.playground ?? null),
  }))
}

const numbersIn = (text: string) =>
  (text.match(/(?<![\p{L}\d.])\d+(?:,\d{3})*(?:\.\d+)?/gu) ?? []).map((n) => Number(n.replaceAll(',', '')))

/** The text of the question and of its key. */
function textOf({ instance }: Opened): string {
  const key = keyOf(instance)
  const told = instance.parts.filter((p) => key.kind !== 'choice' || key.chosen.includes(p.id))
  return [instance.stem, ...told.map((p) => p.text)].join(' ')
}

function shownReturn(s: ReturnState): number[] {
  const { about } = s
  if (about === 'roi') return [s.gain, s.cost, 100 * roi(s.gain, s.cost), s.gain - s.cost]
  if (about === 'users') return [s.running, s.users, s.running / s.users]
  if (about === 'upkeep') return [s.hosting, s.support, runningCost([s.hosting, s.support], s.months)]
  if (about === 'development') return [s.people, s.data, s.tools, s.training, s.other, s.net]
  if (about === 'endpoint') return [s.rate, s.hours, s.instances, s.runHours, s.runs]
  if (about === 'errors')
    return [s.misses, s.missCost, s.alarms, s.alarmCost, errorCost(s.misses, s.missCost, s.alarms, s.alarmCost)]
  const [a, b] = [s.hitsA / s.allA, s.hitsB / s.allB]
  return [s.hitsA, s.allA, s.hitsB, s.allB, 100 * a, 100 - 100 * a, 100 * b, 100 * Math.abs(a - b)]
}

/** The numbers on the page that opens. */
function shown(query: Query): number[] {
  const state = fromQuery(query)
  if (state.part === 'return') return shownReturn(state)
  if (state.part === 'outliers') {
    const [y, p] = [state.points.map((point) => point.actual), state.points.map((point) => point.predicted)]
    const errors = errorsOf(y, p)
    const known = figuresIn(query) === 'values' ? [...y, ...p, Math.abs(rSquared(y, p))] : []
    const sums = [
      mse(errors) * errors.length,
      mse(y.map((v) => v - y.reduce((sum, w) => sum + w, 0) / y.length)) * y.length,
    ]
    return [...errors.map(Math.abs), mae(errors), mse(errors), rmse(errors), ...known, ...sums]
  }
  const { tp, fp, fn, tn } = countsAt(state)
  const shares = [accuracy(tp, fp, fn, tn), precision(tp, fp), recall(tp, fn), state.threshold, state.prevalence]
  return [tp, fp, fn, tn, tp + fp, tp + fn, tp + fp + fn + tn, ...shares.flatMap((s) => [s, 100 * s])]
}

const alike = (a: number, b: number) => Math.abs(a - b) <= 0.006 * Math.max(1, Math.abs(b))

/** How many of the question's numbers the page shows. */
const found = (o: Opened) => {
  const page = shown(o.query!)
  return new Set(numbersIn(textOf(o)).filter((n) => page.some((v) => alike(v, n)))).size
}

test('every question on a metric opens the playground with its own numbers, or is known to have none to show', () => {
  const listed = new Set(Object.values(reviewed).flat())
  const lacks = (q: BankQuestion) =>
    opened(q).some((o) => {
      const needs = q.template !== null || numbersIn(o.instance.stem).length > 0
      return o.query === null || (needs && (figuresIn(o.query) === null || found(o) === 0))
    })
  const lacking = questions.filter((q) => !listed.has(q.id) && lacks(q))
  expect(lacking.map((q) => `${q.metricCategory} ${q.id}`)).toEqual([])
})

test('the reviewed lists name no question that needs no place there', () => {
  const known = new Map(questions.map((q) => [q.id, q]))
  for (const id of Object.values(reviewed).flat()) {
    const q = known.get(id)
    expect(q, id).toBeDefined()
    for (const o of opened(q!)) expect(o.query !== null && figuresIn(o.query) !== null, id).toBe(false)
  }
})
