import type { Item, TemplateItem } from '../../../electron/interchange/bank-schema'
import { at, type Bank, type Finding, type Rule } from '../bank'

const file = 'misconceptions.yaml'

function tagsOf(item: Item | TemplateItem): string[] {
  if ('distractors' in item) return item.distractors.map((d) => d.misconception)
  if ('options' in item) return item.options.flatMap((o) => ('misconception' in o ? o.misconception : []))
  const surplus = item.surplus.map((s) => s.misconception)
  if (item.type === 'ordering') return [...item.steps.flatMap((s) => s.misconception ?? []), ...surplus]
  return [...item.prompts.flatMap((p) => Object.values(p.mistakes)), ...surplus]
}

export const unknownTags: Rule = ({ misconceptions, questions }) => {
  const known = new Set(misconceptions.map((m) => m.id))
  return questions.flatMap((q) =>
    [...new Set(tagsOf(q.item))]
      .filter((tag) => !known.has(tag))
      .map((tag) => at(q, 'unknown-tag', `"${tag}" is no misconception of ${file}`)),
  )
}

const repeated = (bank: Bank, what: string, of: (m: Bank['misconceptions'][number]) => string): Finding[] => {
  const seen = new Map<string, string>()
  return bank.misconceptions.flatMap((m) => {
    const first = seen.get(of(m))
    seen.set(of(m), first ?? m.id)
    return first === undefined ? [] : [at({ file, id: m.id }, 'duplicate-tag', `has the ${what} of "${first}"`)]
  })
}

export const duplicateTags: Rule = (bank) => [
  ...repeated(bank, 'id', (m) => m.id),
  ...repeated(bank, 'belief', (m) => m.believes.toLowerCase()),
]

export const unusedTags: Rule = ({ misconceptions, questions }) => {
  const used = new Set(questions.flatMap((q) => tagsOf(q.item)))
  return misconceptions
    .filter((m) => !used.has(m.id))
    .map((m) => at({ file, id: m.id }, 'unused-tag', 'is carried by no distractor'))
}
