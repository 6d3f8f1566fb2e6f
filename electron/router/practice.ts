import type { practice } from '@shared/contract/practice'
import type { Handlers } from '@shared/contract/procedures'
import { cardSession, gradeDueCard, undoLastGrade } from '../services/cards'
import type { Context } from '../services/context'
import { practiceOptions, studyWeek, topics } from '../services/practice'

export const practiceRouter = (c: Context): Pick<Handlers, keyof typeof practice> => ({
  'practice.options': () => practiceOptions(c),
  'practice.topics': ({ by }) => topics(c, by),
  'practice.cards': () => cardSession(c),
  'practice.grade': ({ questionId, grade, key }) => gradeDueCard(c, questionId, grade, key),
  'practice.undo': () => undoLastGrade(c),
  'practice.week': ({ minutesADay }) => studyWeek(c, minutesADay),
})
