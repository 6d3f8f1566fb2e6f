import {
  batchCost,
  breakEvenRuns,
  costPerUser,
  developmentCost,
  endpointCost,
  paybackMonths,
  roi,
} from '@shared/domain/metrics/business'
import type { ReturnState, Topic } from '@shared/domain/metrics/playground'
import { amount, money, percentText } from '../text/playground'
import { developmentFinding, endpointFinding, roiFinding, usersFinding } from './playground-findings'

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

const figures: Record<Topic, (state: ReturnState) => TopicFigure> = {
  roi: roiFigure,
  users: usersFigure,
  development: developmentFigure,
  endpoint: endpointFigure,
}

/** Finding, arithmetic and data of the topic that is open. */
export const topicFigure = (state: ReturnState): TopicFigure => figures[state.about](state)
