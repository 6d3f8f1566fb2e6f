import { describe, expect, test } from 'vitest'
import { ROWS, rowsForReaders, rowsOfRules, traps } from '../../scripts/bank-check/traps/table'
import { findings, good, ofItems, planted, type Raw } from './planting'

const { choice, matching, ordering } = good

/** The sound item with another question; option 2 is its key. */
const asks = (stem: string, key: string, wrong?: string) =>
  planted(choice, (i) => {
    i.stem = stem
    i.options[1]!.text = key
    if (wrong) i.options[0]!.text = wrong
  })
const tells = (sentence: string) => planted(choice, (i) => (i.explanation += ` ${sentence}`))
const pairs = (prompt: string, response: string) =>
  planted(matching, (i) => {
    i.prompts[0]!.text = prompt
    i.responses['data-wrangler'] = response
  })
const lifecycle = (stem: string) =>
  planted(ordering, (i) => {
    i.stem = `${stem} Select the steps and place them in order, first to last. Not every step is used.`
    for (const [n, text] of ['Collect data', 'Train a model', 'Evaluate it', 'Deploy it'].entries())
      i.steps[n]!.text = text
  })

/** By row, items that fall into the trap. */
const caught: Record<number, Raw[]> = {
  1: [
    asks('A shop keeps its orders as JSON documents. What kind of data is this?', 'Structured data'),
    asks('A shop keeps orders in several files. Which of them hold structured data?', 'The XML files'),
    pairs('JSON documents of a shop', 'Structured data'),
    tells('JSON is structured data.'),
  ],
  2: [
    asks('A bank joins tables of accounts and payments in SQL. Which service fits?', 'Amazon DynamoDB'),
    tells('Amazon DynamoDB is a relational database.'),
  ],
  3: [tells('Tuning optimizes the model parameters.')],
  4: [
    asks('A team already uses Debugger and wants better tuning. Which feature helps?', 'SageMaker Debugger'),
    asks('A team wants to find vanishing gradients. Which tool helps?', 'SageMaker Debugger'),
    tells('Debugger tunes the learning rate.'),
  ],
  5: [asks('Which search strategy should the job use next?', 'Early stopping')],
  6: [
    asks('Which tool evaluates the three candidates of a bank?', 'SageMaker Model Registry'),
    tells('Model Registry evaluates each version.'),
  ],
  7: [
    asks('A shop has two models. How can it evaluate them?', 'A/B test'),
    asks('A shop has two models. Which technique compares them fairly?', 'Hold-out set', 'A/B test'),
  ],
  8: [asks('A bank suspects that its model is biased. Which tool helps?', 'SageMaker Clarify')],
  9: [asks('A bank suspects that its inputs have changed. Which tool helps?', 'SageMaker Model Monitor')],
  10: [
    asks('A shop has forty similar models. Which inference option fits?', 'Multi-model endpoint'),
    planted(matching, (i) => {
      i.stem = 'Match each shop to an inference option. Each response is used once or not at all.'
      i.responses['data-wrangler'] = 'Multi-model endpoint'
    }),
  ],
  11: [tells('SageMaker Edge Manager looks after the devices.')],
  12: [
    asks('A shop wants answers within milliseconds. Which real-time option fits?', 'A SageMaker AI endpoint'),
    tells('An endpoint is real-time.'),
  ],
  13: [asks('Which of these three is a managed API?', 'A SageMaker AI endpoint')],
  14: [asks('Which of these three is a managed API?', 'AWS Lambda')],
  15: [asks('A team needs full control of its hosts. Which service fits?', 'AWS Fargate')],
  16: [
    asks('To which stage does the normalization of values belong?', 'Pre-processing'),
    pairs('Encoding the colors of cars as numbers', 'Feature engineering'),
  ],
  17: [
    asks('A shop wants visual data preparation. Which tool is visual?', 'AWS Glue DataBrew', 'SageMaker Data Wrangler'),
  ],
  18: [
    asks('Which service is used in the training stage?', 'SageMaker Training'),
    pairs('Amazon SageMaker Feature Store', 'Feature engineering'),
  ],
  19: [
    asks('Which algorithm finds groups without any labels?', 'Unsupervised learning'),
    tells('Algorithms such as supervised learning were tried.'),
  ],
  21: [asks('To which stage of the pipeline does cross-validation belong?', 'Training')],
  22: [tells('The AWS Model Zoo offers such models.')],
  23: [tells('TensorFlow Hub offers such models.')],
  24: [
    asks('Which open-source hub offers models to a team?', 'SageMaker JumpStart'),
    tells('JumpStart offers open-source models.'),
  ],
  26: [asks('A shop adapts a model to its pictures. What is this called?', 'Transfer learning', 'Fine-tuning')],
  27: [tells('Hubs are sources of ML models.')],
  28: [
    tells('Amazon QuickSight draws the charts.'),
    tells('SageMaker Experiments keeps the runs.'),
    tells('Data Wrangler is a tool of SageMaker Studio: Data Wrangler in Studio.'),
  ],
  29: [tells('It is trained with Amazon SageMaker.')],
  31: [tells('AWS Security Best Practices protects it.')],
  32: [tells('CodeCommit is closed to new customers.')],
  33: [
    asks('A team of four works in SageMaker AI. Which capability fits?', 'SageMaker Pipelines', 'Managed MLflow'),
    asks('A team of four works in SageMaker AI. Which capability fits?', 'Managed MLflow', 'SageMaker Pipelines'),
  ],
  34: [
    asks('More requests arrive. Which feature adds capacity to the system?', 'An Auto Scaling group'),
    tells('An Auto Scaling group scales the endpoint.'),
  ],
  35: [asks('Which drift is found by a type of Model Monitor?', 'Concept drift')],
  36: [asks('The fraud cases of a bank are rare. Which metric fits?', 'F1 score', 'AUC-PR')],
  37: [
    asks('Which metric has the units of the target?', 'RMSE', 'MAE'),
    tells('RMSE has the units of the target, unlike MAE.'),
  ],
  38: [tells('AUC lies between 0 and 1.')],
  39: [tells('R² ranges from 0 to 1.')],
  41: [
    asks('A shop spent $3 so far. How high are its development costs?', '$3'),
    tells('Development costs include later maintenance.'),
  ],
  42: [asks('A shop gains $3 from a model that costs $1. What is its ROI?', '200%')],
  43: [asks('Which business metric should the bank watch here?', 'Fairness')],
  44: [asks('Which business metric should the bank watch here?', 'Cost per user', 'Conversion rate')],
  45: [lifecycle('A bank builds a model.')],
  47: [asks('A car maker prepares the colors of its cars. Which step is right?', 'Label encoding')],
  48: [tells('Amazon Kinesis takes in the events.')],
}

