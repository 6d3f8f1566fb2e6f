import { expect, test } from 'vitest'
import { bankOf, findings, good, ofItems, planted, vocabularyWith, type Raw } from './planting'

const { choice, response, ordering, matching, template, caseSet } = good

test('good examples of every kind pass', () => {
  const files = {
    '1-2-exploration.yaml': { items: [response] },
    '1-4-feature-engineering.yaml': { items: [matching] },
    '1-5-training.yaml': { items: [choice] },
    '1-7-evaluation.yaml': { items: [ordering] },
    'cases.yaml': { cases: [caseSet] },
    'templates.yaml': { templates: [template] },
  }
  expect(findings(bankOf(files))).toEqual([])
})

type Plant = [title: string, item: Raw, change: (item: Raw) => void, rule: string, words: string]

const faults: Plant[] = [
  ['a missing rationale of an option', choice, (i) => delete i.options[2]!.rationale, 'missing', 'option 3 has no rationale'],
  ['an empty rationale', choice, (i) => (i.options[0]!.rationale = ''), 'missing', 'option 1 has no rationale'],
  ['a missing rationale of a step', ordering, (i) => delete i.steps[1]!.rationale, 'missing', 'step 2 has no rationale'],
  ['a missing rationale of a prompt', matching, (i) => delete i.prompts[0]!.rationale, 'missing', 'prompt 1 has no rationale'],
  ['a distractor without a misconception', choice, (i) => delete i.options[0]!.misconception, 'missing', 'option 1 is no key and has no misconception'],
  ['a surplus step without a misconception', ordering, (i) => delete i.surplus[0]!.misconception, 'missing', 'surplus 1 has no misconception'],
  ['an item without a source', choice, (i) => delete i.sources, 'missing', 'has no source'],
  ['an empty list of sources', choice, (i) => (i.sources = []), 'missing', 'has no source'],
  ['an item without a verified date', choice, (i) => delete i.verified, 'missing', 'has no verified date'],
  ['a key with a misconception', choice, (i) => (i.options[1]!.misconception = 'accuracy-on-rare-events'), 'schema', 'option 2 is a key and has a misconception'],
  ['an unknown field of an option', choice, (i) => (i.options[1]!.note = 'x'), 'schema', 'option 2 has the unknown field "note"'],
  ['an unknown field of an item', choice, (i) => (i.note = 'x'), 'schema', 'note'],
  ['a rationale that is too short', choice, (i) => (i.options[1]!.rationale = 'Because.'), 'schema', 'has 1 words instead of 25 to 60'],
  ['a second key', choice, (i) => (i.options[0] = { ...i.options[1]!, text: 'Leaks' }), 'schema', 'needs exactly one key'],
  ['a tag nobody has defined', choice, (i) => (i.options[0]!.misconception = 'no-such-belief'), 'unknown-tag', '"no-such-belief"'],
  ['an unknown tag of a mistaken pair', matching, (i) => (i.prompts[0]!.mistakes!.processing = 'no-such-belief'), 'unknown-tag', '"no-such-belief"'],
  ['a key outside the exam', choice, (i) => (i.options[1]!.text = 'AWS X-Ray'), 'exam-scope', 'names X-Ray'],
  ['a matching answer outside the exam', matching, (i) => (i.responses.emr = 'AWS Batch'), 'exam-scope', 'AWS Batch'],
  ['an option that speaks of the others', choice, (i) => (i.options[0]!.text = 'All of the above'), 'wording', '"All of the above"'],
  ['an absolute in an option', choice, (i) => (i.options[0]!.text = 'Overfitting, which always hurts'), 'wording', '"always"'],
  ['a negative stem', choice, (i) => (i.stem += ' Which is NOT a cause?'), 'wording', 'a negative stem'],
  ['a negative question', choice, (i) => (i.stem += ' Which cause does not apply?'), 'wording', 'a negative stem'],
  ['"which of the following"', choice, (i) => (i.stem += ' Which of the following fits?'), 'wording', '"Which of the following"'],
  ['HTML', choice, (i) => (i.explanation += ' <b>Note</b>'), 'wording', '"<b>"'],
  ['arithmetic that is wrong', choice, (i) => Object.assign(i, { numbers: { tp: 8 }, arithmetic: ['tp == 8', 'tp / 2 == 5'] }), 'arithmetic', '"tp / 2 == 5" is not true'],
  ['arithmetic over an unknown name', choice, (i) => Object.assign(i, { arithmetic: ['fn == 2'] }), 'arithmetic', '"fn == 2" cannot be read'],
  ['a playground figure over an unknown name', choice, (i) => Object.assign(i, { playground: { part: 'return', running: 'fee', users: 2 } }), 'schema', 'playground: cannot be computed: undefined variable: fee'],
  ['a playground figure the page does not know', choice, (i) => Object.assign(i, { playground: { part: 'return', fee: 3 } }), 'schema', 'is no set of figures'],
  ['a count that is not whole', choice, (i) => Object.assign(i, { playground: { part: 'threshold', tp: 2.5, fp: 1, fn: 1 } }), 'playground', 'cannot show tp = 2.5'],
  ['a share in percent', choice, (i) => Object.assign(i, { playground: { part: 'threshold', precision: 80, recall: 60 } }), 'playground', 'cannot show precision = 80'],
  ['an amount beyond the page', choice, (i) => Object.assign(i, { numbers: { cost: 2e9 }, playground: { part: 'return', gain: 1, cost: 'cost' } }), 'playground', 'cannot show cost = 2000000000'],
  ['a playground figure that is no number', choice, (i) => Object.assign(i, { playground: { part: 'outliers', e: [1, '0 / 0'] } }), 'playground', 'cannot show e = 1,NaN'],
  ['a source the app cannot open', choice, (i) => (i.sources![0]!.address = 'https://example.com/page'), 'sources', 'does not open https://example.com/page'],
  ['a source over plain http', choice, (i) => (i.sources![0]!.address = 'http://doi.org/page'), 'sources', 'does not open http://doi.org/page'],
  ['a solver who disagrees', choice, (i) => (i.review.solver = 'disagree'), 'review', 'another key'],
  ['a second key that can be defended', choice, (i) => (i.review.solver = 'second-key'), 'review', 'a second key'],
] // prettier-ignore

