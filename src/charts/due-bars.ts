import type { ChartConfiguration, Plugin } from 'chart.js'
import { weekday, shortDay, startOfDay } from '../text/format'
import type { Due } from './due-finding'
import { axis } from './parts'
import type { ChartTheme } from './theme'

type DueDay = Due['days'][number]

/** "Today", "Wed 25" */
export function dueName({ day }: DueDay, index: number): string {
  if (index === 0) return 'Today'
  const at = startOfDay(day)
  return `${weekday(at).slice(0, 3)} ${shortDay(at).split(' ')[0]}`
}

/** Counts over the bars; an empty day has none. */
const counts = (days: readonly DueDay[], t: ChartTheme): Plugin<'bar'> => ({
  id: 'counts',
  afterDatasetsDraw(chart) {
    const c = chart.ctx
    c.save()
    c.fillStyle = t.strong
    c.font = `500 12px ${t.font}`
    c.textAlign = 'center'
    chart
      .getDatasetMeta(0)
      .data.forEach((bar, i) => days[i]!.count && c.fillText(String(days[i]!.count), bar.x, bar.y - 5))
    c.restore()
  },
})

/** Missed questions by the day they come up, today's accented. */
export function dueBars(days: readonly DueDay[], t: ChartTheme): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: {
      labels: days.map(dueName),
      datasets: [
        {
          label: 'Questions',
          data: days.map((d) => d.count),
          backgroundColor: days.map((_, i) => (i === 0 ? t.accent : t.ink)),
          borderRadius: 1,
          maxBarThickness: 24,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 20 } },
      plugins: { legend: { display: false } },
      scales: {
        x: { ...axis(t), ticks: { ...axis(t).ticks, autoSkip: true } },
        y: { display: false, beginAtZero: true },
      },
    },
    plugins: [counts(days, t)],
  }
}
