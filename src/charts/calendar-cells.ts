import type { ChartConfiguration, ScriptableContext } from 'chart.js'
import { counted, day as dayText, shortDay, startOfDay } from '../text/format'
import { WEEKS, type CalendarDay } from './calendar-finding'
import { axis } from './parts'
import type { ChartTheme } from './theme'

/** From how many answers on a day is as large as this part of its place. */
const sizes: readonly { from: number; part: number }[] = [
  { from: 1, part: 0.4 },
  { from: 20, part: 0.65 },
  { from: 50, part: 0.9 },
]
const partOf = (answered: number) => sizes.findLast((s) => answered >= s.from)?.part ?? 0.9

/** At which days stand as far apart as weeks. */
const WIDTH = 690

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** A place for each day, a column a week: the more answers, the larger its mark; a day without is an empty frame. */
export function calendarCells(days: readonly CalendarDay[], t: ChartTheme): ChartConfiguration<'matrix'> {
  const at = ({ dataIndex }: ScriptableContext<'matrix'>) => days[dataIndex]!
  const place = ({ chart }: ScriptableContext<'matrix'>) =>
    Math.min(chart.chartArea?.width / WEEKS || 0, chart.chartArea?.height / 7 || 0)
  const size = (c: ScriptableContext<'matrix'>) => Math.max(2, Math.round(place(c) * partOf(at(c).answered)))
  const months = days.filter((d) => d.weekday === 0 && Number(d.day.slice(8)) <= 7)
  return {
    type: 'matrix',
    data: {
      datasets: [
        {
          label: 'Answers',
          data: days.map((d) => ({ x: d.week, y: d.weekday })),
          width: size,
          height: size,
          backgroundColor: (c) => (at(c).answered ? t.accent : t.canvas),
          borderColor: (c) => (at(c).answered ? t.accent : t.grid),
          borderWidth: 1,
          borderRadius: 1,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: ({ chart }) => ({ right: Math.max(0, chart.width - WIDTH) }) },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            title: ([item]) => dayText(startOfDay(days[item!.dataIndex]!.day)),
            label: ({ dataIndex }) =>
              `${counted(days[dataIndex]!.answered, 'answer')}, ${Math.round(days[dataIndex]!.minutes)} min`,
          },
        },
      },
      scales: {
        x: {
          ...axis(t, {
            range: [-0.5, WEEKS - 0.5],
            label: (v) => shortDay(startOfDay(months.find((d) => d.week === v)?.day ?? days[0]!.day)).split(' ')[1]!,
          }),
          type: 'linear',
          offset: false,
          position: 'top',
          border: { display: false },
          afterBuildTicks: (scale) => void (scale.ticks = months.map((d) => ({ value: d.week }))),
        },
        y: {
          ...axis(t, { range: [-0.5, 6.5], step: 1, label: (v) => weekdays[Number(v)] ?? '' }),
          type: 'linear',
          offset: false,
          reverse: true,
          border: { display: false },
          afterBuildTicks: (scale) => void (scale.ticks = weekdays.map((_, value) => ({ value }))),
        },
      },
    },
  }
}
