import { asked, asksFor, denied, keyed, opposed, told, type Trap } from './trap'

const f1 = /\bF1\b/
const prCurve = /AUC-PR|precision-recall|average precision/i
const rmse = /\bRMSE\b|root mean squared error/i
const mae = /\bMAE\b|mean absolute error/i
const zeroToOne = /\b(0 (to|through) 1|0 and 1|0[-–]1)\b/

const businessMetric = /\bbusiness metrics?\b/i

/** Section 6 of the study guide. */
export const metricTraps: readonly Trap[] = [
  asked(36, 'F1 and AUC-PR both serve imbalanced data: name a threshold, a ranking or the balance of two errors', (a) =>
    opposed(a, f1, prCurve) &&
    /imbalanc|\brare|uneven|skewed/i.test(a.need) &&
    !/threshold|cut-?off|rank|balance\b|both|one (figure|number)/i.test(a.need)), // prettier-ignore
  asked(37, 'RMSE and MAE have the same units: contrast RMSE with MSE', (a) =>
    opposed(a, rmse, mae) && asksFor(a.need, /\bunits?\b/i) && !/large|big|outlier|extreme|single|few|squar|alike/i.test(a.need)), // prettier-ignore
  told(37, /(RMSE|root mean squared error)[^.;]*\bunits?\b[^.;]*\b(unlike|whereas|while|but|contrast)\b[^.;]*(\bMAE\b|mean absolute)/i, 'MAE has the units of the target too'), // prettier-ignore
  told(
    38,
    new RegExp(`\\bAUC(?!-PR)[^.;]*${zeroToOne.source}`),
    'what counts is that 0.5 means chance',
    /0\.5|chance|random/,
  ),
  told(39, new RegExp(`(R²|R-squared)[^.;]*${zeroToOne.source}`), 'R² has no lower end: it can be negative', denied),
  told(41, /development costs?\b[^.;]{0,60}\b(includ|compris|cover)\w*[^.;]{0,60}\b(maintenance|operati|running|hosting)/i, 'development costs end when the system is built', denied), // prettier-ignore
  keyed(41, /^/, 'the stem has to define development costs', {
    question:
      /\bhow (much|high|large)\b[^?]*\bdevelopment costs?\b|\bdevelopment costs?\b[^?]*\bhow (much|high|large)\b/i,
    unless: /\bas (everything|all|what)\b|\bmeans?\b|to get\b[^.;]*\bbuilt|\bcounts? as\b/i,
  }),
  keyed(42, /^/, 'ROI is right only for a gross return: call it total, gross or net', {
    question: /\bROI\b|return on investment/i,
    need: /\b(gains?|profits?)\b/i,
    unless: /\b(total|gross|net|altogether|before)\b/i,
  }),
  keyed(43, /fairness|compliance|adversarial|robustness/i, 'fairness, compliance and robustness are none of the four business metrics', { question: businessMetric }), // prettier-ignore
  asked(44, 'conversion, retention and time to market are business metrics too: no distractors here', ({ need, wrong }) =>
    asksFor(need, businessMetric) && wrong.some((w) => /conversion|retention|time[- ]to[- ]market/i.test(w))), // prettier-ignore
]
