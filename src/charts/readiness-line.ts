import type { ChartConfiguration } from 'chart.js'
import { POINT_FROM } from '@shared/domain/readiness/state'
import { shortDay } from '../text/format'
import { passScore, words } from './annotations'
import { axis } from './parts'
import type { ChartTheme } from './theme'

export interface ReadinessPoint {
  /** The beginning of the day, ms. */
  readonly at: number
  readonly low: number
  readonly high: number
  /** Null under 30 first sights: the band stands alone. */
  readonly score: number | null
}

/** `firstSights` of its `scored` items were new. */
export interface MockPoint {
  readonly at: number
  readonly score: number
  readonly firstSights: number
  readonly scored: number
}

/** Memory lifts such a score: it does not speak against the band. */
const isRepeat = ({ firstSights, scored }: MockPoint) => 2 * firstSights < scored

const DAY_MS = 86_400_000
/** Their place among the datasets. */
const MOCKS = 1
const TICK_WIDTH = 84
const hundreds = (value: number, round: (x: number) => number) => 100 * round(value / 100)

/** Projected score over time with its 90 % band, the pass line, and mocks as diamonds, crosses where most was repeated. */
export function readinessLine(
  points: readonly ReadinessPoint[],
  mocks: readonly MockPoint[],
  t: ChartTheme,
): ChartConfiguration<'scatter'> {
  const first = points[0]!
  const last = points.at(-1)!
  const levels = [...points.flatMap((p) => [p.low, p.high]), ...mocks.map((m) => m.score)]
  const line = (y: (p: ReadinessPoint) => number | null) => points.map((p) => ({ x: p.at, y: y(p) as number }))
  const edge = {
    borderColor: t['band-edge'],
    borderWidth: 1,
    pointRadius: 0,
    pointHitRadius: 0,
    showLine: true,
    order: 3,
  }
  const scored = points.find((p) => p.score !== null)?.at ?? last.at
  const [fresh, repeat] = [mocks.find((m) => !isRepeat(m)), mocks.find(isRepeat)]
  const named = [
    ...(fresh ? [[fresh, 'Mock'] as const] : []),
    ...(repeat ? [[repeat, 'Mock, mostly repeats'] as const] : []),
  ]
  const namesRange = scored - first.at > 0.25 * (last.at - first.at)
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          label: 'Projected score',
          data: line((p) => p.score),
          showLine: true,
          borderColor: t.accent,
          borderWidth: 2,
          pointRadius: points.map((_, i) => (i === points.length - 1 ? 4 : 0)),
          pointHitRadius: 8,
          backgroundColor: t.accent,
          clip: false,
          order: 2,
        },
        {
          label: 'Mock',
          data: mocks.map((m) => ({ x: m.at, y: m.score })),
          pointStyle: mocks.map((m) => (isRepeat(m) ? 'crossRot' : 'rectRot')),
          pointRadius: 6,
          backgroundColor: t.canvas,
          borderColor: t.strong,
          borderWidth: 1.5,
          clip: false,
          order: 1,
        },
        { label: 'High end of the range', data: line((p) => p.high), ...edge, fill: '+1', backgroundColor: t.band },
        { label: 'Low end of the range', data: line((p) => p.low), ...edge },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { right: 132, top: 8 } },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            label: ({ dataset, datasetIndex, dataIndex, parsed }) => {
              const mock = datasetIndex === MOCKS ? mocks[dataIndex] : undefined
              const sights = mock ? `, ${mock.firstSights} of ${mock.scored} first sights` : ''
              return `${dataset.label} ${parsed.y}, ${shortDay(Number(parsed.x))}${sights}`
            },
          },
        },
        annotation: {
          clip: false,
          annotations: [
            passScore(t),
            ...(last.score === null
              ? []
              : [words(`${last.score} projected`, { x: last.at, y: last.score }, t, { strong: true })]),
            words(`${last.high}  95 % quantile`, { x: last.at, y: last.high }, t),
            words(`${last.low}  5 % quantile`, { x: last.at, y: last.low }, t),
            ...(namesRange
              ? [words(`Range only: under ${POINT_FROM} answers`, { x: first.at, y: 700 }, t, { gap: 4, down: 10 })]
              : []),
            ...named.map(([m, name]) => words(name, { x: m.at, y: m.score }, t)),
          ],
        },
      },
      scales: {
        x: {
          ...axis(t, { range: [first.at, Math.max(last.at, first.at + DAY_MS)], label: (v) => shortDay(Number(v)) }),
          type: 'linear',
          afterBuildTicks: (scale) => {
            const every = Math.ceil(points.length / Math.max(1, Math.floor(scale.width / TICK_WIDTH)))
            scale.ticks = points.filter((_, i) => (points.length - 1 - i) % every === 0).map((p) => ({ value: p.at }))
          },
        },
        y: axis(t, {
          grid: true,
          range: [
            Math.min(600, hundreds(Math.min(...levels), Math.floor)),
            Math.max(800, hundreds(Math.max(...levels), Math.ceil)),
          ],
          step: 100,
          label: String,
        }),
      },
    },
  }
}
