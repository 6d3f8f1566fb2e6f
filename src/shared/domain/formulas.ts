import { Parser, type Expression } from 'expr-eval-fork'
import { batchCost, costPerUser, developmentCost, endpointCost, paybackMonths, roi } from './metrics/business'
import {
  accuracy,
  f1,
  f1Of,
  falsePositiveRate,
  negativePredictiveValue,
  precision,
  recall,
  specificity,
} from './metrics/classification'
import { mae, mse, rmse } from './metrics/regression'

export type Names = Record<string, number>

/** Half goes away from zero; a hair of floating error does not decide. NaN stays, -0 becomes 0. */
export function round(value: number, decimals = 0): number {
  const scale = 10 ** decimals
  const clean = Number((Math.abs(value) * scale).toPrecision(13))
  return (Math.sign(value) * Math.round(clean)) / scale + 0
}

/** The language has no lists: a metric over a list takes one value after the other. */
const ofValues =
  (metric: (values: number[]) => number) =>
  (...values: number[]) =>
    metric(values)

/** What a formula can call. */
const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  sqrt: Math.sqrt,
  round,
  accuracy,
  precision,
  recall,
  specificity,
  falsePositiveRate,
  negativePredictiveValue,
  f1,
  f1Of,
  mae: ofValues(mae),
  mse: ofValues(mse),
  rmse: ofValues(rmse),
  roi,
  costPerUser,
  developmentCost: ofValues(developmentCost),
  paybackMonths,
  endpointCost,
  batchCost,
}

/** Arithmetic, comparisons and the functions above; no assignment, no members, no text. */
const parser = new Parser({
  allowMemberAccess: false,
  operators: { assignment: false, fndef: false, concatenate: false, factorial: false, in: false, conditional: false },
})
parser.consts = { true: true, false: false }
parser.unaryOps = { '-': (x: number) => -x, '+': Number }
parser.functions = Object.fromEntries(Object.entries(functions).map(([name, f]) => [`call_${name}`, f]))

/** The parser takes every name of a function for the function; only before a bracket it is one here. */
const marked = (formula: string) =>
  formula.replace(/\b[a-z]\w*(?=\s*\()/gi, (name) => (Object.hasOwn(functions, name) ? `call_${name}` : name))

const parsed = new Map<string, Expression>()

/** Parsing takes most of the time, and a bank has few formulas. */
function parse(formula: string): Expression {
  const known = parsed.get(formula) ?? parser.parse(marked(formula))
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
