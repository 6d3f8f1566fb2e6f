import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { precision, recall } from '@shared/domain/metrics/classification'
import { errorsOf, mae, rmse } from '@shared/domain/metrics/regression'
import {
  figuresIn,
  fromQuery,
  isUnusable,
  toQuery,
  type OutliersState,
  type Query,
} from '@shared/domain/metrics/playground'
import { countsAt } from '@shared/domain/metrics/threshold'

const threshold = (query: Query) => {
  const state = fromQuery({ part: 'threshold', ...query })
  if (state.part !== 'threshold') throw new Error(state.part)
  return state
}
const outliers = (query: Query) => fromQuery({ part: 'outliers', ...query }) as OutliersState
const errors = (state: OutliersState) =>
  errorsOf(
    state.points.map((p) => p.actual),
    state.points.map((p) => p.predicted),
  )

describe('figures of a question', () => {
  const count = fc.integer({ min: 0, max: 250_000 })

  it('counts are shown exactly, also after the address was written anew', () => {
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, fn, tn) => {
        fc.pre(tp + fp + fn + tn > 0)
        const state = threshold({ tp: `${tp}`, fp: `${fp}`, fn: `${fn}`, tn: `${tn}` })
        expect(countsAt(state)).toEqual({ tp, fp, fn, tn })
        expect(countsAt(threshold(toQuery(state)))).toEqual({ tp, fp, fn, tn })
      }),
      { numRuns: 500 },
    )
  })

  it('true negatives that the question does not give are assumed, the rest stays exact', () => {
    expect(countsAt(threshold({ tp: '30', fp: '12', fn: '6' }))).toEqual({ tp: 30, fp: 12, fn: 6, tn: 312 })
    expect(countsAt(threshold({ tp: '10', fp: '400', fn: '0' }))).toEqual({ tp: 10, fp: 400, fn: 0, tn: 400 })
  })

  it('counts of nobody are zeros', () => {
    const none = { tp: 0, fp: 0, fn: 0, tn: 0 }
    const state = threshold({ tp: '0', fp: '0', fn: '0', tn: '0' })
    expect(countsAt(state)).toEqual(none)
    expect(countsAt(threshold(toQuery(state)))).toEqual(none)
  })

  it('counts that come with a threshold stand at that threshold, also after the address was written anew', () => {
    for (const at of [0.01, 0.4, 0.8, 0.99]) {
      const state = threshold({ tp: '36', fp: '60', fn: '4', tn: '900', threshold: `${at}` })
      expect(state.threshold).toBe(at)
      expect(countsAt(state)).toEqual({ tp: 36, fp: 60, fn: 4, tn: 900 })
      expect(countsAt(threshold(toQuery(state)))).toEqual({ tp: 36, fp: 60, fn: 4, tn: 900 })
      const none = threshold({ tp: '0', fp: '0', fn: '4', tn: '900', threshold: `${at}` })
      expect(none.threshold).toBe(at)
      expect(countsAt(none)).toEqual({ tp: 0, fp: 0, fn: 4, tn: 900 })
    }
  })

  it('precision and recall come out to two decimals', () => {
    const share = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(share, share, (p, r) => {
        const { tp, fp, fn } = countsAt(threshold({ precision: `${p / 100}`, recall: `${r / 100}` }))
        expect(Math.abs(precision(tp, fp) - p / 100)).toBeLessThan(0.0005)
        expect(recall(tp, fn)).toBeCloseTo(r / 100, 12)
      }),
    )
  })

  it('precision and recall make counts that are easy to read', () => {
    expect(countsAt(threshold({ precision: '0.8', recall: '0.6' }))).toEqual({ tp: 60, fp: 15, fn: 40, tn: 885 })
  })

  it('errors come out as they are, around assumed actual values', () => {
    expect(errors(outliers({ e: '0,0,0,8' }))).toEqual([0, 0, 0, 8])
    expect(outliers({ e: '0,0,0,8' }).outlier).toBe(3)
    const list = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(list, (given) => {
        const shown = errors(outliers({ e: given.join(',') }))
        expect(mae(shown)).toBeCloseTo(mae(given), 9)
        expect(rmse(shown)).toBeCloseTo(rmse(given), 9)
      }),
    )
  })

  it('actual and predicted values go in pairs, and the largest error is the outlier unless one is named', () => {
    const query = { y: '10,12,14,16', p: '11,12,9,17' }
    expect(outliers(query).points[2]).toEqual({ actual: 14, predicted: 9 })
    expect(outliers(query).outlier).toBe(2)
    expect(outliers({ ...query, outlier: '1' }).outlier).toBe(0)
    expect(outliers({ ...query, outlier: '5' }).outlier).toBe(2)
  })

  it('amounts choose their topic by themselves', () => {
    expect(fromQuery({ part: 'return', gain: '150000', cost: '100000' })).toMatchObject({ about: 'roi', gain: 150_000 })
    expect(fromQuery({ part: 'return', users: '8000', running: '24000' })).toMatchObject({ about: 'users' })
    expect(fromQuery({ part: 'return', rate: '3', runs: '30' })).toMatchObject({ about: 'endpoint', hours: 720 })
    expect(fromQuery({ part: 'return', about: 'users', gain: '5' })).toMatchObject({ about: 'users', gain: 5 })
  })

  it('parts of a development cost that the question leaves out are zero', () => {
    expect(fromQuery({ part: 'return', people: '60000', data: '5000' })).toMatchObject({
      about: 'development',
      people: 60_000,
      data: 5000,
      tools: 0,
      training: 0,
      other: 0,
    })
  })
})

