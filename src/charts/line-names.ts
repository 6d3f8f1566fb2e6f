import type { Plugin } from 'chart.js'
import type { ChartTheme } from './theme'

/** Writes the label of datasets right of their last point. Both are read at draw time, so that an update moves and rewords them. */
export function lineNames(datasets: readonly number[], t: ChartTheme): Plugin {
  return {
    id: 'line-names',
    afterDatasetsDraw(chart) {
      const { ctx: c, chartArea: a } = chart
      c.save()
      c.fillStyle = t.strong
      c.font = `500 12px ${t.font}`
      c.textBaseline = 'middle'
      for (const index of datasets) {
        const end = chart.getDatasetMeta(index).data.at(-1)
        if (end) c.fillText(chart.data.datasets[index]!.label ?? '', a.right + 8, end.y)
      }
      c.restore()
    },
  }
}
