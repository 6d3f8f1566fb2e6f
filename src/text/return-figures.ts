import { limitsOf, type Figure, type ReturnState, type Topic } from '@shared/domain/metrics/playground'
import { niceAbove } from '@shared/domain/metrics/round-numbers'
import { amount, money } from './playground'

interface FigureText {
  label: string
  /** What the slider spans while the value is within; a step of it is a hundredth or so. */
  span: number
  readout: (value: number) => string
}

const dollars = (label: string, span: number, after: string): FigureText => ({
  label,
  span,
  readout: (value) => `${money(value)} ${after}`,
})
const number = (label: string, span: number, after: string): FigureText => ({
  label,
  span,
  readout: (value) => `${amount(value)} ${after}`,
})

/** How each figure of the part on return and cost is called and read out. */
const figureTexts: Record<Figure, FigureText> = {
  gain: dollars('Gross return', 300_000, 'comes back in all'),
  cost: dollars('Total cost', 300_000, 'is spent in all'),
  running: dollars('Running cost', 100_000, 'in the period'),
  users: number('Users served', 50_000, 'in the same period'),
  people: dollars('People', 200_000, 'of pay until launch'),
  data: dollars('Data', 50_000, 'to collect and label it'),
  tools: dollars('Tools', 50_000, 'for licenses and software'),
  training: dollars('Training', 50_000, 'of compute before launch'),
  other: dollars('Other', 100_000, 'more, or not split'),
  net: dollars('Net gain a month', 20_000, 'left after the running cost'),
  rate: dollars('Instance rate', 10, 'an hour for each instance'),
  instances: number('Instances', 10, 'at a time, in either option'),
  hours: number('Endpoint hours', 744, 'hours up in the period'),
  runHours: number('Hours of a run', 12, 'hours for one batch run'),
  runs: number('Runs', 100, 'batch runs in the period'),
  hosting: dollars('Hosting', 10_000, 'each month'),
  support: dollars('Monitoring and support', 10_000, 'each month'),
  months: number('Months', 36, 'months of running'),
  misses: number('Misses', 100, 'positives that are not found'),
  missCost: dollars('Cost of a miss', 10_000, 'for each of them'),
  alarms: number('False alarms', 200, 'negatives that are flagged'),
  alarmCost: dollars('Cost of a false alarm', 1000, 'for each of them'),
  hitsA: number('First part', 1000, 'counted, of the first whole'),
  allA: number('First whole', 2000, 'in all'),
  hitsB: number('Second part', 1000, 'counted, of the second whole'),
  allB: number('Second whole', 2000, 'in all'),
}

/** How far a slider should reach for a value, and its step. */
function sliderSpan(value: number, span: number, whole: boolean): { to: number; step: number } {
  const fits = value === 0 || (value <= span && value >= span / 20)
  const to = fits ? span : niceAbove(2 * value)
  return { to: whole ? Math.max(10, to) : to, step: Math.max(whole ? 1 : 0, 10 ** Math.floor(Math.log10(to / 100))) }
}

/** The sliders of a topic; how far they reach is settled by the values they start with. */
export const controlsOf = (topic: Topic, state: ReturnState) =>
  limitsOf(topic).map(([name, [, high, kind]]) => {
    const { label, readout, span } = figureTexts[name]
    const whole = kind === 'whole'
    const { to, step } = sliderSpan(state[name], span, whole)
    return { name, label, readout, whole, high, step, to: Math.min(to, high) }
  })
