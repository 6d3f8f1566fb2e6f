/** How learners learn, forget and remember, and how items and exams are made, on the logistic scale. */
export interface World {
  /** Share of what is left to learn that one answer teaches, the most there is to learn, and days until 1/e is left. */
  readonly learningRate: number
  readonly learnable: number
  readonly forgettingDays: number
  /** Deviation of the drift of knowledge in a day, and what is learned elsewhere in a day. */
  readonly drift: number
  readonly outside: number
  /** Chance to remember the answer of an item just seen, and to be right by a glance at a solution. */
  readonly memory: number
  readonly glance: number
  /** How much harder exams are than the bank: mean and deviation over learners, and deviation over days. */
  readonly examHarder: number
  readonly examDeviation: number
  readonly dayDeviation: number
  /** Step between difficulty labels; deviations of difficulty within one, and of the log of discrimination. */
  readonly labelStep: number
  readonly itemDeviation: number
  readonly slopeDeviation: number
  /** Deviations over services, stages and learners, and the learners' mean. */
  readonly serviceDeviation: number
  readonly stageDeviation: number
  readonly abilityDeviation: number
  readonly ability: number
  /** How often sessions repeat missed items, and the most that anybody gets right. */
  readonly repeats: number
  readonly ceiling: number
}

const base: World = {
  learningRate: 0.012,
  learnable: 2,
  forgettingDays: 60,
  drift: 0.04,
  outside: 0.005,
  memory: 0.55,
  glance: 0.04,
  examHarder: 0,
  examDeviation: 0.2,
  dayDeviation: 0.15,
  labelStep: 0.6,
  itemDeviation: 0.8,
  slopeDeviation: 0.3,
  serviceDeviation: 0.25,
  stageDeviation: 0.5,
  abilityDeviation: 0.8,
  ability: -0.2,
  repeats: 1,
  ceiling: 0.97,
}

/** Five worlds: a usual one, and four that stretch what a model may take for granted. */
export const worlds = {
  base,
  /** Nobody learns, forgets or remembers. */
  static: {
    ...base,
    learningRate: 0,
    forgettingDays: 1e9,
    drift: 0,
    outside: 0,
    memory: 0,
    glance: 0,
    ability: 0.4,
  },
  /** Items are learned by heart, and repeated often. */
  memo: {
    ...base,
    learningRate: 0.006,
    forgettingDays: 40,
    outside: 0,
    memory: 0.85,
    ability: -0.1,
    repeats: 2.2,
  },
  /** Exams are harder than the bank, and labels say little. */
  harder: { ...base, examHarder: 0.4, labelStep: 0.25, itemDeviation: 1, slopeDeviation: 0.4 },
  /** Quickly learned, quickly forgotten. */
  fastforget: {
    ...base,
    learningRate: 0.02,
    learnable: 2.2,
    forgettingDays: 20,
    drift: 0.06,
    outside: 0,
    stageDeviation: 0.7,
    abilityDeviation: 0.6,
  },
} satisfies Record<string, World>

export type WorldName = keyof typeof worlds
export const worldNames = Object.keys(worlds) as WorldName[]