it.each<[Query, ReturnType<typeof figuresIn>]>([
  [{ part: 'threshold', tp: '1', fp: '2', fn: '3', tn: '4' }, 'counts'],
  [{ part: 'threshold', tp: '1', fp: '2', fn: '3' }, 'counts without TN'],
  [{ part: 'threshold', precision: '0.8', recall: '0.6' }, 'shares'],
  [{ part: 'threshold', separation: '0' }, 'settings'],
  [{ part: 'threshold', tp: '1', gain: '5' }, null],
  [{ part: 'outliers', y: '1,2', p: '2,3' }, 'values'],
  [{ part: 'outliers', e: '1,2' }, 'errors'],
  [{ part: 'outliers', e: '1' }, null],
  [{ part: 'return', gain: '3', cost: '2' }, 'amounts'],
  [{ part: 'return', gain: '3' }, 'some amounts'],
  [{ part: 'return', people: '3', net: '2' }, 'amounts'],
  [{ part: 'return', people: '3', data: '2' }, 'some amounts'],
  [{ part: 'return', about: 'users', gain: '3' }, null],
  [{ part: 'return', hitsA: '3', allA: '4' }, 'amounts'],
  [{ part: 'return', misses: '3', missCost: '4' }, 'some amounts'],
])('%j carries %s of a question', (query, carried) => {
  expect(figuresIn(query)).toBe(carried)
})

describe('bad queries', () => {
  it.each<[string, Query]>([
    ['words', { threshold: 'high', prevalence: '', separation: 'NaN', size: 'Infinity' }],
    ['hexadecimal', { threshold: '0x1' }],
    ['counts that are no whole numbers', { tp: '1.5', fp: '2', fn: '3', tn: '4' }],
    ['negative counts', { tp: '-1', fp: '2', fn: '3', tn: '4' }],
    ['a count too many', { tp: '1000000', fp: '1', fn: '0', tn: '0' }],
    ['no misses given', { tp: '10', fp: '1' }],
    ['a precision of percents', { precision: '80', recall: '60' }],
    ['a precision of nothing found', { precision: '0', recall: '0' }],
    ['null', { threshold: null }],
  ])('%s fall back to the defaults', (_, query) => {
    expect(threshold(query)).toEqual(threshold({}))
  })

  it('moves what is out of bounds to the bound', () => {
    expect(threshold({ threshold: '7', prevalence: '-1', separation: '99', size: '1e99' })).toMatchObject({
      threshold: 1,
      prevalence: 0,
      separation: 10,
      size: 1_000_000,
    })
    expect(fromQuery({ part: 'return', runs: '-3', rate: '5000', users: '2.6' })).toMatchObject({
      runs: 0,
      rate: 1000,
      users: 3,
    })
  })

  it.each<[string, Query]>([
    ['lists of different length', { y: '1,2,3', p: '1,2' }],
    ['one value', { y: '1', p: '2' }],
    ['a hole', { e: '1,,2' }],
    ['thirteen values', { e: Array(13).fill('1').join(',') }],
  ])('%s make no points', (_, query) => {
    expect(outliers(query)).toEqual(outliers({}))
  })

  it.each<Query>([
    { part: 'threshold', tp: '-3', fp: 'x' },
    { part: 'threshold', threshold: 'high' },
    { part: 'threshold', precision: '80', recall: '60' },
    { part: 'outliers', y: '1,2,3', p: '1,2' },
    { part: 'outliers', e: '1,,2' },
    { part: 'return', gain: 'much', cost: '2' },
  ])('%j is known to be unusable', (query) => {
    expect(isUnusable(query)).toBe(true)
    expect(isUnusable(toQuery(fromQuery(query)))).toBe(false)
  })

  it('a query that is read, or brings no numbers, is not unusable', () => {
    for (const query of [{}, { part: 'outliers', e: '1,2' }, { part: 'return', about: 'roi' }, { part: 'nowhere' }])
      expect(isUnusable(query)).toBe(false)
  })

  it('an unknown part opens the first one', () => {
    for (const part of ['toString', '', undefined, ['outliers?']]) expect(fromQuery({ part }).part).toBe('threshold')
  })

  it('takes the first of several values', () => {
    expect(threshold({ threshold: ['0.3', '0.9'] }).threshold).toBe(0.3)
  })
})

const anyQuery = fc.dictionary(
  fc.constantFrom(
    ...['part', 'threshold', 'prevalence', 'separation', 'size', 'tp', 'fp', 'fn', 'tn', 'precision', 'recall'],
    ...['y', 'p', 'e', 'outlier', 'about', 'gain', 'cost', 'users', 'people', 'net', 'rate', 'runs', 'runHours'],
  ),
  fc.oneof(
    fc.constantFrom('threshold', 'outliers', 'return', 'endpoint', '', '1e400', '-0', '.', '1,2,3', '0,0'),
    fc.double().map(String),
    fc.integer({ min: 0, max: 100 }).map(String),
    fc.string(),
    fc.constant(null),
  ),
)

it('any query makes a state of numbers, which its own query restores', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const state = fromQuery(query)
      const text = JSON.stringify(state, (_, v: unknown) => (typeof v === 'number' && !isFinite(v) ? 'no number' : v))
      expect(text).not.toContain('no number')
      const once = fromQuery(toQuery(state))
      expect(fromQuery(toQuery(once))).toEqual(once)
      expect(once).toEqual(
        JSON.parse(JSON.stringify(state), (_, v: unknown) =>
          typeof v === 'number' ? (expect.closeTo(v, Math.abs(v) > 1e3 ? 2 : 9) as number) : v,
        ),
      )
    }),
    { numRuns: 1000 },
  )
})
