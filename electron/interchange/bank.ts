import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'
import type { ItemType } from '@shared/contract/items'
import type { Facets, ItemPart } from '@shared/domain/instance'
import { figuresOf, type PlaygroundFigures } from '@shared/domain/playground-figures'
import type { Template } from '@shared/domain/templates'
import { BankFile, Misconception, type CaseItem, type Item, type TemplateItem } from './bank-schema'

/** A question as the bank keeps it: fixed parts, or a template to draw from. */
export interface BankQuestion extends Facets {
  readonly id: string
  /** Ids of the service catalogue. */
  readonly services: readonly string[]
  readonly family: string
  readonly type: ItemType
  readonly stem: string
  readonly explanation: string
  readonly rule: string
  readonly reuse: 'never' | 'allowed' | null
  readonly parts: readonly ItemPart[]
  readonly template: Template | null
  /** Left out where there are none; a template has formulas for them. */
  readonly playground?: PlaygroundFigures
  readonly caseId: string | null
  readonly casePlace: number | null
}

export interface BankCase {
  readonly id: string
  readonly title: string
  readonly edition: string
  readonly scenario: string
}

/** What is wrong with a file, for the person who wrote it. */
export interface BankProblem {
  readonly file: string
  /** The item it is about, if it can be told. */
  readonly id: string
  readonly words: string
}

export interface ParsedBank {
  readonly questions: readonly BankQuestion[]
  readonly cases: readonly BankCase[]
  readonly problems: readonly BankProblem[]
}

const blank = { correct: false, answer: null, step: null, rationale: '', misconception: null, mistakes: null }

/** Ids that tell nothing about the key: numbered in the order of the texts. */
function numbered(parts: Omit<ItemPart, 'id'>[]): ItemPart[] {
  const byText = parts.toSorted((a, b) => (a.text < b.text ? -1 : 1))
  return parts.map((p) => ({ ...p, id: `p${byText.indexOf(p) + 1}` }))
}

function partsOf(item: Item): ItemPart[] {
  switch (item.type) {
    case 'ordering':
      return numbered([
        ...item.steps.map((s, i) => ({ ...blank, ...s, role: 'step' as const, correct: true, step: i + 1, misconception: s.misconception ?? null })), // prettier-ignore
        ...item.surplus.map((s) => ({ ...blank, ...s, role: 'step' as const })),
      ])
    case 'matching': {
      const surplus = new Map(item.surplus.map((s) => [s.response, s]))
      return [
        ...numbered(item.prompts.map((p) => ({ ...blank, ...p, role: 'prompt' as const, correct: true }))),
        ...Object.entries(item.responses).map(([id, text]) => ({
          ...blank,
          id,
          role: 'response' as const,
          text,
          correct: !surplus.has(id),
          rationale: surplus.get(id)?.rationale ?? '',
          misconception: surplus.get(id)?.misconception ?? null,
        })),
      ]
    }
    default:
      return numbered(
        item.options.map((o) => ({
          ...blank,
          role: 'option' as const,
          text: o.text,
          correct: 'correct' in o,
          rationale: o.rationale,
          misconception: 'misconception' in o ? o.misconception : null,
        })),
      )
  }
}

function facetsOf(item: Item | TemplateItem): Facets & Pick<BankQuestion, 'services'> {
  const { objective, guideSection, stage, metricCategory, skill, difficulty, services, sources, verified } = item
  return { objective, guideSection, stage, metricCategory, skill, difficulty, services, sources, verified }
}

function question(item: Item, inCase: CaseItem | null = null): BankQuestion {
  const { id, type, stem, explanation, rule } = item
  return {
    id,
    family: inCase?.id ?? id,
    type,
    stem,
    explanation,
    rule,
    ...facetsOf(item),
    reuse: item.type === 'matching' ? item.reuse : null,
    parts: partsOf(item),
    template: null,
    caseId: inCase?.id ?? null,
    casePlace: inCase ? inCase.items.indexOf(item) + 1 : null,
    ...(item.playground && { playground: figuresOf(item.playground, item.numbers ?? {}) }),
  }
}

/** Templates of one topic are siblings: `template-recall-01` and `template-recall-02` ask for the same formula. */
const topicOf = (id: string) => id.replace(/-\d+$/, '')

function templateQuestion(item: TemplateItem): BankQuestion {
  const { id, type, stem, explanation, rule, variables, constraints, rounding, show, gap, key, distractors, worked, playground } = item // prettier-ignore
  const template = { stem, variables, let: item.let, constraints, rounding, show, gap, key, distractors, worked, explanation, rule, playground } // prettier-ignore
  return { id, family: topicOf(id), type, stem, explanation, rule, ...facetsOf(item), reuse: null, parts: [], template, caseId: null, casePlace: null } // prettier-ignore
}

/** The id of the nearest item on the way to a problem. */
function idAt(document: unknown, path: readonly PropertyKey[]): string {
  let node: unknown = document
  let id = ''
  for (const step of path) {
    node = (node as Record<PropertyKey, unknown> | null | undefined)?.[step]
    const own = (node as { id?: unknown } | null | undefined)?.id
    if (typeof own === 'string') id = own
  }
  return id
}

function problemsOf(file: string, document: unknown, error: z.ZodError): BankProblem[] {
  return error.issues.map((issue) => ({
    file,
    id: idAt(document, issue.path),
    words: `${issue.path.slice(2).join('.')}: ${issue.message}`.replace(/^: /, ''),
  }))
}

function yaml(file: string, text: string): { document: unknown } | BankProblem {
  try {
    return { document: load(text, { schema: CORE_SCHEMA, filename: file }) } // core: dates stay text
  } catch (error) {
    return { file, id: '', words: `is not YAML: ${(error as Error).message.split('\n')[0]}` }
  }
}

/** Reads one bank file. A file with any fault gives its problems and no questions. */
export function parseBank(file: string, text: string): ParsedBank {
  const read = yaml(file, text)
  if (!('document' in read)) return { questions: [], cases: [], problems: [read] }
  const parsed = BankFile.safeParse(read.document)
  if (!parsed.success) return { questions: [], cases: [], problems: problemsOf(file, read.document, parsed.error) }
  const { items = [], cases = [], templates = [] } = parsed.data
  return {
    questions: [
      ...items.map((i) => question(i)),
      ...cases.flatMap((c) => c.items.map((i) => question(i, c))),
      ...templates.map(templateQuestion),
    ],
    cases: cases.map(({ id, title, edition, scenario }) => ({ id, title, edition, scenario })),
    problems: [],
  }
}

export interface MisconceptionEntry {
  readonly id: string
  readonly believes: string
  readonly fact: string
  readonly kind: string
  /** What the learner answers, and what the answer should have been. */
  readonly taken: string
  readonly meant: string
}

/** Reads the controlled vocabulary of the distractors. */
export function parseMisconceptions(
  file: string,
  text: string,
): { entries: MisconceptionEntry[]; problems: BankProblem[] } {
  const read = yaml(file, text)
  if (!('document' in read)) return { entries: [], problems: [read] }
  const parsed = z.array(Misconception).safeParse(read.document)
  if (!parsed.success) return { entries: [], problems: problemsOf(file, read.document, parsed.error) }
  const entries = parsed.data.map(({ id, believes, fact, pair }) => {
    const [, kind, taken, meant] = /^(\w+): (.+) vs (.+)$/.exec(pair)!
    return { id, believes, fact, kind: kind!, taken: taken!, meant: meant! }
  })
  return { entries, problems: [] }
}
