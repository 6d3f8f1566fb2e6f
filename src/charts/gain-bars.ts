import type { ChartConfiguration } from 'chart.js'
import { axis } from './parts'
import { rowTexts, widthOf, type TextColumn } from './row-texts'
import type { ChartTheme } from './theme'

export interface GainRow {
  readonly name: string
  /** Scaled points an hour of practice is expected to add. */
  readonly points: number
  /** Too few answers on it: the gain is the model's assumption. */
  readonly assumed: boolean
  readonly texts: readonly string[]
}

export const gainColumns: readonly TextColumn[] = [
  { head: 'Points', width: 52 },
  { head: 'Mastery, 90 %', width: 104 },
  { head: 'n', width: 36 },
]

/** Expected gain per hour, the largest first; hatched where it rests on assumptions. */
export function gainBars(
  rows: readonly GainRow[],
  subjects: readonly string[],
  t: ChartTheme,
): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: {
      labels: rows.map((r) => r.name),
      datasets: [
        {
          label: 'Points an hour',
          data: rows.map((r) => r.points),
          backgroundColor: rows.map((r) =>
            r.assumed ? (t.hatched as string) : subjects.includes(r.name) ? t.accent : t.ink,
          ),
          borderColor: rows.map((r) => (r.assumed ? t.axis : 'transparent')),
          borderWidth: rows.map((r) => (r.assumed ? 1 : 0)),
          borderSkipped: false,
          barThickness: 10,
          borderRadius: 1,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { right: widthOf(gainColumns), top: 20 } },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ dataIndex }) => `About ${rows[dataIndex]!.texts[0]} points an hour` } },
      },
      scales: { x: { ...axis(t, { grid: true }), beginAtZero: true }, y: { ...axis(t), border: { display: false } } },
    },
    plugins: [
      rowTexts(
        gainColumns,
        rows.map((r) => r.texts),
        t,
      ),
    ],
  }
}
