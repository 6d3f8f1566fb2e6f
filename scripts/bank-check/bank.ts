import type { ServiceEntry } from '../../electron/interchange/services'
import type { BankProblem, MisconceptionEntry } from '../../electron/interchange/bank'
import type { CaseItem, Item, TemplateItem } from '../../electron/interchange/bank-schema'

/** What is wrong, where, and by which rule. `file` and `id` are empty where a fault lies in the bank as a whole. */
export interface Finding {
  readonly file: string
  readonly id: string
  readonly rule: string
  readonly words: string
}

/** One decision that an item asks for: its question, or one prompt of a matching item. */
export interface Ask {
  /** All that the candidate reads before the options. */
  readonly need: string
  readonly keys: readonly string[]
  readonly wrong: readonly string[]
}

export interface Question {
  readonly file: string
  readonly id: string
  readonly item: Item | TemplateItem
  readonly caseId: string | null
  readonly asks: readonly Ask[]
  /** What the item itself states as true, in every text but the distractors' own. */
  readonly told: readonly string[]
}

export interface FixedQuestion extends Question {
  readonly item: Item
}
export interface TemplateQuestion extends Question {
  readonly item: TemplateItem
}

export interface ReadFile {
  readonly name: string
  /** As YAML reads it, whether or not it is a sound bank file. */
  readonly document: unknown
  readonly problems: readonly BankProblem[]
}

export interface Bank {
  readonly files: readonly ReadFile[]
  /** Sound items, those of case sets included; a faulty one is reported by the schema and then left out. */
  readonly fixed: readonly FixedQuestion[]
  readonly templates: readonly TemplateQuestion[]
  readonly questions: readonly Question[]
  readonly cases: readonly { readonly file: string; readonly item: CaseItem }[]
  readonly misconceptions: readonly MisconceptionEntry[]
  readonly vocabularyProblems: readonly BankProblem[]
  /** Null while there is no catalog. */
  readonly services: readonly ServiceEntry[] | null
}

export type Rule = (bank: Bank) => Finding[]

export const at = (question: Pick<Question, 'file' | 'id'>, rule: string, words: string): Finding => ({
  file: question.file,
  id: question.id,
  rule,
  words,
})

export const ofBank = (rule: string, words: string): Finding => ({ file: '', id: '', rule, words })
