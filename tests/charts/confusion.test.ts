import { expect, it } from 'vitest'
import { confusionFinding, shortName, timesIn } from '@/charts/confusion-finding'
import { confusedPairs, confusionMatrix } from '@/charts/confusion-matrix'

const times = (meant: string, chose: string, count: number) => ({ meant, chose, count })
const some = [
  times('Monitor', 'Monitor', 12),
  times('Monitor', 'CloudWatch', 6),
  times('CloudWatch', 'CloudWatch', 7),
  times('CloudWatch', 'Monitor', 2),
  times('Clarify', 'Clarify', 20),
]

it('shows what was right against what was chosen, the most mixed up first', () => {
  expect(confusionMatrix(some)).toEqual({
    columns: ['Monitor', 'CloudWatch'],
    rows: [
      { meant: 'Monitor', counts: [12, 6], another: 0, total: 18 },
      { meant: 'CloudWatch', counts: [2, 7], another: 0, total: 9 },
    ],
  })
})

it('keeps to seven concepts and counts the others together', () => {
  const many = Array.from({ length: 12 }, (_, i) => times('Right', `Wrong ${i}`, 12 - i))
  const { columns, rows } = confusionMatrix(many)
  expect(columns).toHaveLength(7)
  expect(rows).toEqual([{ meant: 'Right', counts: [0, 12, 11, 10, 9, 8, 7], another: 21, total: 78 }])
})

it('has no rows for what was never the right answer, and is empty without a confusion', () => {
  expect(confusionMatrix([times('A', 'B', 3)]).rows.map((r) => r.meant)).toEqual(['A'])
  expect(confusionMatrix([times('A', 'A', 30)])).toEqual({ columns: [], rows: [] })
})

it('puts pairs with enough answers before those that are only counted', () => {
  const pairs = confusedPairs([...some, times('Rare', 'Monitor', 8)])
  expect(pairs.map((p) => [p.chose, p.meant, p.share.part, p.share.count, p.share.known])).toEqual([
    ['CloudWatch', 'Monitor', 6, 18, true],
    ['Monitor', 'Rare', 8, 8, false],
    ['Monitor', 'CloudWatch', 2, 9, false],
  ])
})

it('says what is taken for what and leads to questions that tempt to it', () => {
  expect(confusionFinding(some, 'service', (name) => name.toLowerCase())).toEqual({
    sentence: 'When Monitor is right, you choose CloudWatch one time in three',
    subjects: ['Monitor'],
    drill: { topic: 'CloudWatch or Monitor', filter: { pair: ['cloudwatch', 'monitor'] } },
  })
})

it.each([
  [[times('A', 'A', 4), times('B', 'B', 1)], '6 more answers on A until a first pair can be judged'],
  [[], '10 answers on a service until its pairs can be judged'],
  [[times('A', 'A', 30), times('A', 'B', 1)], 'No service with 10 answers is taken for another more than once'],
])('abstains: %o', (confusions, sentence) => {
  expect(confusionFinding(confusions, 'service')).toMatchObject({ sentence, subjects: [] })
})

it.each([
  [5, 10, 'every other time'],
  [6, 18, 'one time in three'],
  [12, 27, '12 times in 27'],
  [1, 30, '1 time in 30'],
])('%i of %i is %s', (part, count, words) => expect(timesIn(part, count)).toBe(words))

it.each([
  ['Amazon SageMaker Model Monitor', 'Model Monitor'],
  ['Amazon SageMaker AI batch transform', 'batch transform'],
  ['Amazon SageMaker AI with MLflow', 'MLflow'],
  ['Amazon SageMaker AI', 'SageMaker AI'],
  ['Amazon SageMaker Experiments (Classic)', 'Experiments (Classic)'],
  ['AWS Key Management Service (AWS KMS)', 'KMS'],
  ['AWS Glue DataBrew', 'Glue DataBrew'],
  ['Application Load Balancer', 'Application Load Balancer'],
])('%s is short for %s', (name, short) => expect(shortName(name)).toBe(short))
