import { niceAbove } from './round-numbers'
import { type Counts, fromCounts, type ThresholdModel } from './threshold'

export interface ThresholdState extends ThresholdModel {
  readonly part: 'threshold'
}

export interface OutliersState {
  readonly part: 'outliers'
  readonly points: readonly { readonly actual: number; readonly predicted: number }[]
  /** Which point is looked at as the outlier: its place, from 0. */
  readonly outlier: number
}

/** Topics of the part on return and cost, with the figures that belong to each. */
const topics = {
  roi: { gain: [150_000, 1e9], cost: [100_000, 1e9] },
  users: { running: [24_000, 1e9], users: [8000, 1e9, 'whole'] },
  upkeep: { hosting: [1500, 1e9], support: [1000, 1e9], months: [12, 1200, 'whole'] },
  development: {
    people: [60_000, 1e9],
    data: [15_000, 1e9],
    tools: [10_000, 1e9],
    training: [15_000, 1e9],
    other: [0, 1e9],
    net: [8000, 1e9],
  },
  endpoint: {
    rate: [2, 1000],
    hours: [720, 8784],
    instances: [1, 1000, 'whole'],
    runHours: [2, 8784],
    runs: [30, 100_000, 'whole'],
  },
  errors: {
    misses: [10, 1_000_000, 'whole'],
    missCost: [500, 1e9],
    alarms: [100, 1_000_000, 'whole'],
    alarmCost: [20, 1e9],
  },
  rates: {
    hitsA: [500, 1e9, 'whole'],
    allA: [1000, 1e9, 'whole'],
    hitsB: [60, 1e9, 'whole'],
    allB: [200, 1e9, 'whole'],
  },
} as const

export type Topic = keyof typeof topics
export type Figure = { [T in Topic]: keyof (typeof topics)[T] }[Topic]
type Figures = Readonly<Record<Figure, number>>

export interface ReturnState extends Figures {
  readonly part: 'return'
  readonly about: Topic
}

export type PlaygroundState = ThresholdState | OutliersState | ReturnState
export type Part = PlaygroundState['part']

/** A query of the address, as the router hands it over. */
export type Query = Readonly<Record<string, string | null | undefined | readonly (string | null)[]>>

export const bounds = {
  threshold: [0, 1],
  prevalence: [0, 1],
  separation: [-10, 10],
  shift: [-20, 20],
  size: [0, 1_000_000],
  value: [-1_000_000, 1_000_000],
  points: [2, 12],
} as const satisfies Record<string, readonly [number, number]>

const clamp = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value))
const first = (value: Query[string]) => (typeof value === 'object' && value !== null ? value[0] : value)

const PLAIN = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i
const numberOf = (text: string) => (PLAIN.test(text.trim()) && isFinite(Number(text)) ? Number(text) : null)

/** The number under a name, or null where there is none. */
function read(query: Query, name: string): number | null {
  const text = first(query[name])
  return text == null ? null : numberOf(text)
}

/** The list of numbers under a name, or null if one of them is none or there are too few or too many. */
function readList(query: Query, name: string): number[] | null {
  const list = (first(query[name]) ?? '').split(',').map(numberOf)
  if (list.length < bounds.points[0] || list.length > bounds.points[1] || list.includes(null)) return null
  return list.map((v) => clamp(v!, bounds.value))
}

/** Twelve digits carry every count of a million cases over an address and back. */
const written = (value: number) => String(Number(value.toPrecision(12)))

const isCount = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= bounds.size[1]

/** Counts as given; true negatives that are not given are taken for nine cases in ten, within what fits. */
function readCounts(query: Query): Counts | null {
  const [tp, fp, fn] = [read(query, 'tp'), read(query, 'fp'), read(query, 'fn')]
  if (!isCount(tp) || !isCount(fp) || !isCount(fn)) return null
  const given = read(query, 'tn')
  const tn = given ?? Math.min(bounds.size[1] - tp - fp - fn, Math.max(fp, 9 * (tp + fn) - fp))
  const size = tp + fp + fn + tn
  return isCount(tn) && size <= bounds.size[1] ? { tp, fp, fn, tn } : null
}

/** The fewest positives, in hundreds, of which whole cases make this precision and recall; nine or more negatives to each. */
function readShares(query: Query): Counts | null {
  const [precision, recall] = [read(query, 'precision'), read(query, 'recall')]
  if (precision === null || recall === null || precision > 1 || recall > 1) return null
  for (let positives = 100; positives <= 20_000; positives += 100) {
    const tp = Math.round(positives * recall)
    const fp = Math.round((tp * (1 - precision)) / precision)
    const close = Math.abs(tp / positives - recall) < 0.0005 && Math.abs(tp / (tp + fp) - precision) < 0.0005
    const size = positives + Math.max(9 * positives, 2 * fp)
    if (close && tp > 0 && size <= bounds.size[1]) return { tp, fp, fn: positives - tp, tn: size - positives - fp }
  }
  return null
}

function thresholdFrom(query: Query): ThresholdState {
  const counts = readCounts(query) ?? readShares(query)
  const at = read(query, 'threshold')
  const inside = at !== null && at > 0 && at < 1
  if (counts) return { part: 'threshold', ...fromCounts(counts, inside ? at : null) }
  const value = (name: keyof ThresholdModel, initial: number) => clamp(read(query, name) ?? initial, bounds[name])
  return {
    part: 'threshold',
    threshold: value('threshold', 0.5),
    prevalence: value('prevalence', 0.1),
    separation: value('separation', 2),
    shift: value('shift', 0),
    size: Math.round(value('size', 1000)),
  }
}