test.each(faults)('%s is found, and nothing else', (_, item, change, rule, words) => {
  const bad = planted(item, change)
  expect(findings(ofItems(bad))).toEqual([
    { file: 'cases.yaml', id: item.id, rule, words: expect.stringContaining(words) as string },
  ])
})

test('a fault hides no other item of its file', () => {
  const bad = planted(choice, (i) => delete i.verified)
  const other = planted(response, (i) => (i.options[0]!.text = 'None of the above'))
  expect(findings(ofItems(bad, other)).map((f) => [f.id, f.rule])).toEqual([
    [choice.id, 'missing'],
    [response.id, 'wording'],
  ])
})

test('a fault inside a case set names the question', () => {
  const bad = planted(caseSet, (c) => delete c.items[1]!.options[0]!.rationale)
  const found = findings(bankOf({ 'cases.yaml': { cases: [bad] } }))
  expect(found).toEqual([
    { file: 'cases.yaml', id: caseSet.items[1]!.id, rule: 'missing', words: 'option 1 has no rationale' },
  ])
})

test('a file that is not YAML is named', () => {
  expect(findings(bankOf({ 'cases.yaml': 'items: [' }))).toMatchObject([{ file: 'cases.yaml', rule: 'schema' }])
})

test('a template that cannot be drawn is found', () => {
  const of = (change: (t: Raw) => unknown) =>
    findings(bankOf({ 'templates.yaml': { templates: [planted(template, change)] } })).map(
      (f) => `${f.rule}: ${f.words}`,
    )
  expect(of((t) => t.constraints.push('tp < 0'))).toEqual(['template-draws: draw 0: The constraints of a template leave nothing to draw.']) // prettier-ignore
  expect(of((t) => (t.stem += ' {unknown}'))).toEqual([
    'template-draws: draw 0: A template has no value for {unknown}.',
  ])
})

test('a template whose figures the playground cannot show is found, with the draw', () => {
  const of = (playground: object) =>
    findings(bankOf({ 'templates.yaml': { templates: [planted(template, (t) => Object.assign(t, { playground }))] } }))
  const [found, ...others] = of({ part: 'threshold', tp: 'tp', fp: 'fp', fn: 'fn - 20' })
  expect([found?.rule, others]).toEqual(['playground', []])
  expect(found?.words).toMatch(/^draw \d+: the playground cannot show tp = \d+$/)
  expect(of({ part: 'return', running: 'fee', users: 2 })).toMatchObject([{ rule: 'template-draws' }])
})

