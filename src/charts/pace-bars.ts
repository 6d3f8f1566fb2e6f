import type { ChartConfiguration } from 'chart.js'
import { axis, reference } from './parts'
import type { ChartTheme } from './theme'

export interface PaceRow {
  position: number
  seconds: number
  right: boolean
}

const LABEL_WIDTH = 24

/** Seconds per question in exam order. Right is filled, not right is hollow. */
export function paceBars(rows: PaceRow[], paceS: number, t: ChartTheme): ChartConfiguration<'bar'> {
  const step = [10, 20, 30, 60, 120, 300].find((s) => Math.max(paceS, ...rows.map((r) => r.seconds)) / s <= 6) ?? 600
  return {
    type: 'bar',
    data: {
      labels: rows.map((r) => r.position),
      datasets: [
        {
          label: 'Seconds',
          data: rows.map((r) => r.seconds),
          backgroundColor: rows.map((r) => (r.right ? t.ink : t.canvas)),
          borderColor: rows.map((r) => (r.right ? t.ink : t.vermillion)),
          borderWidth: 1.5,
          borderSkipped: false,
          categoryPercentage: 1,
          barPercentage: 0.75,
          maxBarThickness: 24,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 8, right: 72 } },
      plugins: { legend: { display: false } },
      scales: {
        x: {
          ...axis(t, { title: 'Question' }),
          afterBuildTicks: (scale) => {
            const every = [1, 5, 10].find((n) => (rows.length / n) * LABEL_WIDTH <= scale.width) ?? 20
            scale.ticks = scale.ticks.filter((_, i) => (i === 0 && every < 10) || (i + 1) % every === 0)
          },
        },
        y: { ...axis(t, { grid: true, step, label: (v) => `${v} s` }), min: 0, suggestedMax: paceS },
      },
    },
    plugins: [reference(paceS, `Pace ${paceS} s`, t)],
  }
}
