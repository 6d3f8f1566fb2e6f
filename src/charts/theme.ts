/** The colors and font a chart needs, read from the tokens at draw time so that both themes and a later change apply. */
const names = ['ink', 'vermillion', 'grid', 'axis', 'text', 'strong', 'reference'] as const

export type ChartTheme = Record<(typeof names)[number] | 'canvas' | 'font', string>

export function readChartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    ...(Object.fromEntries(names.map((n) => [n, read(`--chart-${n}`)])) as ChartTheme),
    canvas: read('--ui-bg'),
    font: read('--font-sans'),
  }
}