const renamed = [
  tells('Kinesis Data Analytics counts the events.'),
  tells('The Hugging Face Model Hub offers it.'),
  tells('SageMaker Studio Lab is free.'),
  tells('Agents for Amazon Bedrock plan the steps.'),
]

const excused: [title: string, item: Raw][] = [
  [
    'JSON as semi-structured data',
    asks('A shop keeps JSON documents. What kind of data is this?', 'Semi-structured data'),
  ],
  ['DynamoDB for values read by key', asks('A shop reads a value by its key. Which service fits?', 'Amazon DynamoDB')],
  ['a denial of the mistake', tells('Tuning does not optimize model parameters.')],
  ['Clarify that is already used', asks('A bank already uses Clarify. Which tool shows bias?', 'SageMaker Clarify')],
  [
    'Model Monitor asked for as a capability',
    asks('Which capability notices changed inputs?', 'SageMaker Model Monitor'),
  ],
  ['an A/B test with live traffic', asks('How can a shop evaluate two models with live traffic?', 'A/B test')],
  ['a former name called former', tells('Amazon Quick was formerly called QuickSight.')],
  ['a feature of SageMaker', tells('It is kept in Amazon SageMaker Model Registry.')],
  ['a member of the Kinesis family', tells('Amazon Kinesis Data Streams takes in the events.')],
  ['Pipelines to automate steps', asks('A team repeats six steps by hand. Which capability helps?', 'SageMaker Pipelines', 'Managed MLflow')], // prettier-ignore
  ['a range with its chance level', tells('AUC runs from 0 to 1, where 0.5 is chance.')],
  [
    'RMSE against MAE by large errors',
    asks('Which metric in units of the target stresses large errors?', 'RMSE', 'MAE'),
  ],
  ['development costs that are defined', asks('Count as development costs everything spent before launch. Development costs means that sum. How high are the development costs?', '$3')], // prettier-ignore
  ['a net gain', asks('A shop has a net gain of $2 from a model that costs $1. What is its ROI?', '200%')],
  ['a problem that is framed', lifecycle('A bank has defined its problem.')],
  ['an encoding for ranks', asks('A shop prepares ranks from low to high. Which step is right?', 'Ordinal encoding')],
]

/** The sentence that was planted. */
const titleOf = (i: Raw): string =>
  i.stem === choice.stem ? i.explanation.slice(choice.explanation.length + 1) : i.stem

describe.each(Object.entries(caught))('row %s', (row, items) => {
  test.each(items.map((i) => [titleOf(i), i]))('%s', (_, item) => {
    expect(findings(ofItems(item))).toMatchObject([{ id: item.id, rule: `trap-${row}` }])
  })
})

test.each(renamed.map((i) => [titleOf(i), i]))('a stale name: %s', (_, item) => {
  expect(findings(ofItems(item))).toMatchObject([{ rule: 'stale-name' }])
})

test.each(excused)('%s is no trap', (_, item) => {
  expect(findings(ofItems(item))).toEqual([])
})

test('every trap has been fallen into here', () => {
  const questions = ofItems(...Object.values(caught).flat(), ...renamed).questions
  expect(traps.filter((trap) => !questions.some(trap.caught))).toEqual([])
})

test('all rows of the fact base are checked but one', () => {
  const byTrap = new Set(traps.flatMap((t) => t.row ?? []))
  const rows = Array.from({ length: ROWS }, (_, i) => i + 1)
  const with_ = (rule: string) => rows.filter((row) => rowsOfRules[row] === rule)
  expect(rows.filter((row) => !byTrap.has(row))).toEqual([20, 25, 30, 40, 46])
  expect(with_('exam-scope')).toEqual([11, 20, 25, 30, 31])
  expect(with_('auc-weight')).toEqual([40])
  expect(Object.keys(rowsForReaders)).toEqual(['46'])
})
