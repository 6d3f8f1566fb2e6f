import { Parser, type Expression } from 'expr-eval-fork'

export type Names = Record<string, number>

/** Half goes away from zero; a hair of floating error does not decide. */
export function round(value: number, decimals = 0): number {
  const scale = 10 ** decimals
  const clean = Number((Math.abs(value) * scale).toPrecision(13))
  return (Math.sign(value) * Math.round(clean)) / scale || 0
}

/** Arithmetic, comparisons and five functions; no assignment, no members, no text. */
const parser = new Parser({
  allowMemberAccess: false,
  operators: { assignment: false, fndef: false, concatenate: false, factorial: false, in: false, conditional: false },
})
parser.consts = { true: true, false: false }
parser.unaryOps = { '-': (x: number) => -x, '+': Number }
parser.functions = { abs: Math.abs, min: Math.min, max: Math.max, sqrt: Math.sqrt, round }

const parsed = new Map<string, Expression>()

/** Parsing takes most of the time, and a bank has few formulas. */
function parse(formula: string): Expression {
  const known = parsed.get(formula) ?? parser.parse(formula)
  parsed.set(formula, known)
  return known
}

/** The formula's value. Throws on an unknown name, a syntax error, or a result that is no number. */
export function evaluate(formula: string, names: Names): number {
  const value: unknown = parse(formula).evaluate(names)
  if (typeof value !== 'number') throw new Error(`The formula "${formula}" gives no number.`)
  return value
}

/** Whether a comparison comes out true. */
export const holds = (formula: string, names: Names): boolean => parse(formula).evaluate(names) === true
