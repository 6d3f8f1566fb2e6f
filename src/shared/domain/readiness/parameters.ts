/** Pipeline stages of the model; items without one use their mean. */
export const STAGES = 9
/** Where the difficulty labels and the stages begin among the effects of a filter; ability is the first of all. */
export const FIRST_LABEL = 1
export const FIRST_STAGE = FIRST_LABEL + 3
/** Effects of one filter: ability, three difficulty labels, nine stages. */
export const EFFECTS = FIRST_STAGE + STAGES

/** What is believed before the first answer: means and variances on the logistic scale. */
export const prior = {
  ability: { mean: 0.1, variance: 0.6 },
  stage: { mean: 0, variance: 0.5 },
  labels: { means: [-0.5, 0, 0.5], variance: 0.1 },
  /** What one item differs from its label. */
  item: { mean: 0, variance: 0.9 },
  /** An item calibrated by a cohort is never believed more than this. */
  leastCalibratedVariance: 0.1,
} as const

/** The most that anybody gets right: slips happen. */
export const CEILING = 0.98

export const learning = {
  /** Rise of the stage effect by one answer, while nothing was practiced. */
  perAnswer: 0.0065,
  /** Practice that teaches no more. */
  most: 2.3,
  variance: 0.0003,
  /** How much of it a right and a wrong answer bring; used to choose items. */
  whenRight: 0.7,
  whenWrong: 1.3,
} as const

export const forgetting = {
  /** After this many days 1/e of the practice is left. */
  days: 100,
  /** Variance added per squared loss, and per day to ability and to each stage. */
  lossVariance: 0.25,
  dayVariance: 0.0005,
  /** Shorter gaps are added up until they are this long: within a session nothing is forgotten. */
  leastDays: 0.02,
} as const

/** How surely a repeated item is remembered: one filter for each value. */
export const recallLevels = [0.2, 0.55, 0.85] as const
/** A filter's record of predictions fades by this at every answer. */
export const RECORD_FADES = 0.998

/** The exam that is forecast: 50 questions of Task 1.3. */
export const examModel = {
  questions: 50,
  /** Variance between bank and exam (.3²) and of the day of the exam. */
  linkVariance: 0.3 * 0.3 + 0.02,
  /** Shares of the labels 1 to 3. */
  difficulties: [0.3, 0.45, 0.25],
  /** Shares of the formats with their guessing floors: one of four, two of five, five steps, four pairs. */
  formats: [
    { share: 0.72, floor: 1 / 4 },
    { share: 0.14, floor: 1 / 10 },
    { share: 0.06, floor: 1 / 120 },
    { share: 0.08, floor: 1 / 24 },
  ],
} as const
