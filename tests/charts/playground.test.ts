import type { Chart } from 'chart.js'
import { describe, expect, it } from 'vitest'
import { costByRuns } from '@/charts/cost-by-runs'
import { curve } from '@/charts/curve'
import { errorSizes } from '@/charts/error-sizes'
import { diamondAt, uprightAt } from '@/charts/marks'
import { predictionErrors, valueRange } from '@/charts/prediction-errors'
import { scoreDistributions } from '@/charts/score-distributions'
import type { ChartTheme } from '@/charts/theme'
import { densities, rocCurve } from '@shared/domain/metrics/threshold'

const theme = {
  ink: 'ink',
  accent: 'accent',
  canvas: 'canvas',
  strong: 'strong',
  axis: 'axis',
  band: 'band',
} as ChartTheme

/** A canvas that keeps what is asked of it, under a plot of 100 by 100. */
function plot() {
  const calls: unknown[][] = []
  const ctx = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'measureText' ? () => ({ width: 60 }) : (...given: unknown[]) => void calls.push([name, ...given]),
      set: () => true,
    },
  )
  const scales = {
    x: { getPixelForValue: (v: number) => 100 * v },
    y: { getPixelForValue: (v: number) => 100 - 100 * v },
  }
  const chart = { ctx, scales, chartArea: { left: 0, right: 100, top: 0, bottom: 100 } } as unknown as Chart
  return { chart, calls }
}

it('marks the chosen threshold on the curve, and nothing where it is undefined', () => {
  const { chart, calls } = plot()
  diamondAt(null)(chart, theme)
  expect(calls).toEqual([])
  diamondAt({ x: 0.2, y: 0.8 })(chart, theme)
  expect(calls).toContainEqual(['moveTo', 20, 13.5])
})

it('draws the threshold over the whole height and keeps its name inside the plot', () => {
  const { chart, calls } = plot()
  uprightAt(0.98, 'Threshold 0.98')(chart, theme)
  expect(calls).toContainEqual(['moveTo', 98, 0])
  expect(calls).toContainEqual(['lineTo', 98, 100])
  expect(calls).toContainEqual(['fillText', 'Threshold 0.98', 70, -4])
})

it('draws a curve over the line of no skill, between 0 and 1', () => {
  const chance = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ]
  const { data, options } = curve({ points: rocCurve(2), chance, titles: ['False positive rate', 'Recall'] }, theme)
  expect(data.datasets.map((d) => d.label)).toEqual(['Curve', 'No skill'])
  expect(data.datasets[1]!.data).toEqual(chance)
  expect(options!.scales).toMatchObject({ x: { min: 0, max: 1 }, y: { min: 0, max: 1 } })
})

it('tells the classes apart by dashes and filling, not by color alone', () => {
  const [negatives, positives] = scoreDistributions(densities(2), theme).data.datasets
  expect(negatives).toMatchObject({ label: 'Negatives', borderDash: [5, 3] })
  expect(positives).toMatchObject({ label: 'Positives', fill: 'origin' })
  expect(positives).not.toHaveProperty('borderDash')
})

describe('the range of drawn values', () => {
  it.each([
    [[20, 18, 36, 24]],
    [[0, 0]],
    [[-3, 900]],
    [[1_000_000, 999_999]],
    [[0.001, 0.002]],
    [[5, 5]],
    [[-1_000_000, 1_000_000]],
  ])('of %j has room around them and ends on lines of the grid', (values) => {
    const { low, high, grid } = valueRange(values)
    expect(low).toBeLessThan(Math.min(...values))
    expect(high).toBeGreaterThan(Math.max(...values))
    expect((high - low) / grid).toBeLessThan(13)
    for (const end of [low, high]) expect(Math.abs(end / grid - Math.round(end / grid))).toBeLessThan(1e-6)
  })
})

it('ties each prediction to its actual value and breaks the line between cases', () => {
  const points = [
    { actual: 10, predicted: 12 },
    { actual: 8, predicted: 5 },
  ]
  const [actual, error] = predictionErrors({ points, outlier: 1 }, valueRange([5, 12]), theme).data.datasets
  expect(actual!.data).toEqual([
    { x: 1, y: 10 },
    { x: 2, y: 8 },
  ])
  expect(error!.data).toEqual([
    { x: 1, y: 10 },
    { x: 1, y: 12 },
    { x: 1, y: NaN },
    { x: 2, y: 8 },
    { x: 2, y: 5 },
    { x: 2, y: NaN },
  ])
})

it('names MAE and RMSE with one name where their lines would touch', () => {
  const names = (errors: number[], mae: number, rmse: number) =>
    errorSizes(errors, 0, { mae, rmse }, theme)
      .data.datasets.slice(1)
      .map((d) => d.label)
  expect(names([2, -2, 2, -2], 2, 2)).toEqual(['MAE, RMSE', ''])
  expect(names([0, 0, 0, 8], 2, 4)).toEqual(['MAE', 'RMSE'])
})

it('draws sizes of errors upwards, whatever their sign', () => {
  const bars = errorSizes([3, -4], 1, { mae: 3.5, rmse: 3.54 }, theme).data.datasets[0]
  expect(bars).toMatchObject({
    data: [
      { x: 1, y: 3 },
      { x: 2, y: 4 },
    ],
    backgroundColor: ['ink', 'accent'],
  })
})

it('shows the break-even where it is in reach, and the runs in any case', () => {
  const reach = (runs: number, breakEven: number) =>
    costByRuns({ endpoint: 1440, perRun: 4, runs, breakEven }, theme).options!.scales!['x']!.max as number
  expect(reach(30, 360)).toBeGreaterThan(360)
  expect(reach(1000, 360)).toBeGreaterThan(1000)
  expect(reach(5, 36_000)).toBeLessThan(100)
  expect(reach(0, NaN)).toBeGreaterThan(0)
})
