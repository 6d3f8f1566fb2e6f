import type { Plugin } from 'chart.js'
import type { ChartTheme } from './theme'

/** A column of texts right of the plot; its width in pixels. */
export interface TextColumn {
  readonly head: string
  readonly width: number
}

export const widthOf = (columns: readonly TextColumn[]): number => columns.reduce((sum, c) => sum + c.width, 0)

/** For the texts of a share: its value, range and count. */
export const shareColumns = (head: string): TextColumn[] => [
  { head, width: 52 },
  { head: '90 % range', width: 84 },
  { head: 'n', width: 36 },
]

/** Columns of text beside horizontal rows, each flush right, under a line of heads. The first is the value. */
export function rowTexts(columns: readonly TextColumn[], rows: readonly (readonly string[])[], t: ChartTheme): Plugin {
  const edges = columns.map((_, i) => widthOf(columns.slice(0, i + 1)))
  return {
    id: 'row-texts',
    afterDraw(chart) {
      const { ctx: c, chartArea: a } = chart
      const rowAt = (i: number) => chart.getDatasetMeta(0).data[i]!.y
      c.save()
      c.textAlign = 'right'
      c.textBaseline = 'middle'
      c.fillStyle = t.text
      c.font = `400 12px ${t.font}`
      columns.forEach(({ head }, j) => c.fillText(head, a.right + edges[j]!, a.top - 10))
      rows.forEach((texts, i) =>
        texts.forEach((text, j) => {
          c.font = `${j ? 400 : 600} 12px ${t.font}`
          c.fillStyle = j ? t.text : t.strong
          c.fillText(text, a.right + edges[j]!, rowAt(i))
        }),
      )
      c.restore()
    },
  }
}
