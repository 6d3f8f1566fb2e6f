import type { ChartConfiguration } from 'chart.js'
import type { OutliersState } from '@shared/domain/metrics/playground'
import { niceAbove } from '@shared/domain/metrics/round-numbers'
import { tick } from '../text/playground'
import { axis } from './parts'
import type { ChartTheme } from './theme'

/** Pixels between the edge of the canvas and the plot: fixed, because the handles of the points lie over the plot. */
export const PLOT = { left: 56, right: 12, top: 12, bottom: 28 }

export interface ValueRange {
  low: number
  high: number
  /** Between two lines of the grid. */
  grid: number
}

/** A range of values with some air above and below, from one line of a round grid to another. */
export function valueRange(values: readonly number[]): ValueRange {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const air = 0.25 * (most - least || Math.abs(most) || 1)
  const grid = niceAbove((most - least + 2 * air) / 8)
  return { low: Math.floor((least - air) / grid) * grid, high: Math.ceil((most + air) / grid) * grid, grid }
}

/** Actual values as diamonds, each with a line of the length of its error. The predictions are the handles over it. */
export function predictionErrors(
  { points, outlier }: Pick<OutliersState, 'points' | 'outlier'>,
  { low, high, grid }: ValueRange,
  t: ChartTheme,
): ChartConfiguration<'scatter'> {
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          label: 'Actual',
          data: points.map((p, i) => ({ x: i + 1, y: p.actual })),
          pointRadius: 6,
          pointStyle: 'rectRot',
          backgroundColor: t.canvas,
          borderColor: t.strong,
          borderWidth: 2,
        },
        {
          label: 'Error',
          data: points.flatMap((p, i) => [
            { x: i + 1, y: p.actual },
            { x: i + 1, y: p.predicted },
            { x: i + 1, y: NaN },
          ]),
          showLine: true,
          spanGaps: false,
          pointRadius: 0,
          borderWidth: 2,
          borderColor: t.ink,
          segment: { borderColor: (at) => (Math.floor(at.p0DataIndex / 3) === outlier ? t.accent : t.ink) },
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: PLOT.top, right: PLOT.right } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          ...axis(t, { step: 1, label: (v) => (points[Number(v) - 1] ? `Case ${v}` : '') }),
          type: 'linear',
          min: 0.5,
          max: points.length + 0.5,
          afterBuildTicks: (scale) => {
            const every = points.length > 6 ? 2 : 1
            scale.ticks = points.map((_, i) => ({ value: i + 1 })).filter((_, i) => i % every === 0)
          },
          afterFit: (scale) => (scale.height = PLOT.bottom),
        },
        y: {
          ...axis(t, { grid: true, step: grid, label: (v) => tick(Number(v)) }),
          type: 'linear',
          min: low,
          max: high,
          afterFit: (scale) => (scale.width = PLOT.left),
        },
      },
    },
  }
}