/** Actual values to go with errors that come without them: rising, and a few times as large as the largest error. */
function aroundErrors(errors: readonly number[]) {
  const unit = niceAbove(Math.max(...errors.map(Math.abs)) / 10 || 1)
  return errors.map((error, i) => {
    const actual = clamp((10 + 2 * i + (i % 2)) * unit, bounds.value)
    return { actual, predicted: clamp(actual - error, bounds.value) }
  })
}

function readPairs(query: Query) {
  const [y, p] = [readList(query, 'y'), readList(query, 'p')]
  return y && p?.length === y.length ? y.map((actual, i) => ({ actual, predicted: p[i]! })) : null
}

function outliersFrom(query: Query): OutliersState {
  const points = readPairs(query) ?? aroundErrors(readList(query, 'e') ?? [2, -2, 2, -2, 12])
  const sizes = points.map((point) => Math.abs(point.actual - point.predicted))
  const place = read(query, 'outlier')
  const named = place !== null && Number.isInteger(place) && place >= 1 && place <= points.length
  return { part: 'outliers', points, outlier: named ? place - 1 : sizes.indexOf(Math.max(...sizes)) }
}

export const topicNames = Object.keys(topics) as Topic[]
/** The figures of a topic, each with its default, its upper bound (the lower is 0) and whether it is whole. */
export const limitsOf = (topic: Topic) =>
  Object.entries(topics[topic]) as [Figure, readonly [initial: number, high: number, whole?: 'whole']][]

/** Topics of which a question may give some figures; the others are then none. With the figures it has to give. */
const parts: Partial<Record<Topic, readonly Figure[]>> = { development: ['net'], rates: ['hitsA', 'allA'] }

function returnFrom(query: Query): ReturnState {
  const asked = first(query['about'])
  const given = topicNames.find((topic) => limitsOf(topic).some(([name]) => read(query, name) !== null))
  const figures = topicNames.flatMap((topic) => {
    const partly = topic in parts && limitsOf(topic).some(([n]) => n !== 'net' && read(query, n) !== null)
    return limitsOf(topic).map(([name, [initial, high, whole]]) => {
      const value = clamp(read(query, name) ?? (partly && name !== 'net' ? 0 : initial), [0, high])
      return [name, whole ? Math.round(value) : value]
    })
  })
  const about = topicNames.find((topic) => topic === asked) ?? given ?? 'roi'
  return { part: 'return', about, ...(Object.fromEntries(figures) as Figures) }
}

export type Carried =
  'counts' | 'counts without TN' | 'shares' | 'settings' | 'values' | 'errors' | 'amounts' | 'some amounts'

/** What a query carries of a question, and so which of the figures shown are assumed; null where it carries none. */
export function figuresIn(query: Query): Carried | null {
  const given = (name: string) => read(query, name) !== null
  const part = first(query['part'])
  if (part === 'outliers') return readPairs(query) ? 'values' : readList(query, 'e') ? 'errors' : null
  if (part === 'return') {
    const { about } = returnFrom(query)
    const names = limitsOf(about).map(([name]) => name)
    if (!names.some(given)) return null
    return (parts[about] ?? names).every(given) ? 'amounts' : 'some amounts'
  }
  if (readCounts(query)) return given('tn') ? 'counts' : 'counts without TN'
  if (readShares(query)) return 'shares'
  return ['threshold', 'prevalence', 'separation', 'size'].some(given) ? 'settings' : null
}

/** Whether a query names figures of its part that cannot be read, and are not in what it opens. */
export function isUnusable(query: Query): boolean {
  const named = (name: string) => query[name] !== undefined
  const part = first(query['part'])
  if (part === 'outliers')
    return (named('y') || named('p')) && !readPairs(query)
      ? true
      : named('e') && !readPairs(query) && !readList(query, 'e')
  const unread = (names: readonly string[]) => names.some((name) => named(name) && read(query, name) === null)
  if (part === 'return') return topicNames.some((topic) => unread(limitsOf(topic).map(([name]) => name)))
  if (['tp', 'fp', 'fn', 'tn'].some(named)) return !readCounts(query)
  if (['precision', 'recall'].some(named)) return !readShares(query)
  return unread(['threshold', 'prevalence', 'separation', 'shift', 'size'])
}

const readers = { threshold: thresholdFrom, outliers: outliersFrom, return: returnFrom }

/** Whether a part is called this. */
export const isPart = (name: unknown): name is Part => typeof name === 'string' && Object.hasOwn(readers, name)

/**
 * The state that a query asks for, in its own figures or in those of a question (counts, precision and recall, errors, values,
 * amounts). Total: what is missing or no number falls back to the default, what is out of bounds is moved to the bound.
 */
export function fromQuery(query: Query): PlaygroundState {
  const part = first(query['part'])
  return readers[isPart(part) ? part : 'threshold'](query)
}

/** The query from which `fromQuery` makes this state. */
export function toQuery(state: PlaygroundState): Record<string, string> {
  const { part } = state
  if (part === 'threshold') {
    const { threshold, prevalence, separation, shift, size } = state
    return {
      part,
      threshold: written(threshold),
      prevalence: written(prevalence),
      separation: written(separation),
      ...(shift && { shift: written(shift) }),
      size: written(size),
    }
  }
  if (part === 'outliers')
    return {
      part,
      y: state.points.map((p) => written(p.actual)).join(','),
      p: state.points.map((p) => written(p.predicted)).join(','),
      outlier: String(state.outlier + 1),
    }
  const kept = topicNames.filter(
    (topic) => topic === state.about || limitsOf(topic).some(([name, [initial]]) => state[name] !== initial),
  )
  const figures = kept.flatMap((topic) => limitsOf(topic).map(([name]) => [name, written(state[name])]))
  return { part, about: state.about, ...(Object.fromEntries(figures) as Record<string, string>) }
}
