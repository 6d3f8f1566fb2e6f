import type { Ask } from '../bank'
import { asked, asksFor, denied, keyed, opposed, some, told, type Trap } from './trap'

const structured = /(?<![-\w])structured\b/i
const semiStructured = /\b(JSON|XML)\b/
const timing = /\blive\b|traffic|production|deploy|releas|offline|held back|users|customers|visitors/i
const scaling = /\bnormali[sz]|\bstandardi[sz]|\bencod|\bscal(e|es|ing)\b/i
const stage =
  /^(the )?(data collection|eda|exploratory data analysis|(data )?pre-?processing|feature engineering|(model )?training|(hyperparameter )?tuning|(model )?evaluation|(model )?deployment|(model )?monitoring)( stage| phase)?\.?$/i

const keysStage = (ask: Ask, name: RegExp) => ask.keys.some((k) => stage.test(k) && name.test(k))

const jsonTaken = ({ need, keys }: Ask) =>
  keys.some((k) => structured.test(k) && semiStructured.test(`${need} ${k}`)) ||
  (asksFor(need, structured) && keys.some((k) => semiStructured.test(k)))

const startsWithData = ({ need, keys }: Ask) =>
  /\bcollect|\bgather/i.test(keys[0]!) && /\bdeploy|\bmonitor/i.test(keys.at(-1)!) && !/fram|defin|goal|agreed|settled|decided|clear/i.test(need) // prettier-ignore

const abTest = /^(an )?A\/B test(ing|s)?\.?$/i
const onlineOrOffline = (a: Ask) =>
  !timing.test(a.need) &&
  ((some(a.keys, abTest) && asksFor(a.need, /\bevaluat/i)) || opposed(a, abTest, /hold-?out|cross-validation/i))

/** The pipeline up to evaluation, sections 1.1 to 1.7 of the study guide. */
export const lifecycleTraps: readonly Trap[] = [
  asked(1, 'JSON and XML are semi-structured', jsonTaken),
  told(1, /\b(JSON|XML)\b[^.;]{0,40}\b(is|are|counts? as) (a kind of )?structured/, 'JSON and XML are semi-structured'),
  keyed(2, /DynamoDB/, 'the stem has to ask for key-value or document data, which is what DynamoDB keeps', {
    unless: /\bkey|document|flexible|NoSQL|millisecond|identifier|\bID\b/i,
  }),
  told(2, /DynamoDB[^.;]{0,60}\b(relational|(?<![-\w])structured)/, 'DynamoDB is no home of relational data', denied),
  told(3, /\b(tun(e|es|ing)|optimi[sz]\w+)\b[^.;]{0,25}\b(model|model's|learned) parameters\b/i, 'tuning searches hyperparameters; parameters are learned', denied), // prettier-ignore
  keyed(4, /Debugger/, 'Debugger finds faults of training and tunes nothing', {
    need: /\btun(e|ing)\b|hyperparameter/i,
  }),
  told(4, /Debugger[^.;]{0,60}\b(tunes?|optimi[sz]es?|searches)\b/, 'Debugger finds faults of training and tunes nothing', denied), // prettier-ignore
  keyed(5, /early stopping|multi-objective/i, 'early stopping and several objectives are no search strategies', {
    question: /\b(strateg(y|ies)|(search|tuning) methods?)\b/i,
  }),
  keyed(6, /Model Registry/, 'Model Registry catalogs and approves versions; it evaluates nothing', {
    question: /\b(evaluates?|computes?|calculates?|scores?)\b/i,
  }),
  told(6, /Registry\b[^.;]{0,30}\b(evaluates|computes|calculates)\b/, 'Model Registry evaluates nothing', denied),
  asked(7, 'A/B tests evaluate too: say "before deployment" or "with live traffic"', onlineOrOffline),
  asked(16, 'normalization, scaling and encoding belong to two stages', (a) =>
    scaling.test(a.need) && keysStage(a, /processing|engineering/i)), // prettier-ignore
  asked(18, 'ask for a function, not for the service of a stage', (a) =>
    asksFor(a.need, /\b(services?|tools?|capabilit(y|ies))\b[^?]*\b(stage|phase)\b/i) ||
    (keysStage(a, /^/) && /(^|[.?!] )(Amazon|AWS|SageMaker) [A-Z][^.?!]*$/.test(a.need))), // prettier-ignore
  keyed(19, /^(un|semi-|self-)?supervised|^reinforcement learning/i, 'supervised, unsupervised and reinforcement learning are kinds of learning, not algorithms', { question: /\bwhich algorithms?\b/i }), // prettier-ignore
  told(19, /\balgorithms?,? (such as|like) (un)?supervised/i, 'supervised learning is no algorithm'),
  asked(21, 'cross-validation may serve training or evaluation: ask for its purpose', (a) =>
    /cross-validation/i.test(a.need) && keysStage(a, /training|evaluation|tuning/i)), // prettier-ignore
  asked(45, 'say in the stem that the problem is framed before the data is collected', startsWithData),
  keyed(
    47,
    /\b(label|ordinal|integer) encod/i,
    'this encoding fits categories with an order: the stem has to show it',
    {
      unless: /\border|rank|grade|level|larger|higher|tree/i,
    },
  ),
]
