import type { ChartConfiguration } from 'chart.js'
import type { AnnotationOptions } from 'chartjs-plugin-annotation'
import { axis, errorBars, percentAxis } from './parts'
import { rowTexts, shareColumns, widthOf, type TextColumn } from './row-texts'
import { inWords, shareTexts, type Share } from './share'
import type { ChartTheme } from './theme'

export interface ShareRow {
  readonly name: string
  readonly share: Share
  /** For the columns after value, range and count. */
  readonly texts?: readonly string[]
}

export interface ShareBarsShape {
  readonly rows: readonly ShareRow[]
  /** The rows the heading speaks of. */
  readonly subjects: readonly string[]
  /** What the value is called: "Right". */
  readonly head: string
  readonly columns?: readonly TextColumn[]
  readonly lines?: readonly AnnotationOptions[]
}

const ROW_HEIGHT = 27
/** Room for heads above and ticks below the rows. */
export const heightFor = (rows: number): number => rows * ROW_HEIGHT + 52

/**
 * Shares in percent with their 90 % error bars. A row with too few answers has no bar from zero, only the hatched range
 * its value may lie in, and one without answers has none.
 */
export function shareBars(shape: ShareBarsShape, t: ChartTheme): ChartConfiguration {
  const { rows, subjects, head, columns = [], lines = [] } = shape
  const all = [...shareColumns(head), ...columns]
  const bar = { grouped: false, barThickness: 10, borderRadius: 1 }
  return {
    type: 'bar',
    data: {
      labels: rows.map((r) => r.name),
      datasets: [
        {
          ...bar,
          type: 'barWithErrorBars',
          label: `${head}, %`,
          data: rows.map(({ name, share: s }) =>
            s.known ? { x: s.percent, xMin: [s.low, s.low], xMax: [s.high, s.high], y: name } : { x: NaN, y: name },
          ),
          backgroundColor: rows.map((r) => (subjects.includes(r.name) ? t.accent : t.ink)),
          ...errorBars(t),
        },
        {
          ...bar,
          type: 'bar',
          label: 'Range, %',
          data: rows.map(({ share: s }) => (s.known || !s.count ? null : [s.low, s.high])),
          backgroundColor: t.hatched as string,
          borderColor: t.axis,
          borderWidth: 1,
          borderSkipped: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { right: widthOf(all), top: 20 } },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ dataIndex }) => inWords(rows[dataIndex]!.share, head.toLowerCase()) } },
        annotation: { clip: false, annotations: [...lines] },
      },
      scales: { x: percentAxis(t), y: { ...axis(t), border: { display: false } } },
    },
    plugins: [
      rowTexts(
        all,
        rows.map((r) => [...shareTexts(r.share), ...(r.texts ?? [])]),
        t,
      ),
    ],
  }
}
