import type { Plugin } from 'chart.js'
import type { ChartTheme } from './theme'

/** A dashed line across the plot at a height, with its name right of it. */
export function reference(value: number, label: string, t: ChartTheme): Plugin {
  return {
    id: `reference-${value}`,
    beforeDatasetsDraw(chart) {
      const { ctx: c, chartArea: a } = chart
      const y = chart.scales['y']!.getPixelForValue(value)
      c.save()
      c.strokeStyle = t.reference
      c.lineWidth = 1
      c.setLineDash([4, 3])
      c.beginPath()
      c.moveTo(a.left, y)
      c.lineTo(a.right, y)
      c.stroke()
      c.fillStyle = t.strong
      c.font = `500 12px ${t.font}`
      c.textBaseline = 'middle'
      c.fillText(label, a.right + 8, y)
      c.restore()
    },
  }
}

interface AxisShape {
  /** Hairlines across the plot; without them the axis draws its own line. */
  grid?: boolean
  title?: string
  range?: readonly [from: number, to: number]
  step?: number
  label?: (value: number | string) => string
}

/** One axis in the house style. */
export function axis(t: ChartTheme, { grid = false, title, range, step, label }: AxisShape = {}) {
  return {
    grid: { display: grid, color: t.grid, drawTicks: false },
    border: { display: !grid, color: t.axis },
    ticks: {
      color: t.text,
      font: { family: t.font, size: 12 },
      padding: 8,
      maxRotation: 0,
      autoSkip: !label,
      ...(step ? { stepSize: step } : {}),
      ...(label ? { callback: label } : {}),
    },
    title: { display: !!title, text: title ?? '', color: t.text, font: { family: t.font, size: 12 } },
    ...(range ? { min: range[0], max: range[1] } : {}),
  }
}

/**
 * 90 % error bars over bars and marks. Each stands in the data twice and is drawn twice, first wider in the color of the
 * ground, so that it can be told from both. A plain list would be dealt out to the rows.
 */
export const errorBars = (t: ChartTheme) => ({
  errorBarColor: { v: [t.strong, t.canvas] },
  errorBarWhiskerColor: { v: [t.strong, t.canvas] },
  errorBarLineWidth: { v: [1.5, 3.5] },
  errorBarWhiskerLineWidth: { v: [1.5, 3.5] },
  errorBarWhiskerRatio: 0,
  errorBarWhiskerSize: 9,
})

/** 0 to 100 % with ticks at the quarters. */
export const percentAxis = (t: ChartTheme) => axis(t, { grid: true, range: [0, 100], step: 25, label: (v) => `${v} %` })
