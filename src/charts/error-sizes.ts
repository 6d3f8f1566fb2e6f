import type { ChartConfiguration } from 'chart.js'
import { tick } from '../text/playground'
import { lineNames } from './line-names'
import { axis } from './parts'
import type { ChartTheme } from './theme'

/** Size of each error, with MAE and RMSE as lines across; the outlier in the accent. */
export function errorSizes(
  errors: readonly number[],
  outlier: number,
  { mae, rmse }: { mae: number; rmse: number },
  t: ChartTheme,
): ChartConfiguration<'bar' | 'line'> {
  const level = (label: string, y: number, dash: number[]) => ({
    type: 'line' as const,
    label,
    data: [
      { x: 0.5, y },
      { x: errors.length + 0.5, y },
    ],
    pointRadius: 0,
    borderColor: t.reference,
    borderWidth: 1.5,
    borderDash: dash,
  })
  const top = Math.max(...errors.map(Math.abs), rmse, 1e-9)
  const apart = rmse - mae > top / 8
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          type: 'bar',
          order: 1, // under the lines
          label: 'Size of the error',
          data: errors.map((e, i) => ({ x: i + 1, y: Math.abs(e) })),
          backgroundColor: errors.map((_, i) => (i === outlier ? t.accent : t.ink)),
          maxBarThickness: 28,
          categoryPercentage: 1,
          barPercentage: 0.6,
        },
        level(apart ? 'MAE' : 'MAE, RMSE', mae, [4, 3]),
        level(apart ? 'RMSE' : '', rmse, []),
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 8, right: 76 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          ...axis(t, { title: 'Case', step: 1, label: String }),
          type: 'linear',
          offset: false,
          min: 0.5,
          max: errors.length + 0.5,
          afterBuildTicks: (scale) => (scale.ticks = errors.map((_, i) => ({ value: i + 1 }))),
        },
        y: { ...axis(t, { grid: true, label: (v) => tick(Number(v)) }), type: 'linear', min: 0, suggestedMax: top },
      },
    },
    plugins: [lineNames([1, 2], t)],
  }
}
