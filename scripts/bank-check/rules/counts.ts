import { ofBank, type FixedQuestion, type Rule } from '../bank'
import { isScenario } from '../summary'

/** What the bank holds at least, by section of the study guide; metrics by category. */
const sectionMinimum: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9'].map((s) => [s, 20])),
  ...Object.fromEntries(['2.1', '2.2', '3.1', '3.2'].map((s) => [s, 18])),
  ...Object.fromEntries(['5.1', '5.2', '5.3', '5.4', '5.5', '5.6'].map((s) => [s, 14])),
  tips: 30,
}
const metricMinimum = [
  ['6.1', 'classification', 50],
  ['6.1', 'regression', 24],
  ['6.2', 'financial', 24],
  ['6.2', 'operational', 20],
  ['6.2', 'risk', 16],
] as const

/** An item of a case set counts for its case set only. */
const alone = (fixed: readonly FixedQuestion[]) => fixed.filter((q) => q.caseId === null).map((q) => q.item)

export const counts: Rule = (bank) => {
  const items = alone(bank.fixed)
  const few = (what: string, number: number, minimum: number) =>
    number >= minimum ? [] : [ofBank('counts', `${what}: ${number} of at least ${minimum}`)]
  return [
    ...Object.entries(sectionMinimum).flatMap(([section, minimum]) =>
      few(`section ${section}`, items.filter((i) => i.guideSection === section).length, minimum),
    ),
    ...metricMinimum.flatMap(
      ([section, metric, minimum]) =>
      few(`section ${section}, ${metric} metrics`, items.filter((i) => i.guideSection === section && i.metricCategory === metric).length, minimum), // prettier-ignore
    ),
    ...few('fixed items', items.length, 500),
    ...few('templates', bank.templates.length, 40),
    ...few('case sets', bank.cases.length, 12),
  ]
}

const typeShares = { 'multiple-choice': [60, 68], 'multiple-response': [14, 20], ordering: [8, 12], matching: [8, 12] }
const difficultyShares = { 'difficulty 1': [25, 35], 'difficulty 2': [40, 50], 'difficulty 3': [20, 30] }

const share = (items: readonly unknown[], of: number) => (100 * of) / Math.max(1, items.length)

function shares(
  rule: string,
  table: Readonly<Record<string, readonly number[]>>,
  of: (q: FixedQuestion) => string,
): Rule {
  return ({ fixed }) =>
    Object.entries(table).flatMap(([name, [low, high]]) => {
      const percent = share(fixed, fixed.filter((q) => of(q) === name).length)
      const fine = percent >= low! && percent <= high!
      return fine ? [] : [ofBank(rule, `${name}: ${percent.toFixed(1)}% instead of ${low} to ${high}%`)]
    })
}

export const types = shares('type-shares', typeShares, (q) => q.item.type)
export const difficulties = shares('difficulty-shares', difficultyShares, (q) => `difficulty ${q.item.difficulty}`)

export const scenarios: Rule = ({ fixed }) => {
  const percent = share(fixed, fixed.filter(isScenario).length)
  return percent >= 50 ? [] : [ofBank('scenarios', `${percent.toFixed(1)}% are scenarios instead of at least 50%`)]
}

/** AUC left the exam guide's examples, which are accuracy, precision, recall and F1: each of these comes first. */
export const aucWeight: Rule = ({ fixed }) => {
  const keysOn = (metric: RegExp) => fixed.filter((q) => q.asks.some((a) => a.keys.some((k) => metric.test(k)))).length
  const auc = keysOn(/\bAUC\b/)
  const listed = { accuracy: keysOn(/\baccuracy\b/i), precision: keysOn(/\bprecision\b/i), recall: keysOn(/\brecall\b/i), F1: keysOn(/\bF1\b/) } // prettier-ignore
  return Object.entries(listed)
    .filter(([, n]) => n < auc)
    .map(([name, n]) => ofBank('auc-weight', `${n} items have ${name} in their key, and ${auc} have AUC`))
}
