import { readChartTheme } from '../charts/theme'

const EDGE = 24
const LINE = 24

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

/** A chart as it stands on the page, under its heading, in the pixels of the screen. */
export function chartPicture(chart: HTMLCanvasElement, heading: string, note: string): HTMLCanvasElement {
  const theme = readChartTheme()
  const scale = chart.width / chart.clientWidth
  const picture = document.createElement('canvas')
  const c = picture.getContext('2d')!
  const headingFont = `600 16px ${theme.font}`
  c.font = headingFont
  const head = lines(c, heading, chart.clientWidth)
  const top = EDGE + head.length * LINE + LINE + 16
  picture.width = Math.round((chart.clientWidth + 2 * EDGE) * scale)
  picture.height = Math.round((top + chart.clientHeight + EDGE) * scale)
  c.scale(scale, scale)
  c.fillStyle = theme.canvas
  c.fillRect(0, 0, picture.width, picture.height)
  c.textBaseline = 'top'
  c.fillStyle = theme.strong
  c.font = headingFont
  head.forEach((line, i) => c.fillText(line, EDGE, EDGE + i * LINE))
  c.fillStyle = theme.text
  c.font = `400 13px ${theme.font}`
  c.fillText(note, EDGE, EDGE + head.length * LINE, chart.clientWidth)
  c.drawImage(chart, EDGE, top, chart.clientWidth, chart.clientHeight)
  return picture
}
