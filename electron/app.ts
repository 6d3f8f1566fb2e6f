import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { Transport } from '@shared/contract/procedures'
import type { Instant } from '@shared/domain/clock'
import { openDatabase } from './database/open'
import { machineClock } from './machine-clock'
import { appRouter, type Host } from './router/app'
import { attemptsRouter } from './router/attempts'
import { createDispatch } from './router/dispatch'
import { guideRouter } from './router/guide'
import { practiceRouter } from './router/practice'
import { questionsRouter } from './router/questions'
import { readinessRouter } from './router/readiness'
import { reviewsRouter } from './router/reviews'
import { searchRouter } from './router/search'
import { servicesRouter } from './router/services'
import { settingsRouter } from './router/settings'
import { statisticsRouter } from './router/statistics'
import { recoverAttempt } from './services/attempts'
import { countQuestions, loadBank } from './services/bank'
import type { Context } from './services/context'
import { ensureDerived } from './services/rebuilding'
import { createExamClock } from './services/exam-clock'
import { submitAttempt } from './services/results'

export type { Host }

const TICK_MS = 500

export interface ContextOptions {
  readonly dataFolder: string
  /** Where the bank lies. */
  readonly resources: string
  readonly version: string
  readonly now?: () => Instant
  readonly random?: () => number
}

export interface AppOptions extends ContextOptions {
  readonly host: Host
  readonly log?: (line: string) => void
}

export interface App {
  readonly call: Transport
  /** Writes the exam clock down and closes the database. */
  close(): void
}

/** Database, bank and exam clock: what every use case works with. Throws, in words, when the database cannot be opened. */
export async function openContext(options: ContextOptions): Promise<{
  context: Context
  /** What is wrong with the files of the bank, in words. */
  notices: string[]
  close: () => void
}> {
  const { dataFolder, resources, version } = options
  const now = options.now ?? machineClock()
  const db = openDatabase(join(dataFolder, 'rehearsal.db'))
  const clock = createExamClock(db, now, (id) => submitAttempt(context, id, 'time'))
  const context: Context = { db, now, clock, random: options.random ?? (() => randomInt(2 ** 31) / 2 ** 31) }
  const problems = await loadBank(db, resources, version)
  ensureDerived(context)
  return {
    context,
    notices: problems.map((p) => `Bank file ${p.file}, ${p.id || 'whole file'}: ${p.words}`),
    close: () => db.close(),
  }
}

/** Context, services and router, put together once for either host. */
export async function createApp(options: AppOptions): Promise<App> {
  const { dataFolder, version, host } = options
  const log = options.log ?? ((line: string) => console.error(line))
  const { context, notices, close } = await openContext(options)
  const { db, clock } = context
  recoverAttempt(context)

  const call = createDispatch(
    {
      ...appRouter(host, () => ({ version, host: host.kind, dataFolder, bank: countQuestions(db), notices })),
      ...attemptsRouter(context),
      ...guideRouter(context),
      ...practiceRouter(context),
      ...questionsRouter(context),
      ...readinessRouter(context),
      ...reviewsRouter(context),
      ...searchRouter(context),
      ...servicesRouter(context),
      ...settingsRouter(context),
      ...statisticsRouter(context),
    },
    log,
  )
  /** A full disk must not stop the host: the next answer says so to the person. */
  const attempt = (write: () => void) => {
    try {
      write()
    } catch (error) {
      log(`The exam clock was not stored: ${(error as Error).message}`)
    }
  }
  const timer = setInterval(() => attempt(() => clock.tick()), TICK_MS)
  return {
    call,
    close() {
      clearInterval(timer)
      if (!db.open) return
      attempt(() => clock.stop())
      close()
    },
  }
}
