import type { Ask } from '../bank'
import { asked, asksFor, denied, keyed, opposed, some, told, type Trap } from './trap'

const inUse = /\balready\b|\bcapabilit(y|ies)\b/i
const track = /track|compar|record|\blog\b|side by side|trace|which (data|settings)|belong together|runs?\b/i
const automate = /automat|repeat|rerun|again|by hand|workflow|steps|sequence|order|same way/i
const manyVisualTools = ({ need, keys, wrong }: Ask) => {
  const options = [...keys, ...wrong]
  return (
    some(options, /Data Wrangler/) &&
    some(options, /DataBrew/) &&
    asksFor(need, /\bvisual/i) &&
    !/inside|within|outside|SageMaker|Feature Store|Canvas|profile|recipe|analytics/i.test(need)
  )
}

/** Sources of models, production and MLOps: sections 1.8, 1.9 and 2 to 5 of the study guide. */
export const productionTraps: readonly Trap[] = [
  keyed(8, /Clarify/, 'Clarify is closed to new customers: "already uses", or ask for the capability', {
    unless: inUse,
  }),
  keyed(9, /Model Monitor/, 'Model Monitor is closed to new customers: "already uses", or ask for the capability', { unless: inUse }), // prettier-ignore
  keyed(4, /Debugger/, 'Debugger is closed to new customers: "already uses", or ask for the capability', { unless: inUse }), // prettier-ignore
  keyed(10, /multi-?model/i, 'a multi-model endpoint is a way to host real-time models, not a type of inference', {
    question: /\binference (option|type)s?\b/i,
  }),
  keyed(
    12,
    /SageMaker( AI)? endpoints?\b(?! auto)/,
    'say which kind of endpoint: real-time, serverless or asynchronous',
    {
      question: /real-time|inference (option|type)/i,
    },
  ),
  told(12, /\bendpoints? (is|are|means?|stands? for) (always )?real-time/, 'an endpoint may be serverless or asynchronous', denied), // prettier-ignore
  keyed(
    13,
    /endpoint|SageMaker (AI )?hosting/i,
    'a SageMaker AI endpoint is neither plainly managed nor plainly self-hosted',
    {
      question: /\bmanaged API|\bself-host/i,
    },
  ),
  keyed(14, /Lambda|API Gateway/, 'AWS Lambda and Amazon API Gateway are parts of an API of your own', {
    question: /\bmanaged (model )?API/i,
  }),
  keyed(15, /Fargate/, 'AWS Fargate leaves no control of the hosts', { need: /full control|control (of|over) (the )?(host|server|infrastructure|operating|driver)/i }), // prettier-ignore
  asked(17, 'visual data preparation has two right answers: name what tells DataBrew and Data Wrangler apart', manyVisualTools), // prettier-ignore
  told(24, /JumpStart (is|offers|has|holds|contains|provides) (only |just |solely )?open[- ]source/, 'JumpStart has proprietary models too', /proprietary/), // prettier-ignore
  keyed(24, /JumpStart/, 'JumpStart has proprietary models too: say "pre-trained models"', { question: /\bopen[- ]source (hub|source|repositor|catalog)/i }), // prettier-ignore
  asked(26, 'fine-tuning is a form of transfer learning', (a) => opposed(a, /transfer learning/i, /fine-?tun/i)),
  told(27, /\bsources? of (ML|machine[- ]learning) models?\b/i, 'the guide of 2026 speaks of foundation models'),
  told(32, /CodeCommit[^.;]{0,80}\b(closed|new customers|discontinu|deprecat|sunset|reopen|again)/i, 'the status of AWS CodeCommit has changed twice: leave it out'), // prettier-ignore
  keyed(33, /SageMaker Pipelines|^Pipelines/, 'Pipelines automates: the stem has to ask for that when MLflow is offered', { against: /MLflow/, unless: automate }), // prettier-ignore
  keyed(33, /MLflow/, 'MLflow tracks runs: the stem has to ask for that when Pipelines is offered', { against: /Pipelines/, unless: track }), // prettier-ignore
  keyed(34, /Auto Scaling group/, 'Auto Scaling groups scale EC2 instances: the stem has to name them', { unless: /EC2/ }), // prettier-ignore
  told(34, /Auto Scaling groups?[^.;]{0,60}\bendpoint/i, 'an endpoint scales by Application Auto Scaling', denied),
  keyed(35, /concept drift/i, 'concept drift is none of the four types of Model Monitor', {
    question: /Model Monitor\b|\bmonitor(ing)? types?\b/i,
  }),
]
