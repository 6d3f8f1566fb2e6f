import type { ChartConfiguration } from 'chart.js'
import type { Point } from '@shared/domain/metrics/threshold'
import { axis } from './parts'
import type { ChartTheme } from './theme'

export interface CurveShape {
  points: readonly Point[]
  /** The line of no skill. */
  chance: readonly Point[]
  titles: readonly [x: string, y: string]
}

/** ROC or precision-recall curve. */
export function curve({ points, chance, titles }: CurveShape, t: ChartTheme): ChartConfiguration<'scatter'> {
  /** Straight lines would be thinned out to steps where the curve is steep. */
  const line = {
    showLine: true,
    pointRadius: 0,
    pointHitRadius: 0,
    clip: 2,
    cubicInterpolationMode: 'monotone' as const,
  }
  const side = (title: string) => ({
    ...axis(t, { grid: true, title, step: 0.5, label: (v) => Number(v).toFixed(1) }),
    type: 'linear' as const,
    min: 0,
    max: 1,
  })
  return {
    type: 'scatter',
    data: {
      datasets: [
        { ...line, label: 'Curve', data: [...points], borderColor: t.accent, borderWidth: 2 },
        { ...line, label: 'No skill', data: [...chance], borderColor: t.axis, borderWidth: 1, borderDash: [4, 3] },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 8, right: 8 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: { x: side(titles[0]), y: side(titles[1]) },
    },
  }
}