test('a template whose distractor has no misconception is found', () => {
  const bad = planted(template, (t) => delete t.distractors[1]!.misconception)
  expect(findings(bankOf({ 'templates.yaml': { templates: [bad] } }))).toMatchObject([
    { rule: 'missing', words: 'distractor 2 has no misconception' },
  ])
})

test('an id in two files, or twice in one, is found', () => {
  const twin = planted(response, (i) => (i.id = choice.id))
  const words = (first: string) => `its id is taken in ${first}`
  const inTwo = bankOf({ '1-5-training.yaml': { items: [choice] }, 'cases.yaml': { items: [twin] } })
  expect(findings(inTwo)).toEqual([
    { file: 'cases.yaml', id: choice.id, rule: 'ids', words: words('1-5-training.yaml') },
  ])
  expect(findings(ofItems(choice, twin))).toMatchObject([{ rule: 'ids', words: words('cases.yaml') }])
})

test('an item in the file of another section is found', () => {
  const found = findings(bankOf({ '6-2-business-metrics.yaml': { items: [choice] } }))
  expect(found).toMatchObject([
    { id: choice.id, rule: 'section-file', words: 'is of section 1.5 and stands in a file of 6.2' },
  ])
})

test('a file of no section is found', () => {
  expect(findings(bankOf({ '7-1-other.yaml': { items: [] } }))).toMatchObject([
    { file: '7-1-other.yaml', rule: 'section-file' },
  ])
})

test('two stems that are half alike are found', () => {
  const twin = planted(choice, (i) => {
    i.id = 'training-data-leakage-99'
    i.stem = i.stem.replace('a lender', 'a bank')
  })
  const [found, ...others] = findings(ofItems(choice, twin))
  expect([found?.id, found?.rule, others]).toEqual([twin.id, 'near-duplicate', []])
  expect(found?.words).toMatch(/^its stem is \d\d% that of training-data-leakage-01$/)
})

test('a tag defined twice, and a belief with two tags, are found', () => {
  const entry = { id: 'json-is-structured', believes: 'Something new', fact: 'Nothing', pair: 'concept: a vs b' }
  const belief = {
    id: 'second-tag',
    believes: 'Named fields make JSON structured data',
    fact: 'No',
    pair: 'concept: a vs b',
  }
  const found = findings(bankOf({}, { misconceptions: vocabularyWith(entry, belief) }))
  expect(found).toEqual([
    { file: 'misconceptions.yaml', id: entry.id, rule: 'duplicate-tag', words: 'has the id of "json-is-structured"' },
    {
      file: 'misconceptions.yaml',
      id: belief.id,
      rule: 'duplicate-tag',
      words: 'has the belief of "json-is-structured"',
    },
  ])
})

test('services outside the catalog are found once there is a catalog', () => {
  const misconceptions = '- { id: a-for-b, believes: A, fact: B, pair: "service: emr vs unheard-of" }'
  const entry = (id: string, name: string, examPosition: string) =>
    `- { id: ${id}, name: ${name}, formerNames: [], function: f, chooseWhen: c, notWhen: n, confusableWith: [],
         stages: [], examPosition: ${examPosition}, status: { state: active, checked: 2026-11-23 },
         source: { title: t, address: https://docs.aws.amazon.com/ } }\n`
  const services = entry('emr', 'Amazon EMR', 'in-scope') + entry('ecr', 'Amazon ECR', 'not-listed')
  const rest = { misconceptions, services }
  const plain = planted(choice, (i) => {
    i.services = ['emr', 'unknown-service']
    i.options[1]!.text = 'Amazon ECR'
    for (const o of i.options) if (o.misconception) o.misconception = 'a-for-b'
  })
  const found = findings(bankOf({ 'cases.yaml': { items: [plain] } }, rest))
  expect(found).toEqual([
    {
      file: 'cases.yaml',
      id: choice.id,
      rule: 'service-ids',
      words: '"unknown-service" is no service of services.yaml',
    },
    {
      file: 'misconceptions.yaml',
      id: 'a-for-b',
      rule: 'service-ids',
      words: '"unheard-of" is no service of services.yaml',
    },
    {
      file: 'cases.yaml',
      id: choice.id,
      rule: 'exam-scope',
      words: 'its key names Amazon ECR, which the exam does not ask for',
    },
  ])
  expect(
    findings(bankOf({ 'cases.yaml': { items: [planted(choice, (i) => (i.services = ['unknown-service']))] } })),
  ).toEqual([])
})
