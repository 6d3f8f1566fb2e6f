import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { parseBank, parseMisconceptions } from '../../electron/interchange/bank'
import { CaseItem, Item, TemplateItem } from '../../electron/interchange/bank-schema'
import { parseServices } from '../../electron/interchange/services'
import type { Bank, ReadFile } from './bank'
import { fixedQuestion, templateQuestion } from './question'

export interface BankTexts {
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly misconceptions: string
  readonly services: string | null
}

export function readTexts(resources: string): BankTexts {
  const folder = join(resources, 'bank')
  const names = readdirSync(folder).filter((n) => n.endsWith('.yaml'))
  const catalog = join(resources, 'services.yaml')
  return {
    files: names.toSorted().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
    misconceptions: readFileSync(join(resources, 'misconceptions.yaml'), 'utf8'),
    services: existsSync(catalog) ? readFileSync(catalog, 'utf8') : null,
  }
}

function readFile({ name, text }: BankTexts['files'][number]): ReadFile {
  const { problems } = parseBank(name, text)
  const unreadable = problems.some((p) => p.words.startsWith('is not YAML'))
  return { name, document: unreadable ? undefined : load(text, { schema: CORE_SCHEMA }), problems }
}

/** The entries of a list of a raw document; whatever is no list of records is none. */
export function listIn(document: unknown, name: string): Record<string, unknown>[] {
  const list: unknown = (document as Record<string, unknown> | null | undefined)?.[name]
  return Array.isArray(list)
    ? list.filter((x): x is Record<string, unknown> => typeof x === 'object' && x !== null)
    : []
}

const sound = <T>(schema: { safeParse(x: unknown): { data?: T } }, list: unknown[]): T[] =>
  list.flatMap((entry) => schema.safeParse(entry).data ?? [])

export function readBank(texts: BankTexts): Bank {
  const files = texts.files.map(readFile)
  const fixed = files.flatMap(({ name, document }) => [
    ...sound<Item>(Item, listIn(document, 'items')).map((i) => fixedQuestion(i, { file: name, caseId: null, scenario: '' })), // prettier-ignore
    ...listIn(document, 'cases').flatMap((c) =>
      sound<Item>(Item, listIn(c, 'items')).map((i) =>
        fixedQuestion(i, { file: name, caseId: String(c.id), scenario: String(c.scenario) }),
      ),
    ),
  ])
  const templates = files.flatMap(({ name, document }) =>
    sound<TemplateItem>(TemplateItem, listIn(document, 'templates')).map((t) => templateQuestion(t, name)),
  )
  const cases = files.flatMap(({ name, document }) =>
    sound<CaseItem>(CaseItem, listIn(document, 'cases')).map((item) => ({ file: name, item })),
  )
  const vocabulary = parseMisconceptions('misconceptions.yaml', texts.misconceptions)
  const catalogue = texts.services === null ? null : parseServices(texts.services)
  return {
    files,
    fixed,
    templates,
    questions: [...fixed, ...templates],
    cases,
    misconceptions: vocabulary.entries,
    vocabularyProblems: [
      ...vocabulary.problems,
      ...(catalogue?.problems ?? []).map((p) => ({ file: 'services.yaml', ...p })),
    ],
    services: catalogue?.entries ?? null,
  }
}
