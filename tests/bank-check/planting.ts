import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, dump, load } from 'js-yaml'
import type { Bank, Finding } from '../../scripts/bank-check/bank'
import { check, itemRules } from '../../scripts/bank-check/check'
import { readBank } from '../../scripts/bank-check/read-bank'
import { resources } from '../support/app'

interface RawPart {
  text: string
  correct?: boolean
  rationale?: string
  misconception?: string
  mistakes?: Record<string, string>
  note?: string
}

/** An item or a case set as YAML reads it; faults are planted into copies of it. */
export interface Raw {
  id: string
  stem: string
  explanation: string
  guideSection: string
  metricCategory: string
  difficulty: number
  services: string[]
  options: RawPart[]
  steps: RawPart[]
  prompts: RawPart[]
  surplus: RawPart[]
  distractors: RawPart[]
  responses: Record<string, string>
  constraints: string[]
  sources?: { address: string }[]
  verified?: string
  review: { solver: string }
  numbers?: Record<string, number>
  arithmetic?: string[]
  note?: string
  items: Raw[]
}

interface RawFile {
  items?: Raw[]
  cases?: Raw[]
  templates?: Raw[]
}

const read = (file: string) =>
  load(readFileSync(join(resources, file), 'utf8'), { schema: CORE_SCHEMA }) as Required<RawFile>
const withId = (list: Raw[], id: string): Raw => list.find((x) => x.id === id)!

const misconceptions = readFileSync(join(resources, 'misconceptions.yaml'), 'utf8')

/** Good examples, one of each kind, as the bank has them. */
export const good = {
  choice: withId(read('bank/1-5-training.yaml').items, 'training-data-leakage-01'),
  response: withId(read('bank/1-2-exploration.yaml').items, 'eda-activities-01'),
  ordering: withId(read('bank/1-7-evaluation.yaml').items, 'evaluation-holdout-order-01'),
  matching: withId(read('bank/1-4-feature-engineering.yaml').items, 'feature-engineering-tools-01'),
  template: withId(read('bank/templates.yaml').templates, 'template-recall-01'),
  caseSet: withId(read('bank/cases.yaml').cases, 'case-meter-tampering'),
}

/** A copy with a fault in it. */
export function planted(item: Raw, change: (copy: Raw) => unknown): Raw {
  const copy = structuredClone(item)
  change(copy)
  return copy
}

/** Copies with ids of their own, each changed by its number. */
export const many = (item: Raw, count: number, change: (copy: Raw, i: number) => unknown = () => {}): Raw[] =>
  Array.from({ length: count }, (_, i) =>
    planted(item, (copy) => {
      copy.id = `planted-${i}`
      change(copy, i)
    }),
  )

interface Rest {
  readonly misconceptions?: string
  readonly services?: string
}

export const bankOf = (files: Record<string, RawFile | string>, rest: Rest = {}): Bank =>
  readBank({
    files: Object.entries(files).map(([name, content]) => ({
      name,
      text: typeof content === 'string' ? content : dump(content),
    })),
    misconceptions: rest.misconceptions ?? misconceptions,
    services: rest.services ?? null,
  })

export const vocabularyWith = (...entries: object[]): string => `${misconceptions}\n${dump(entries)}`

export const ofItems = (...items: Raw[]): Bank => bankOf({ 'cases.yaml': { items } })

export const findings = (bank: Bank): Finding[] => check(bank, itemRules)
