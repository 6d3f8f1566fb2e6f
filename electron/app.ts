import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { Transport } from '@shared/contract/procedures'
import type { Instant } from '@shared/domain/clock'
import { openDatabase } from './database/open'
import { machineClock } from './machine-clock'
import { appRouter, type Host } from './router/app'
import { attemptsRouter } from './router/attempts'
import { createDispatch } from './router/dispatch'
import { questionsRouter } from './router/questions'
import { settingsRouter } from './router/settings'
import { recoverAttempt } from './services/attempts'
import { countQuestions, loadBank } from './services/bank'
import type { Context } from './services/context'
import { createExamClock } from './services/exam-clock'
import { submitAttempt } from './services/results'

export type { Host }

const TICK_MS = 500

export interface AppOptions {
  readonly dataFolder: string
  /** Where the bank lies. */
  readonly resources: string
  readonly version: string
  readonly host: Host
  readonly now?: () => Instant
  readonly random?: () => number
  readonly log?: (line: string) => void
}

export interface App {
  readonly call: Transport
  /** Writes the exam clock down and closes the database. */
  close(): void
}

/** Database, services and router, put together once for either host. Throws, in words, when the database cannot be opened. */
export async function createApp(options: AppOptions): Promise<App> {
  const { dataFolder, resources, version, host } = options
  const now = options.now ?? machineClock()
  const log = options.log ?? ((line: string) => console.error(line))
  const db = openDatabase(join(dataFolder, 'rehearsal.db'))
  const clock = createExamClock(db, now, (id) => submitAttempt(context, id, 'time'))
  const context: Context = { db, now, clock, random: options.random ?? (() => randomInt(2 ** 31) / 2 ** 31) }
  const problems = await loadBank(db, resources, version)
  const notices = problems.map((p) => `Bank file ${p.file}, ${p.id || 'whole file'}: ${p.words}`)
  recoverAttempt(context)

  const call = createDispatch(
    {
      ...appRouter(host, () => ({ version, host: host.kind, dataFolder, bank: countQuestions(db), notices })),
      ...attemptsRouter(context),
      ...questionsRouter(context),
      ...settingsRouter(context),
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
      db.close()
    },
  }
}
