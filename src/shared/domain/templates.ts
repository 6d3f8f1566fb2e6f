import type { Instance, ItemPart } from './instance'
import { evaluate, holds, round, type Names } from './formulas'
import { figuresOf, type PlaygroundFormulas } from './playground-figures'
import { shuffle, type Random } from './random'

type Variable = { min: number; max: number; step: number } | { choices: Record<string, string>[] }

interface Option {
  readonly formula: string
  readonly text?: string | undefined
  readonly rationale: string
  readonly misconception?: string | undefined
}

/** A multiple-choice item whose figures are drawn. */
export interface Template {
  readonly stem: string
  readonly variables: Readonly<Record<string, Variable>>
  readonly let?: Readonly<Record<string, string>> | undefined
  readonly constraints?: readonly string[] | undefined
  readonly rounding: { readonly decimals: number }
  /** How an option shows its value, unless it has a text of its own. */
  readonly show?: string | undefined
  /** The smallest difference between two options' values. */
  readonly gap?: number | undefined
  readonly key: Option
  readonly distractors: readonly Option[]
  readonly worked: string
  readonly explanation: string
  readonly rule: string
  readonly playground?: PlaygroundFormulas | undefined
}

interface Draw {
  readonly numbers: Names
  readonly words: Readonly<Record<string, string>>
}

const TRIES = 1000

/** Draws variables until the constraints hold. Throws when they hardly ever do. */
function drawVariables(template: Template, random: Random): Draw {
  for (let i = 0; i < TRIES; i++) {
    const numbers: Names = {}
    const words: Record<string, string> = {}
    for (const [name, v] of Object.entries(template.variables)) {
      if ('choices' in v) {
        const chosen = v.choices[Math.floor(random() * v.choices.length)]!
        for (const [part, word] of Object.entries(chosen)) words[`${name}.${part}`] = word
      } else numbers[name] = round(v.min + v.step * Math.floor(random() * (round((v.max - v.min) / v.step, 6) + 1)), 9)
    }
    for (const [name, formula] of Object.entries(template.let ?? {})) numbers[name] = evaluate(formula, numbers)
    if ((template.constraints ?? []).every((c) => holds(c, numbers))) return { numbers, words }
  }
  throw new Error('The constraints of a template leave nothing to draw.')
}

/** Number formats by decimals, 0 to 4; making one takes longer than a whole draw. */
const formats = [0, 1, 2, 3, 4].map(
  (places) => new Intl.NumberFormat('en-US', { minimumFractionDigits: places, maximumFractionDigits: places }),
)

/** Whole numbers with thousands commas, others with the template's decimals. */
function print(value: number, decimals: number): string {
  const rounded = round(value, decimals)
  return formats[Number.isInteger(rounded) ? 0 : decimals]!.format(rounded)
}

/** Fills {name}, {choice.part} and {value}; a minus sign goes before a dollar sign. Throws on an unknown placeholder. */
function fill(text: string, draw: Draw, decimals: number, value?: number): string {
  return text
    .replace(/\{([a-z]\w*(?:\.\w+)?)\}/gi, (whole, name: string) => {
      if (name === 'value' && value !== undefined) return print(value, decimals)
      const found = draw.words[name] ?? draw.numbers[name]
      if (found === undefined) throw new Error(`A template has no value for ${whole}.`)
      return typeof found === 'string' ? found : print(found, decimals)
    })
    .replaceAll('$-', '-$')
}

/** Every way to take three of a list. */
const triples = <T>(list: readonly T[]): [T, T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).flatMap((b, j) => list.slice(i + j + 2).map((c): [T, T, T] => [a, b, c])))

/**
 * Draws one item from a template: numbers inside their ranges, the key and three distractors with distinct wording, the
 * distractors chosen so that the key's rank by value varies. Throws when no draw gives four distinct options.
 */
export function drawTemplate(template: Template, random: Random): Instance {
  const { decimals } = template.rounding
  for (let i = 0; i < TRIES; i++) {
    const draw = drawVariables(template, random)
    const option = (o: Option) => {
      const value = round(evaluate(o.formula, draw.numbers), decimals)
      const say = (text: string) => fill(text, draw, decimals, value)
      return { value, text: say(o.text ?? template.show ?? '{value}'), rationale: say(o.rationale), of: o }
    }
    type Drawn = ReturnType<typeof option>
    const apart = (a: Drawn, b: Drawn) =>
      a.text !== b.text && (template.gap === undefined || Math.abs(a.value - b.value) >= template.gap)
    const key = option(template.key)
    const candidates = template.distractors.map(option).filter((d) => Number.isFinite(d.value) && apart(d, key))
    const sets = triples(candidates).filter(([a, b, c]) => apart(a, b) && apart(a, c) && apart(b, c))
    if (!Number.isFinite(key.value) || sets.length === 0) continue
    const rankOf = (set: Drawn[]) => set.filter((d) => d.value < key.value).length
    const rank = shuffle([...new Set(sets.map(rankOf))], random)[0]!
    const chosen = shuffle(sets.filter((s) => rankOf(s) === rank), random)[0]! // prettier-ignore
    const parts = [key, ...chosen]
      .toSorted((a, b) => a.value - b.value || (a.text < b.text ? -1 : 1))
      .map((o, n): ItemPart => ({
        id: `p${n + 1}`,
        role: 'option',
        text: o.text,
        correct: o === key,
        answer: null,
        step: null,
        rationale: o.rationale,
        misconception: o.of.misconception ?? null,
        mistakes: null,
      }))
    const say = (text: string) => fill(text, draw, decimals, key.value)
    return {
      type: 'multiple-choice',
      stem: say(template.stem),
      reuse: null,
      parts,
      explanation: say(template.explanation),
      rule: say(template.rule),
      worked: say(template.worked),
      ...(template.playground && { playground: figuresOf(template.playground, draw.numbers, say) }),
    }
  }
  throw new Error('A template gives no four distinct options.')
}
