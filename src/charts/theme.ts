/** The colors and font a chart needs, read from the tokens at draw time so that both themes and a later change apply. */
const names = [
  'accent',
  'band',
  'band-edge',
  'hatch',
  'ink',
  'vermillion',
  'grid',
  'axis',
  'text',
  'strong',
  'reference',
] as const

export interface ChartTheme extends Record<(typeof names)[number] | 'canvas' | 'font', string> {
  /** Fills what has too few answers for a verdict. */
  hatched: CanvasPattern | string
}

/** Diagonal lines. They mean one thing everywhere: too few answers for a verdict. */
function hatch(line: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 6
  const c = tile.getContext('2d')
  if (!c) return line
  c.fillStyle = ground
  c.fillRect(0, 0, 6, 6)
  c.strokeStyle = line
  c.lineWidth = 1.5
  c.beginPath()
  for (const x of [-6, 0, 6]) {
    c.moveTo(x - 1, 7)
    c.lineTo(x + 7, -1)
  }
  c.stroke()
  return c.createPattern(tile, 'repeat') ?? line
}

export function readChartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(name).trim()
  const canvas = read('--ui-bg')
  return {
    ...(Object.fromEntries(names.map((n) => [n, read(`--chart-${n}`)])) as Record<(typeof names)[number], string>),
    canvas,
    font: read('--font-sans'),
    hatched: hatch(read('--chart-hatch'), canvas),
  }
}
