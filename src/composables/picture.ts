import { readChartTheme } from '../charts/theme'

const EDGE = 24
const LINE = 24
const NOTE_LINE = 20

/** What a picture shows below its heading; sizes in CSS pixels, `scale` in pixels of the file for each. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly draw: (c: CanvasRenderingContext2D) => void
}

/** Charts as they stand on the page, one below the other, in the pixels of the screen. */
export const chartDrawing = (charts: readonly HTMLCanvasElement[]): Drawing => ({
  width: Math.max(...charts.map((chart) => chart.clientWidth)),
  height: charts.reduce((sum, chart) => sum + chart.clientHeight, (charts.length - 1) * EDGE),
  scale: charts[0]!.width / charts[0]!.clientWidth,
  draw(c) {
    let top = 0
    for (const chart of charts) {
      c.drawImage(chart, 0, top, chart.clientWidth, chart.clientHeight)
      top += chart.clientHeight + EDGE
    }
  },
})

/** The words in lines no wider than `width`. */
function lines(c: CanvasRenderingContext2D, text: string, width: number): string[] {
  const made = ['']
  for (const word of text.split(' ')) {
    const longer = `${made.at(-1)} ${word}`.trim()
    if (c.measureText(longer).width > width) made.push(word)
    else made[made.length - 1] = longer
  }
  return made
}

/** A drawing under its heading and what it shows, in the theme of the page. */
export function pictureOf({ width, height, scale, draw }: Drawing, heading: string, note: string): HTMLCanvasElement {
  const theme = readChartTheme()
  const picture = document.createElement('canvas')
  const c = picture.getContext('2d')!
  const texts = [
    { font: `600 16px ${theme.font}`, color: theme.strong, line: LINE, text: heading },
    { font: `400 13px ${theme.font}`, color: theme.text, line: NOTE_LINE, text: note },
  ].map((t) => {
    c.font = t.font
    return { ...t, lines: lines(c, t.text, width) }
  })
  const top = texts.reduce((y, t) => y + t.lines.length * t.line, EDGE) + 16
  picture.width = Math.round((width + 2 * EDGE) * scale)
  picture.height = Math.round((top + height + EDGE) * scale)
  c.scale(scale, scale)
  c.fillStyle = theme.canvas
  c.fillRect(0, 0, picture.width, picture.height)
  c.textBaseline = 'top'
  let y = EDGE
  for (const t of texts) {
    c.fillStyle = t.color
    c.font = t.font
    for (const line of t.lines) {
      c.fillText(line, EDGE, y)
      y += t.line
    }
  }
  c.textBaseline = 'alphabetic'
  c.translate(EDGE, top)
  draw(c)
  return picture
}
