import {
  batchCost,
  breakEvenRuns,
  costPerUser,
  developmentCost,
  errorCost,
  endpointCost,
  paybackMonths,
  roi,
  runningCost,
} from '@shared/domain/metrics/business'
import type { ReturnState, Topic } from '@shared/domain/metrics/playground'
import { ratio } from '@shared/domain/metrics/ratio'
import { amount, countOf, metric, money, percentText, pointsText } from '../text/playground'
import {
  developmentFinding,
  endpointFinding,
  errorsFinding,
  ratesFinding,
  roiFinding,
  upkeepFinding,
  usersFinding,
} from './playground-findings'

export interface TopicFigure {
  finding: string
  name: string
  rows: { name: string; formula: string; value: string; share?: number }[]
  head: string[]
  data: string[][]
}

/** How the figure would change if one value were this many times what it is. */
const TIMES = [0.5, 0.75, 1, 1.5, 2]

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
const percentOr = (value: number) => (Number.isNaN(value) ? 'undefined' : percentText(value))
const months = (value: number) =>
  Number.isNaN(value) ? 'undefined' : isFinite(value) ? `${amount(Math.round(10 * value) / 10)} months` : 'never'

function roiFigure({ gain, cost }: ReturnState): TopicFigure {
  const widest = Math.max(gain, cost)
  return {
    finding: roiFinding(gain, cost),
    name: 'Return on investment: what comes back beyond the cost, as a share of the cost',
    rows: [
      { name: 'Return', formula: 'gross', value: money(gain), share: share(gain, widest) },
      { name: 'Cost', formula: 'all of it', value: money(cost), share: share(cost, widest) },
      {
        name: 'ROI',
        formula: `(${amount(gain)} − ${amount(cost)}) / ${amount(cost)}`,
        value: percentOr(roi(gain, cost)),
      },
    ],
    head: ['Return', 'Cost', 'ROI'],
    data: TIMES.map((n) => [money(n * gain), money(cost), percentOr(roi(n * gain, cost))]),
  }
}

function usersFigure({ running, users }: ReturnState): TopicFigure {
  return {
    finding: usersFinding(running, users),
    name: 'Running cost of a period by the users served in it',
    rows: [
      {
        name: 'Cost per user',
        formula: `${amount(running)} / ${amount(users)}`,
        value: money(costPerUser(running, users)),
      },
    ],
    head: ['Users', 'Running cost', 'Cost per user'],
    data: TIMES.map((n) => Math.round(n * users)).map((n) => [
      amount(n),
      money(running),
      money(costPerUser(running, n)),
    ]),
  }
}

function developmentFigure(s: ReturnState): TopicFigure {
  const parts = [
    ['People', s.people],
    ['Data', s.data],
    ['Tools', s.tools],
    ['Training', s.training],
    ['Other', s.other],
  ] as const
  const total = developmentCost(parts.map(([, part]) => part))
  const payback = paybackMonths(total, s.net)
  return {
    finding: developmentFinding(total, payback),
    name: 'Development cost: what it takes to get the system built, once; running cost comes on top',
    rows: [
      ...parts.map(([name, part]) => ({
        name,
        formula: percentText(share(part, total)),
        value: money(part),
        share: share(part, total),
      })),
      { name: 'Development', formula: 'sum of the parts', value: money(total) },
      { name: 'Paid back after', formula: `${amount(total)} / ${amount(s.net)} a month`, value: months(payback) },
    ],
    head: ['Net gain a month', 'Development cost', 'Paid back after'],
    data: TIMES.map((n) => [money(n * s.net), money(total), months(paybackMonths(total, n * s.net))]),
  }
}

/** The costs that the choice between a batch job and an endpoint compares. */
export function endpointCosts(s: ReturnState) {
  const endpoint = endpointCost(s.rate, s.hours, s.instances)
  const perRun = batchCost(s.rate * s.instances, s.runHours, 1)
  return { endpoint, perRun, batch: perRun * s.runs, runs: s.runs, breakEven: breakEvenRuns(endpoint, perRun) }
}

