import { figuresIn, type Carried, type Part, type Query, type Topic } from '@shared/domain/metrics/playground'

export const partNames: { value: Part; label: string }[] = [
  { value: 'threshold', label: 'Threshold' },
  { value: 'outliers', label: 'Outliers' },
  { value: 'return', label: 'Return and cost' },
]

export const topicLabels: { value: Topic; label: string }[] = [
  { value: 'roi', label: 'ROI' },
  { value: 'users', label: 'Cost per user' },
  { value: 'upkeep', label: 'Running cost' },
  { value: 'development', label: 'Development cost' },
  { value: 'endpoint', label: 'Batch or endpoint' },
  { value: 'errors', label: 'Cost of errors' },
  { value: 'rates', label: 'Rates' },
]

const dollars = [0, 2].map(
  (places) =>
    new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: 'USD',
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    }),
)

/** $1,500, or $3.25 where there are cents. */
export const money = (amount: number) =>
  Number.isNaN(amount) ? 'undefined' : dollars[Number.isInteger(amount) ? 0 : 1]!.format(amount)

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** 12,500 or 0.25: at most two decimals. */
export const amount = (value: number) => plain.format(value)

const exactly = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 })
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 })

/** 4.00 × 10¹² */
function power(value: number): string {
  const [factor, exponent] = value.toExponential(2).split('e') as [string, string]
  const raised = exponent.replace('+', '').replace(/./g, (c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]!))
  return `${factor} × 10${raised}`
}

/** A value of any size in a few digits: 12,500, 0.25, 0.0012 or 4.00 × 10¹². `even` for always two decimals in between. */
export function sized(value: number, even = false): string {
  const size = Math.abs(value)
  if (Number.isNaN(value)) return 'undefined'
  if (size >= 1e9 || (size > 0 && size < 1e-6)) return power(value)
  if (size > 0 && size < 0.1) return digits.format(value)
  return (even ? exactly : plain).format(value)
}

/** A value beside an axis, where there is room for six characters: 2,500, 0.005 or 1.5M. */
export const tick = (value: number) =>
  Math.abs(value) >= 10_000
    ? compact.format(value)
    : Number(value.toPrecision(3)).toLocaleString('en-US', { maximumSignificantDigits: 4 })

/** A metric to `places` decimals; a division by zero is said as what it is. */
export const metric = (value: number, places = 2) => (Number.isNaN(value) ? 'undefined' : value.toFixed(places))

/** 1 case, 2,000 cases */
export const countOf = (value: number, noun: string) => `${amount(value)} ${noun}${value === 1 ? '' : 's'}`

/** 14.5 percentage points */
export const pointsText = (share: number) => countOf(Math.round(1000 * share) / 10, 'percentage point')

/** 99.5 % */
export const percentText = (share: number) => `${plain.format(Math.round(1000 * share) / 10)} %`

const rest = 'What it does not give keeps the value of the playground.'
const assumed: Record<Carried, string> = {
  counts: 'The curves are those of a model that gives these counts.',
  'counts without TN': 'It does not give TN, so one is assumed; accuracy, specificity and the curves depend on it.',
  shares: 'The counts are assumed so that they give its precision and recall; accuracy and the curves depend on them.',
  settings: rest,
  values: '',
  errors: 'It gives errors alone, so the actual values are assumed; R² depends on them.',
  amounts: '',
  'some amounts': rest,
}

/** What is said of the numbers an address brought. */
export interface LoadedNote {
  readonly title: string
  readonly text: string
}

/** What to know of the numbers that a question brought; null where the address brings none. */
export function loadedNote(query: Query): LoadedNote | null {
  const figures = query['from'] === 'question' ? figuresIn(query) : null
  if (figures === null) return null
  const own = typeof query['note'] === 'string' ? query['note'] : ''
  return {
    title: figures === 'settings' ? 'Set to what the question gives.' : 'Loaded with the numbers of the question.',
    text: `${own} ${assumed[figures]}`.trim(),
  }
}

export const unusableNote: LoadedNote = {
  title: 'The numbers in the address cannot be used; the playground’s own are shown.',
  text: '',
}
