import type { Chart } from 'chart.js'
import type { Point } from '@shared/domain/metrics/threshold'
import type { ChartTheme } from './theme'

/** Drawn over the datasets. A mark that moves costs a redraw, where a dataset that changes costs a layout of the chart. */
export type Mark = (chart: Chart, t: ChartTheme) => void

/** A diamond at a point of the plot; none where the point is undefined. */
export function diamondAt(at: Point | null): Mark {
  return ({ ctx: c, scales }, t) => {
    if (!at) return
    const [x, y] = [scales['x']!.getPixelForValue(at.x), scales['y']!.getPixelForValue(at.y)]
    c.save()
    c.beginPath()
    c.moveTo(x, y - 6.5)
    c.lineTo(x + 6.5, y)
    c.lineTo(x, y + 6.5)
    c.lineTo(x - 6.5, y)
    c.closePath()
    c.fillStyle = t.canvas
    c.fill()
    c.strokeStyle = t.strong
    c.lineWidth = 2
    c.stroke()
    c.restore()
  }
}

/** A line from the foot of the plot to its head, with its name above. */
export function uprightAt(value: number, name: string): Mark {
  return ({ ctx: c, scales, chartArea: a }, t) => {
    const x = scales['x']!.getPixelForValue(value)
    c.save()
    c.strokeStyle = t.reference
    c.lineWidth = 1.5
    c.beginPath()
    c.moveTo(x, a.top)
    c.lineTo(x, a.bottom)
    c.stroke()
    c.fillStyle = t.strong
    c.font = `500 12px ${t.font}`
    c.textAlign = 'center'
    c.textBaseline = 'bottom'
    const half = c.measureText(name).width / 2
    c.fillText(name, Math.min(a.right - half, Math.max(a.left + half, x)), a.top - 4)
    c.restore()
  }
}
