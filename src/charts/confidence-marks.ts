import type { ChartConfiguration } from 'chart.js'
import type { AnnotationOptions } from 'chartjs-plugin-annotation'
import { axis, errorBars, percentAxis } from './parts'
import { rowTexts, shareColumns, widthOf } from './row-texts'
import { inWords, shareTexts, type Share } from './share'
import type { ChartTheme } from './theme'

export interface ConfidenceRow {
  readonly name: string
  readonly share: Share
  /** What the word promises, in percent. */
  readonly promise: readonly [from: number, to: number]
}

const columns = shareColumns('Right')
const shapes = ['triangle', 'rect', 'circle']
const HALF_ROW = 0.28

/** A mark per word with its 90 % range, against the box of what the word promises. Too few answers have a hatched range. */
export function confidenceMarks(
  rows: readonly ConfidenceRow[],
  subjects: readonly string[],
  t: ChartTheme,
): ChartConfiguration {
  const box = (i: number, [from, to]: readonly [number, number]) => ({
    type: 'box' as const,
    xMin: from,
    xMax: to,
    yMin: i - HALF_ROW,
    yMax: i + HALF_ROW,
    drawTime: 'beforeDatasetsDraw' as const,
  })
  const annotations: AnnotationOptions[] = rows.flatMap((r, i) => [
    { ...box(i, r.promise), backgroundColor: t.grid, borderColor: t.axis, borderWidth: 1, borderDash: [2, 2] },
    ...(r.share.known || !r.share.count
      ? []
      : [
          {
            ...box(i, [r.share.low, r.share.high]),
            yMin: i - 0.1,
            yMax: i + 0.1,
            backgroundColor: t.hatched as string,
            borderColor: t.axis,
            borderWidth: 1,
          },
        ]),
  ])
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'scatter',
          label: 'Right, %',
          data: rows.map(({ share: s }, i) => ({ x: s.known ? s.percent : NaN, y: i })),
          pointStyle: shapes,
          pointRadius: 7,
          backgroundColor: rows.map((r) => (subjects.includes(r.name) ? t.accent : t.ink)),
          borderColor: t.canvas,
          borderWidth: 2,
          order: 1,
        },
        {
          type: 'scatterWithErrorBars',
          label: '90 % range',
          data: rows.flatMap(({ share: s }, i) =>
            s.known ? [{ x: s.percent, y: i, xMin: [s.low, s.low], xMax: [s.high, s.high] }] : [],
          ),
          ...errorBars(t),
          order: 2,
        },
      ],
    },
    options: {
      animation: false,
      elements: { pointWithErrorBar: { radius: 0, hitRadius: 0 } },
      maintainAspectRatio: false,
      layout: { padding: { right: widthOf(columns), top: 20 } },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ dataIndex }) => inWords(rows[dataIndex]!.share) } },
        annotation: { clip: false, annotations },
      },
      scales: {
        x: percentAxis(t),
        y: {
          ...axis(t, { step: 1, range: [-0.5, rows.length - 0.5], label: (v) => rows[Number(v)]?.name ?? '' }),
          type: 'linear',
          reverse: true,
          border: { display: false },
          afterBuildTicks: (scale) => void (scale.ticks = rows.map((_, value) => ({ value }))),
        },
      },
    },
    plugins: [
      rowTexts(
        columns,
        rows.map((r) => shareTexts(r.share)),
        t,
      ),
    ],
  }
}
