import type { ChartConfiguration } from 'chart.js'
import type { Point } from '@shared/domain/metrics/threshold'
import { axis } from './parts'
import type { ChartTheme } from './theme'

interface Classes {
  readonly negatives: readonly Point[]
  readonly positives: readonly Point[]
}

/** How the scores of each class are spread. Positives filled, negatives dashed. */
export function scoreDistributions({ negatives, positives }: Classes, t: ChartTheme): ChartConfiguration<'scatter'> {
  const top = 1.06 * Math.max(...[...negatives, ...positives].map((p) => p.y))
  const line = { showLine: true, pointRadius: 0, pointHitRadius: 0, borderWidth: 2 }
  return {
    type: 'scatter',
    data: {
      datasets: [
        { ...line, label: 'Negatives', data: [...negatives], borderColor: t.ink, borderDash: [5, 3] },
        {
          ...line,
          label: 'Positives',
          data: [...positives],
          borderColor: t.accent,
          backgroundColor: t.band,
          fill: 'origin',
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 20, left: 12, right: 12 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          ...axis(t, { title: 'Score given by the model', step: 0.25, label: (v) => Number(v).toFixed(2) }),
          type: 'linear',
          min: 0,
          max: 1,
        },
        y: { display: false, min: 0, max: top },
      },
    },
  }
}
