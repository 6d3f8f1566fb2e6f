import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, dump, load } from 'js-yaml'
import { expect, test } from 'vitest'
import { parseBank } from '../../electron/interchange/bank'
import { resources } from '../support/app'

type Raw = Record<string, unknown> & { id: string }
interface RawFile {
  items: Raw[]
  templates: Raw[]
}
const read = (name: string) =>
  load(readFileSync(join(resources, 'bank', name), 'utf8'), { schema: CORE_SCHEMA }) as RawFile
const item = read('1-5-training.yaml').items.find((i) => i.id === 'training-data-leakage-01')!
const template = read('templates.yaml').templates.find((t) => t.id === 'template-recall-01')!

const parse = (file: Partial<RawFile>) => parseBank('a.yaml', dump(file))
const parseItem = (more: object) => parse({ items: [{ ...item, ...more }] })
const words = (more: object) => parseItem(more).problems.map((p) => `${p.id} ${p.words}`)

test('a fixed item stores its playground figures computed', () => {
  const playground = { part: 'threshold', tp: 'tp', fp: 'all - tp', fn: 0 }
  const { questions, problems } = parseItem({ numbers: { tp: 8, all: 10 }, playground })
  expect(problems).toEqual([])
  expect(questions[0]!.playground).toEqual({ part: 'threshold', tp: '8', fp: '2', fn: '0' })
})

test('a template keeps its playground figures as formulas', () => {
  const [question] = parse({ templates: [template] }).questions
  expect(question!.template!.playground).toEqual({ part: 'threshold', tp: 'tp', fp: 'fp', fn: 'fn', tn: 'tn' })
  expect(question!.playground).toBeUndefined()
})

test('an item without figures reads as it did before there were any, so that its version stays the same', () => {
  const plain = structuredClone(template)
  delete plain['playground']
  const { questions } = parse({ items: [item], templates: [plain] })
  expect(JSON.stringify(questions)).not.toContain('playground')
})

const noSet = ': is no set of figures that the playground takes'
test.each([
  ['a parameter that the page does not know', { part: 'threshold', tp: 1, fp: 1, fn: 1, sum: 3 }, ': Unrecognized key: "sum"'],
  ['an incomplete set', { part: 'threshold', tp: 1, fp: 1 }, noSet],
  ['figures of another part', { part: 'return', tp: 1, fp: 1, fn: 1 }, noSet],
  ['a part that does not exist', { part: 'drift', tp: 1 }, noSet],
  ['savings without a cost to earn back', { part: 'return', net: 100 }, noSet],
  ['a list of one', { part: 'outliers', e: [1] }, '.e: Too small: expected array to have >=2 items'],
])('playground figures are refused for %s', (_, playground, fault) => {
  expect(words({ playground })).toEqual([`training-data-leakage-01 playground${fault}`])
}) // prettier-ignore

test('two sets of playground figures at once are refused', () => {
  expect(words({ playground: { part: 'outliers', e: [1, 2], y: [1, 2], p: [1, 2] } })).not.toEqual([])
})

test('playground figures over an unknown number are refused in words', () => {
  expect(words({ numbers: { cost: 1 }, playground: { part: 'return', gain: 'profit', cost: 'cost' } })).toEqual([
    'training-data-leakage-01 playground: cannot be computed: undefined variable: profit',
  ])
})
