import { figuresOf, type PlaygroundFigures } from '@shared/domain/playground-figures'
import { precision, recall } from '@shared/domain/metrics/classification'
import { fromQuery } from '@shared/domain/metrics/playground'
import { countsAt } from '@shared/domain/metrics/threshold'
import { seeded } from '@shared/domain/random'
import { drawTemplate } from '@shared/domain/templates'
import { at, type Rule, type TemplateQuestion } from '../bank'

/** What the page shows when it opens with these figures, by the names of their parameters. */
function shownFor(figures: PlaygroundFigures): Record<string, unknown> {
  const state = fromQuery(figures)
  if (state.part === 'outliers')
    return {
      y: state.points.map((p) => p.actual),
      p: state.points.map((p) => p.predicted),
      e: state.points.map((p) => p.actual - p.predicted),
    }
  if (state.part === 'return') return { ...state }
  const counts = countsAt(state)
  return { ...state, ...counts, precision: precision(counts.tp, counts.fp), recall: recall(counts.tp, counts.fn) }
}

/** Precision and recall stand on whole cases, and are shown to two decimals. */
const slack = (name: string, value: number) =>
  name === 'precision' || name === 'recall' ? 0.005 : 1e-6 * Math.max(1, Math.abs(value))

const WORDS = new Set(['part', 'about', 'note'])

/** The first figure that the page would move into its bounds, or refuse. */
function faultOf(figures: PlaygroundFigures): string | undefined {
  const shown = shownFor(figures)
  const bad = Object.entries(figures).find(([name, text]) => {
    const values = text.split(',').map(Number)
    const found = [shown[name]].flat()
    return !WORDS.has(name) && !values.every((v, i) => Math.abs(Number(found[i]) - v) <= slack(name, v))
  })
  return bad && `the playground cannot show ${bad[0]} = ${bad[1]}`
}

const DRAWS = 200

/** Draws that fail altogether are left to the rule on draws. */
function faultInDraws({ item }: TemplateQuestion): string | undefined {
  for (let seed = 0; item.playground && seed < DRAWS; seed++) {
    try {
      const fault = faultOf(drawTemplate(item, seeded(seed)).playground!)
      if (fault !== undefined) return `draw ${seed}: ${fault}`
    } catch {
      return undefined
    }
  }
  return undefined
}

/** The playground shows an item's figures as they are; those of a template in every draw. */
export const playground: Rule = ({ fixed, templates }) =>
  [
    ...fixed.map((q) => ({
      q,
      fault: q.item.playground && faultOf(figuresOf(q.item.playground, q.item.numbers ?? {})),
    })),
    ...templates.map((q) => ({ q, fault: faultInDraws(q) })),
  ].flatMap(({ q, fault }) => (fault === undefined ? [] : [at(q, 'playground', fault)]))
