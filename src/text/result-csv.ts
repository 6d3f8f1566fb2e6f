import type { Result } from '@shared/contract/attempts'
import { sectionTitle } from '@shared/domain/sections'
import { csv } from './csv'

/** One row a question, in exam order. */
export const resultCsv = (result: Result): string =>
  csv([
    ['Question', 'Id', 'Type', 'Section', 'Section title', 'Scored', 'Outcome', 'Flagged', 'Seconds', 'Stem'],
    ...result.items.map((i) => [
      i.position,
      i.questionId,
      i.type,
      i.section,
      sectionTitle(i.section),
      i.scored ? 'yes' : 'no',
      i.outcome,
      i.flagged ? 'yes' : 'no',
      Math.round(i.activeMs / 1000),
      i.stem,
    ]),
  ])
