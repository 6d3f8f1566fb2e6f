import { at, type Finding, type ReadFile, type Rule } from '../bank'
import { listIn } from '../read-bank'

type Raw = Record<string, unknown>

const rawItems = ({ document }: ReadFile): Raw[] => [
  ...listIn(document, 'items'),
  ...listIn(document, 'cases').flatMap((c) => listIn(c, 'items')),
  ...listIn(document, 'templates'),
]

const valueAt = (item: Raw, path: string): unknown =>
  path.split('.').reduce<unknown>((node, step) => (node as Raw | null | undefined)?.[step], item)

/** "options.2.rationale" -> "option 3". */
function partName(path: string): string {
  const [list = '', index] = path.split('.')
  return index === undefined || Number.isNaN(Number(index))
    ? list
    : `${list.replace(/(?<!u)s$/, '')} ${Number(index) + 1}`
}

const known = new Set(['text', 'correct', 'misconception', 'rationale'])

/** What an option lacks or has too much of; the schema only says that it fits neither a key nor a distractor. */
function optionFault(option: Raw): { rule: string; words: string } | undefined {
  const missing = (words: string) => ({ rule: 'missing', words })
  if (!option.rationale) return missing('has no rationale')
  if ('correct' in option && 'misconception' in option)
    return { rule: 'schema', words: 'is a key and has a misconception' }
  if (!option.correct && !option.misconception) return missing('is no key and has no misconception')
  const extra = Object.keys(option).find((name) => !known.has(name))
  return extra === undefined ? undefined : { rule: 'schema', words: `has the unknown field "${extra}"` }
}

/** The same in plainer words, where something is simply not there. */
function explain(item: Raw, path: string): { rule: string; words: string } | undefined {
  const value = valueAt(item, path)
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  if (path === 'sources' && empty) return { rule: 'missing', words: 'has no source' }
  if (path === 'verified' && empty) return { rule: 'missing', words: 'has no verified date' }
  const field = /\b(rationale|misconception)$/.exec(path)?.[1]
  if (field && empty) return { rule: 'missing', words: `${partName(path)} has no ${field}` }
  if (!/^options\.\d+$/.test(path)) return undefined
  const fault = optionFault(value as Raw)
  return fault && { ...fault, words: `${partName(path)} ${fault.words}` }
}

function findingsOf(file: ReadFile): Finding[] {
  const items = rawItems(file)
  return file.problems.map(({ id, words }) => {
    const item = items.find((i) => i.id === id)
    const path = /^(?:items\.\d+\.)?([\w.-]+): /.exec(words)?.[1]
    const { rule, words: plain } = (item && path && explain(item, path)) || { rule: 'schema', words }
    return at({ file: file.name, id }, rule, plain)
  })
}

/** What the app's own reader refuses. */
export const schema: Rule = (bank) => [
  ...bank.files.flatMap(findingsOf),
  ...bank.vocabularyProblems.map((p) => at(p, 'schema', p.words)),
]
