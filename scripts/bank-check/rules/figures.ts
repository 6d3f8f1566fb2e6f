import { holds } from '@shared/domain/formulas'
import { seeded } from '@shared/domain/random'
import { drawTemplate } from '@shared/domain/templates'
import { at, type FixedQuestion, type Rule, type TemplateQuestion } from '../bank'

function statementFault(statement: string, numbers: Record<string, number>): string | undefined {
  try {
    return holds(statement, numbers) ? undefined : `"${statement}" is not true`
  } catch (error) {
    return `"${statement}" cannot be read: ${(error as Error).message}`
  }
}

/** The statements of `arithmetic` come out true over `numbers`. */
export const arithmetic: Rule = ({ fixed }) =>
  fixed.flatMap((q: FixedQuestion) =>
    (q.item.arithmetic ?? [])
      .flatMap((statement) => statementFault(statement, q.item.numbers ?? {}) ?? [])
      .map((words) => at(q, 'arithmetic', words)),
  )

const DRAWS = 50

function drawFault({ item }: TemplateQuestion): string | undefined {
  for (let seed = 0; seed < DRAWS; seed++) {
    try {
      const drawn = drawTemplate(item, seeded(seed))
      const unfilled = /\{[a-z][\w.]*\}|\bNaN\b|Infinity|∞|\bundefined\b/.exec(JSON.stringify(drawn))?.[0]
      if (unfilled !== undefined) return `draw ${seed} shows "${unfilled}"`
    } catch (error) {
      return `draw ${seed}: ${(error as Error).message}`
    }
  }
  return undefined
}

/** Every template can be drawn, and a draw shows no placeholder. */
export const templateDraws: Rule = ({ templates }) =>
  templates.flatMap((t) => {
    const fault = drawFault(t)
    return fault === undefined ? [] : [at(t, 'template-draws', fault)]
  })
