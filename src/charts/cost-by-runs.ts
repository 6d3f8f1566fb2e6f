import type { ChartConfiguration } from 'chart.js'
import { niceAbove } from '@shared/domain/metrics/round-numbers'
import { amount, money } from '../text/playground'
import { lineNames } from './line-names'
import { axis } from './parts'
import type { ChartTheme } from './theme'

export interface CostByRuns {
  /** Cost of the endpoint over the period. */
  endpoint: number
  /** Cost of one batch run. */
  perRun: number
  runs: number
  /** Where both cost the same; NaN if they never do. */
  breakEven: number
}

/** What batch runs cost against an endpoint that is always on: where the lines cross is the break-even. */
export function costByRuns(
  { endpoint, perRun, runs, breakEven }: CostByRuns,
  t: ChartTheme,
): ChartConfiguration<'scatter'> {
  const reach = Math.max(1, 2 * runs, breakEven < 40 * runs ? 1.25 * breakEven : 0)
  const step = Math.max(1, niceAbove(reach / 5))
  const last = Math.ceil(reach / step) * step
  const line = { showLine: true, pointRadius: 0, pointHitRadius: 0, borderWidth: 2 }
  const level = (y: number) => [
    { x: 0, y },
    { x: last, y },
  ]
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          label: 'Your runs',
          data: [{ x: runs, y: runs * perRun }],
          pointRadius: 6,
          pointStyle: 'rectRot',
          backgroundColor: t.canvas,
          borderColor: t.strong,
          borderWidth: 2,
          clip: false,
        },
        { ...line, label: 'Endpoint', data: level(endpoint), borderColor: t.ink, borderDash: [5, 3] },
        {
          ...line,
          label: 'Batch',
          data: [
            { x: 0, y: 0 },
            { x: last, y: last * perRun },
          ],
          borderColor: t.accent,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 12, right: 68 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          ...axis(t, { title: 'Runs in the period', step, label: (v) => amount(Number(v)) }),
          type: 'linear',
          min: 0,
          max: last,
        },
        y: {
          ...axis(t, { grid: true, label: (v) => money(Number(v)) }),
          type: 'linear',
          min: 0,
          suggestedMax: 1.15 * Math.max(endpoint, last * perRun),
        },
      },
    },
    plugins: [lineNames([1, 2], t)],
  }
}