function endpointFigure(s: ReturnState): TopicFigure {
  const { endpoint, perRun, batch, breakEven } = endpointCosts(s)
  const widest = Math.max(endpoint, batch)
  const counts = [...new Set([0, ...TIMES.map((n) => Math.round(n * s.runs))])]
  return {
    finding: endpointFinding(endpoint, batch, perRun),
    name: 'Instance cost of a period: an endpoint that is always on, or batch runs that end',
    rows: [
      {
        name: 'Endpoint',
        formula: `${amount(s.rate)} × ${amount(s.hours)} h × ${amount(s.instances)}`,
        value: money(endpoint),
        share: share(endpoint, widest),
      },
      {
        name: 'Batch',
        formula: `${amount(s.rate)} × ${amount(s.runHours)} h × ${amount(s.instances)} × ${amount(s.runs)}`,
        value: money(batch),
        share: share(batch, widest),
      },
      {
        name: 'Break-even',
        formula: `${amount(endpoint)} / ${amount(perRun)} a run`,
        value: Number.isNaN(breakEven) ? 'undefined' : `${amount(breakEven)} runs`,
      },
    ],
    head: ['Runs', 'Batch', 'Endpoint'],
    data: counts.map((n) => [amount(n), money(perRun * n), money(endpoint)]),
  }
}

function upkeepFigure(s: ReturnState): TopicFigure {
  const { hosting, support, months } = s
  const month = hosting + support
  return {
    finding: upkeepFinding(s),
    name: 'Running cost: what recurs after launch; development cost comes once',
    rows: [
      { name: 'Hosting', formula: 'a month', value: money(hosting), share: share(hosting, month) },
      { name: 'Support', formula: 'a month', value: money(support), share: share(support, month) },
      {
        name: 'Running cost',
        formula: `(${amount(hosting)} + ${amount(support)}) × ${countOf(months, 'month')}`,
        value: money(runningCost([hosting, support], months)),
      },
    ],
    head: ['Months', 'A month', 'Running cost'],
    data: TIMES.map((n) => Math.round(n * months)).map((n) => [
      amount(n),
      money(month),
      money(runningCost([hosting, support], n)),
    ]),
  }
}

function errorsFigure(s: ReturnState): TopicFigure {
  const { misses, missCost, alarms, alarmCost } = s
  const total = errorCost(misses, missCost, alarms, alarmCost)
  const row = (name: string, count: number, cost: number) => ({
    name,
    formula: `${amount(count)} × ${money(cost)}`,
    value: money(count * cost),
    share: share(count * cost, total),
  })
  return {
    finding: errorsFinding(s),
    name: 'Cost of the errors of a classifier: each kind by what one of it costs',
    rows: [
      row('Misses', misses, missCost),
      row('False alarms', alarms, alarmCost),
      { name: 'Cost of errors', formula: 'sum of both', value: money(total) },
    ],
    head: ['Cost of a miss', 'Misses', 'False alarms', 'Cost of errors'],
    data: TIMES.map((n) => [
      money(n * missCost),
      money(n * misses * missCost),
      money(alarms * alarmCost),
      money(errorCost(misses, n * missCost, alarms, alarmCost)),
    ]),
  }
}

/** A second rate stands beside the first only where there is a second whole. */
function ratesFigure(s: ReturnState): TopicFigure {
  const rate = (name: string, hits: number, all: number) => ({
    name,
    formula: `${amount(hits)} / ${amount(all)}`,
    value: percentOr(ratio(hits, all)),
    share: Math.min(1, share(hits, all)),
  })
  const [a, b] = [ratio(s.hitsA, s.allA), ratio(s.hitsB, s.allB)]
  const rest = { name: 'The rest', formula: `1 − ${metric(a)}`, value: percentOr(1 - a) }
  const both = [
    rate('Second rate', s.hitsB, s.allB),
    {
      name: 'Gap',
      formula: 'between the two rates',
      value: Number.isNaN(a - b) ? 'undefined' : pointsText(Math.abs(a - b)),
    },
    { name: 'Ratio', formula: `${metric(b)} / ${metric(a)}`, value: metric(ratio(b, a)) },
  ]
  return {
    finding: ratesFinding(s),
    name: 'Rates: a part by its whole, and how far two groups or periods lie apart',
    rows: [rate('First rate', s.hitsA, s.allA), rest, ...(s.allB > 0 ? both : [])],
    head: ['First part', 'First whole', 'First rate', 'The rest'],
    data: TIMES.map((n) => Math.round(n * s.hitsA)).map((n) => [
      amount(n),
      amount(s.allA),
      percentOr(ratio(n, s.allA)),
      percentOr(1 - ratio(n, s.allA)),
    ]),
  }
}

const figures: Record<Topic, (state: ReturnState) => TopicFigure> = {
  roi: roiFigure,
  users: usersFigure,
  development: developmentFigure,
  upkeep: upkeepFigure,
  endpoint: endpointFigure,
  errors: errorsFigure,
  rates: ratesFigure,
}

/** Finding, arithmetic and data of the topic that is open. */
export const topicFigure = (state: ReturnState): TopicFigure => figures[state.about](state)
