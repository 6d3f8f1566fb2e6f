import type { AnnotationOptions } from 'chartjs-plugin-annotation'
import { CUT, PASS } from '@shared/domain/scores'
import type { ChartTheme } from './theme'

const nameOf = (content: string, t: ChartTheme) => ({
  display: true,
  content,
  color: t.strong,
  font: { family: t.font, size: 12, weight: 500 as const },
  backgroundColor: 'transparent',
  padding: 0,
})
const dashed = (t: ChartTheme) => ({
  type: 'line' as const,
  borderColor: t.reference,
  borderWidth: 1,
  borderDash: [4, 3],
  drawTime: 'beforeDatasetsDraw' as const,
})

/** The pass mark down a percent axis, its name above the plot. */
export const passShare = (t: ChartTheme): AnnotationOptions => ({
  ...dashed(t),
  scaleID: 'x',
  value: 100 * CUT,
  label: { ...nameOf(`Pass ${100 * CUT} %`, t), position: 'start', yAdjust: -19 },
})

/** The pass line across a score axis, its name on it. */
export const passScore = (t: ChartTheme): AnnotationOptions => ({
  ...dashed(t),
  scaleID: 'y',
  value: PASS,
  label: { ...nameOf(`Pass ${PASS}`, t), position: 'start', yAdjust: -9, xAdjust: 4 },
})

/** A line below a row, counted from 0, its name on its right end. */
export const divider = (belowRow: number, name: string, t: ChartTheme): AnnotationOptions => ({
  ...dashed(t),
  scaleID: 'y',
  value: belowRow + 0.5,
  label: { ...nameOf(name, t), position: 'end', backgroundColor: t.canvas, padding: { x: 6, y: 0 } },
})

/** Words right of a point of the plot. */
export const words = (
  text: string,
  at: { x: number; y: number },
  t: ChartTheme,
  { strong = false, gap = 12, down = 0 } = {},
): AnnotationOptions => ({
  type: 'label',
  content: text,
  xValue: at.x,
  yValue: at.y,
  position: { x: 'start', y: 'center' },
  xAdjust: gap,
  yAdjust: down,
  padding: 0,
  color: strong ? t.strong : t.text,
  font: { family: t.font, size: 12, weight: strong ? 600 : 400 },
  backgroundColor: 'transparent',
})
