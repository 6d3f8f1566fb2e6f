import type { Measured } from './measure.ts'
import type { PolicyName } from './policies.ts'
import type { Sat12Figures } from './sat12.ts'
import type { Speed } from './speed.ts'
import type { StaticsFigures } from './statics.ts'
import type { Figures, Overall } from './tally.ts'
import type { WorldName } from './worlds.ts'

/** What `--json` prints: each contender over the worlds, then the same figures world by world. */
export interface Report extends Record<Measured, Overall> {
  /** In each world. */
  readonly learners: number
  readonly seed: number
  readonly worlds: Record<WorldName, Record<Measured, Figures>>
  /** Percent right of fresh questions after 300 answers chosen in each way. */
  readonly policies: Record<PolicyName, number>
  readonly datasets: { readonly sat12: Sat12Figures | 'absent'; readonly statics: StaticsFigures | 'absent' }
  readonly speed: Speed
}

const columns: Measured[] = ['recentPercent', 'betaBinomialFirst', 'elo', 'ours', 'oracle']
const titles = ['', 'recent 100, %', 'Beta-Binomial', 'Elo', 'this model', 'oracle', 'bar']

const share = (x: number) => x.toFixed(3).replace(/^0/, '')
const percent = (x: number) => (100 * x).toFixed(1)

/** Learners of each world whom the bars are for: with fewer, chance alone moves the figures. */
const ENOUGH = 2400

const rows: { name: string; of: keyof Overall; show: (x: number) => string; bar: string }[] = [
  { name: 'P(pass) Brier', of: 'brier', show: share, bar: '≤ .135, and below Beta-Binomial' },
  { name: 'ECE of P(pass)', of: 'ece', show: share, bar: '≤ .05' },
  { name: '  worst world', of: 'eceWorst', show: share, bar: '≤ .10' },
  { name: 'MAE of the exam %, points', of: 'mae', show: (x) => x.toFixed(2), bar: '≤ 7.3' },
  { name: '90 % band covers', of: 'cov90', show: percent, bar: '90-96' },
  { name: '  worst world', of: 'cov90Worst', show: percent, bar: '≥ 88' },
  { name: 'next answer log loss', of: 'nextLogLoss', show: share, bar: '≤ .525' },
]

const inColumns = (cells: readonly string[]) => {
  const [first = '', ...others] = cells
  const bar = others.pop()!
  return `${first.padEnd(28)}${others.map((c) => c.padStart(15)).join('')}   ${bar}`
}

function policyLines({ nextBest, randomUnseen, weakest }: Record<PolicyName, number>): string[] {
  const [best, random, weak] = [nextBest, randomUnseen, weakest].map((x) => x.toFixed(2))
  return [
    `After 300 answers: next best ${best} %, random unseen ${random} %, always the weakest stage ${weak} % right.`,
    'Bars: next best not below random unseen, and 3 points above the weakest stage.',
  ]
}

function datasetLines({ sat12, statics }: Report['datasets']): string[] {
  return [
    sat12 === 'absent'
      ? 'SAT12: absent.'
      : `SAT12, 16 answers for the other 16: MAE ${sat12.mae.toFixed(1)} against ${sat12.rawMae.toFixed(1)} of the percent, band covers ${percent(sat12.cov90)} %.`,
    statics === 'absent'
      ? 'Statics 2011: absent.'
      : `Statics 2011, next answer: AUC ${share(statics.auc)} (bar ≥ .82), log loss ${share(statics.logLoss)} (bar ≤ .413).`,
  ]
}

/** The bars that the report misses, in words. Few learners have to show only that the model is ahead of the others. */
export function missedBars({ learners, ours, policies, datasets, speed, ...others }: Report): string[] {
  const { statics } = datasets
  const rivals = [others.recentPercent, others.betaBinomialFirst, others.elo]
  const bars: Record<string, boolean> = {
    'next answer log loss below the others': rivals.every((r) => ours.nextLogLoss < r.nextLogLoss),
    'P(pass) Brier below recent percent and Elo': [others.recentPercent, others.elo].every((r) => ours.brier < r.brier),
    'Statics AUC and log loss': statics === 'absent' || (statics.auc >= 0.82 && statics.logLoss <= 0.413),
    ...(learners >= ENOUGH && {
      'P(pass) Brier': ours.brier <= 0.135 && ours.brier < others.betaBinomialFirst.brier,
      'ECE of P(pass)': ours.ece <= 0.05 && ours.eceWorst <= 0.1,
      'MAE of the exam': ours.mae <= 7.3,
      '90 % band': ours.cov90 >= 0.9 && ours.cov90 <= 0.96 && ours.cov90Worst >= 0.88,
      'next answer log loss': ours.nextLogLoss <= 0.525,
      'next best against random unseen': policies.nextBest >= policies.randomUnseen,
      'next best against the weakest stage': policies.nextBest >= policies.weakest + 3,
      speed: speed.millionAnswersS <= 15 && speed.forecastMs <= 1,
    }),
  }
  return Object.keys(bars).filter((name) => !bars[name])
}

/** The report for people: our table with the bars beside it. */
export function textOf(report: Report): string {
  const { learners, seed, speed, policies, datasets } = report
  return [
    `Five worlds, ${learners} learners in each over six history lengths, seed ${seed}.`,
    ...(learners < ENOUGH ? [`The bars are for ${ENOUGH}: with fewer, chance alone moves the figures.`] : []),
    '',
    inColumns(titles),
    ...rows.map((row) => inColumns([row.name, ...columns.map((name) => row.show(report[name][row.of])), row.bar])),
    '',
    `1M answers in ${speed.millionAnswersS.toFixed(1)} s (bar ≤ 15), a forecast in ${speed.forecastMs.toFixed(3)} ms (bar ≤ 1).`,
    ...policyLines(policies),
    ...datasetLines(datasets),
  ].join('\n')
}
