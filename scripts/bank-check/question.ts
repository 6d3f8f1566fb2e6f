import type { Item, TemplateItem } from '../../electron/interchange/bank-schema'
import type { Ask, FixedQuestion, Question, TemplateQuestion } from './bank'

interface Place {
  readonly file: string
  readonly caseId: string | null
  readonly scenario: string
}

export type ChoiceItem = Extract<Item, { options: unknown }>

export const isChoice = (item: Item): item is ChoiceItem => 'options' in item
export const isKey = (option: ChoiceItem['options'][number]) => 'correct' in option

function asksOf(item: Item, need: string): Ask[] {
  switch (item.type) {
    case 'ordering':
      return [{ need, keys: item.steps.map((s) => s.text), wrong: item.surplus.map((s) => s.text) }]
    case 'matching':
      return item.prompts.map((p) => ({
        need: `${need} ${p.text}`,
        keys: [item.responses[p.answer]!],
        wrong: Object.entries(item.responses).flatMap(([id, text]) => (id === p.answer ? [] : [text])),
      }))
    default: {
      const texts = (key: boolean) => item.options.filter((o) => isKey(o) === key).map((o) => o.text)
      return [{ need, keys: texts(true), wrong: texts(false) }]
    }
  }
}

function keyRationales(item: Item): string[] {
  if (isChoice(item)) return item.options.filter(isKey).map((o) => o.rationale)
  return (item.type === 'ordering' ? item.steps : item.prompts).map((p) => p.rationale)
}

export function fixedQuestion(item: Item, { file, caseId, scenario }: Place): FixedQuestion {
  const told = [item.stem, ...keyRationales(item), item.explanation, item.rule]
  return { file, id: item.id, item, caseId, asks: asksOf(item, `${scenario} ${item.stem}`.trim()), told }
}

export function templateQuestion(item: TemplateItem, file: string): TemplateQuestion {
  const ask = {
    need: item.stem,
    keys: [item.key.text ?? ''],
    wrong: item.distractors.map((d) => d.text ?? ''),
  }
  const told = [item.stem, item.key.rationale, item.worked, item.explanation, item.rule]
  return { file, id: item.id, item, caseId: null, asks: [ask], told }
}

/** Fields that hold no text for the candidate; titles of sources keep the names that their pages have. */
const unseen = new Set(['id', 'sources', 'services', 'misconception', 'mistakes', 'answer', 'response', 'mistake', 'formula', 'review', 'arithmetic', 'let', 'constraints', 'playground']) // prettier-ignore

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (unseen.has(name) ? [] : stringsIn(inner)))
}

/** Every text of an item that a candidate may read, with the scenario of its case set. */
export const textsOf = ({ item, asks }: Question): string[] => [...stringsIn(item), ...asks.map((a) => a.need)]
