import type { attempts } from '@shared/contract/attempts'
import type { Handlers } from '@shared/contract/procedures'
import * as answers from '../services/answers'
import * as service from '../services/attempts'
import type { Context } from '../services/context'
import { exam } from '../services/exams'
import { result, revealResult, submitAttempt } from '../services/results'
import { ghost, replay } from '../services/replays'
import { reviewItem } from '../services/reviews'

const done = {}

export const attemptsRouter = (c: Context): Pick<Handlers, keyof typeof attempts> => ({
  'attempts.plan': (plan) => service.planAttempt(c, plan),
  'attempts.start': ({ seed, ...plan }) => service.startAttempt(c, plan, seed),
  'attempts.current': () => service.currentAttempt(c),
  'attempts.get': ({ id }) => exam(c, id),
  'attempts.open': ({ viewer }) => service.openExam(c, viewer),
  'attempts.resume': ({ id, viewer }) => service.resumeAttempt(c, id, viewer),
  'attempts.pause': ({ viewer }) => (service.pauseAttempt(c, viewer), done),
  'attempts.show': (change) => answers.showItem(c, change),
  'attempts.answer': (change) => answers.answerItem(c, change),
  'attempts.flag': (change) => answers.flagItem(c, change),
  'attempts.strike': (change) => answers.strikeParts(c, change),
  'attempts.highlight': (change) => answers.highlightStem(c, change),
  'attempts.note': (change) => answers.noteItem(c, change),
  'attempts.check': (change) => answers.checkItem(c, change),
  'attempts.submit': ({ id, key }) => submitAttempt(c, id, 'candidate', key),
  'attempts.rethink': (change) => answers.rethinkItem(c, change),
  'attempts.reveal': ({ id }) => (revealResult(c, id), done),
  'attempts.abandon': ({ id }) => (service.abandonAttempt(c, id), done),
  'attempts.list': ({ limit, skip }) => service.listAttempts(c, limit, skip),
  'attempts.result': ({ id }) => result(c, id),
  'attempts.replay': ({ id }) => replay(c, id),
  'attempts.ghost': () => ghost(c),
  'attempts.review': ({ id, position }) => reviewItem(c, id, position),
})
