import { expect, test } from 'vitest'
import { forecastOf } from '../../bench/readiness/exam'
import { areaUnderCurve } from '../../bench/readiness/statics'
import { addAnswer, addExam, emptyTally, figuresOf, overall, sumOf } from '../../bench/readiness/tally'

const forecast = (pass: number) => ({ ...forecastOf(0.6, 0.01), mean: 0.6, lo: 0.5, hi: 0.7, pass })
const exam = (share: number) => ({ share, expected: share, pass: share >= 0.7 })

test('the figures of a check are those worked out by hand', () => {
  const tally = emptyTally()
  addExam(tally, forecast(0.2), exam(0.6)) // first bin: .2, failed
  addExam(tally, forecast(0.24), exam(0.7)) // same bin: .24, passed, still inside the band
  addExam(tally, forecast(0.9), exam(0.44)) // last bin: .9, failed, below the band
  addAnswer(tally, 0.8, true)
  addAnswer(tally, 0.8, false)
  const figures = figuresOf(tally)
  expect(figures.brier).toBeCloseTo((0.2 ** 2 + 0.76 ** 2 + 0.9 ** 2) / 3, 12)
  expect(figures.ece).toBeCloseTo((0.56 + 0.9) / 3, 12)
  expect(figures.mae).toBeCloseTo((0 + 10 + 16) / 3, 10)
  expect(figures.cov90).toBeCloseTo(2 / 3, 12)
  expect(figures.nextLogLoss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.2)) / 2, 12)
})

test('parts of a check add up to the whole, and the worst world shows', () => {
  const [a, b] = [emptyTally(), emptyTally()]
  addExam(a, forecast(0.2), exam(0.6))
  addExam(b, forecast(0.9), exam(0.44))
  addAnswer(a, 0.8, true)
  addAnswer(b, 0.8, false)
  expect(figuresOf(sumOf([a, b])).brier).toBeCloseTo((0.04 + 0.81) / 2, 12)
  const both = overall([figuresOf(a), figuresOf(b)])
  expect(both.eceWorst).toBeCloseTo(0.9, 12)
  expect(both.cov90Worst).toBe(0)
  expect(both.cov90).toBe(0.5)
})

test('the area under the curve counts pairs told apart, ties half', () => {
  const of = (...list: [predicted: number, right: boolean][]) =>
    areaUnderCurve(list.map(([predicted, right]) => ({ predicted, right })))
  expect(of([0.1, false], [0.9, true], [0.5, true], [0.4, false])).toBe(1)
  expect(of([0.1, true], [0.9, false])).toBe(0)
  expect(of([0.5, true], [0.5, false], [0.6, true])).toBe(0.75)
})
