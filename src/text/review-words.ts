import type { ReviewRow } from '@shared/contract/reviews'
import { hasMark, reviewMarks, type ReviewMark, type ReviewState } from '@shared/domain/review-filter'

export const stateNames: Record<ReviewState, string> = { missed: 'Missed', learned: 'Learned', all: 'All' }

export const markNames: Record<ReviewMark, string> = {
  flagged: 'Flagged',
  guessed: 'Guessed',
  slow: 'Slow',
  changed: 'Changed from right',
  again: 'Missed again',
}

/** "Flagged, slow"; how often a question was missed has a column of its own. */
export const marksOf = (row: ReviewRow): string => {
  const marks = reviewMarks.filter((m) => m !== 'again' && hasMark[m](row)).map((m) => markNames[m])
  return marks.map((m, i) => (i ? m.toLowerCase() : m)).join(', ')
}

/** "Missed question 3 of 17": where one is in the list, counted from 0. */
export const placeWords = (state: ReviewState, index: number, count: number): string => {
  const kind = state === 'all' ? 'Question' : `${stateNames[state]} question`
  return `${kind} ${index + 1} of ${count}`
}
