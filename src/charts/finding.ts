import type { Filter } from '@shared/contract/plans'

/** A drill on what `filter` names; `topic` says of what, for people. */
export interface Suggestion {
  readonly topic: string
  readonly filter: Partial<Filter>
  readonly count?: number
}

/** What a figure shows, in one sentence, which of its rows that is about, and what to do about it. */
export interface Finding {
  readonly sentence: string
  readonly subjects: readonly string[]
  readonly drill: Suggestion
}

export const missedQuestions: Suggestion = { topic: 'Missed questions', filter: { pool: 'missed' } }
export const unseenQuestions: Suggestion = { topic: 'Unseen questions', filter: { pool: 'unseen' } }
