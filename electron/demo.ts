import { dayOf } from '@shared/domain/days'
import type { Instant } from '@shared/domain/clock'
import { defaultSettings } from '@shared/domain/default-settings'
import { drillOf } from '@shared/domain/plans'
import { seeded } from '@shared/domain/random'
import { modelStages } from '@shared/domain/readiness/stages'
import { sections, sectionTitle, stageName } from '@shared/domain/sections'
import type { Plan, Preset } from '@shared/contract/plans'
import { openContext, type ContextOptions } from './app'
import { checkItem, answerItem, flagItem, showItem, type Change } from './services/answers'
import { pauseAttempt, startAttempt } from './services/attempts'
import { dueQuestions } from './services/cards'
import type { Context } from './services/context'
import { requireAttempt, requireItem } from './services/exams'
import { keepReading } from './services/guide'
import { submitAttempt } from './services/results'
import { changeSettings } from './services/settings'
import { thinkAloud } from './demo-learner'

const DAY_MS = 86_400_000
const DAYS = 56
/** Longer steps would count as an interruption. */
const STEP_MS = 2500
const VIEWER = 'demo'

/** Clocks that go by as the learner needs them. */
function movableClock(start: number) {
  const at = { wall: start, steady: 1000, uptime: 500_000, boot: 'demo' }
  const pass = (ms: number) => Object.assign(at, { wall: at.wall + ms, steady: at.steady + ms, uptime: at.uptime + ms })
  return {
    now: (): Instant => ({ ...at }),
    pass,
    /** Goes to a later moment, while no exam is open. */
    goTo: (wall: number) => pass(Math.max(0, wall - at.wall)),
  }
}

type Clock = ReturnType<typeof movableClock>

/** Takes one exam or drill from its first to its last question, then hands it in. */
function take(context: Context, clock: Clock, preset: Preset, progress: number, keys: () => string): void {
  const practice = preset.kind === 'drill'
  const { accommodation, policy } = defaultSettings
  const plan: Plan = { preset, accommodation, policy, practice, blindReview: false, caseSets: false }
  const { id, count, limitMs } = startAttempt(context, plan, undefined)
  context.clock.join(requireAttempt(context, id), VIEWER)
  for (let position = 1; position <= count; position++) {
    const change = (): Change => ({ id, position, key: keys() })
    showItem(context, change())
    const thought = thinkAloud(context, requireItem(context, id, position), progress)
    for (let left = thought.seconds * 1000; left > 0; left -= STEP_MS) {
      clock.pass(Math.min(left, STEP_MS))
      context.clock.touch()
    }
    thought.responses.forEach((response, revision) => answerItem(context, { ...change(), revision, response }))
    if (thought.flag && !practice) flagItem(context, { ...change(), flagged: true })
    if (practice) checkItem(context, { ...change(), confidence: thought.confidence })
    if (limitMs !== null && context.clock.touch() > limitMs - 20_000) break
  }
  pauseAttempt(context, VIEWER)
  submitAttempt(context, id, 'candidate', keys())
}

/** What the learner does on one day: what is due, but for the last day; then a mock every nine days, else drills. */
function agenda(day: number, due: readonly string[]): Preset[] {
  if (day === 0) return [{ kind: 'diagnostic' }]
  if (day % 7 === 3) return []
  const count = Math.min(due.length, 30)
  const cards = count > 4 && day < DAYS - 1 ? [drillOf('Due questions', { questions: due.slice(0, count) }, count)] : []
  if (day % 9 === 8) return [...cards, { kind: 'full' }]
  if (day % 11 === 5) return [...cards, { kind: 'section', section: day % 2 === 0 ? '6' : '5' }]
  const stage = modelStages[day % 4 === 2 ? modelStages.length - 1 : (day * 2) % modelStages.length]!
  const metrics = day % 5 === 1 ? [drillOf(sectionTitle('6.1'), { sections: ['6.1'] })] : []
  return [...cards, drillOf(stageName(stage), { stages: [stage] }), ...metrics]
}

/** Fills an empty data folder with eight weeks of one learner, ending yesterday; the same every time but for the dates. */
export async function playDemo(options: ContextOptions, today: number): Promise<void> {
  const start = new Date(today - DAYS * DAY_MS)
  const clock = movableClock(start.setHours(18, 30, 0, 0))
  const { context, close } = await openContext({ ...options, now: clock.now, random: seeded(20) })
  let count = 0
  const keys = () => `demo-${++count}`
  const play = context.db.transaction(() => {
    changeSettings(context, { firstRunDone: true, examDate: dayOf(today + 24 * DAY_MS) })
    for (let day = 0; day < DAYS; day++) {
      clock.goTo(start.getTime() + day * DAY_MS + (day % 3) * 1_500_000)
      for (const preset of agenda(day, dueQuestions(context))) take(context, clock, preset, day / DAYS, keys)
      const section = sections[Math.floor(day / 3)]
      if (day % 3 === 0 && section) keepReading(context, section.id, day % 2 === 0 ? 1 : 0.6)
    }
  })
  play() // in one transaction: the disk need not wait for each answer
  close()
}
