import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Exam } from '../../src/shared/contract/attempts.ts'
import type { Response } from '../../src/shared/contract/items.ts'
import { startHost, type RunningHost } from '../support/host.ts'
import { drift } from '../support/rebuild.ts'
import { anyResponse } from '../support/responses.ts'

const LIMIT_MS = 90 * 60_000
/** The clock may be off by this much after a kill. */
const TOLERANCE_MS = 1000

export interface KillReport {
  kills: number
  acknowledged: number
  lost: number
  wrongQuestion: number
  driftFound: string[]
  /** Remaining time after the restart against what was left at the kill, ms. */
  clockErrorsMs: number[]
  clockTooFar: number
}

/** What the candidate was told is stored. A change under way when the host died may or may not be. */
interface Known {
  responses: Map<number, string>
  revisions: Map<number, number>
  position: number
  pending: { position: number; response?: string; shown?: boolean } | null
}

const stateOf = (exam: Exam): Known => ({
  responses: new Map(
    exam.items.filter((i) => i.state.response).map((i) => [i.state.position, JSON.stringify(i.state.response)]),
  ),
  revisions: new Map(exam.items.map((i) => [i.state.position, i.state.revision])),
  position: exam.position,
  pending: null,
})

/** Answers and moves as fast as the host allows, until it is gone. Returns how many answers were acknowledged. */
async function sitUntilKilled(host: RunningHost, exam: Exam, known: Known): Promise<number> {
  let acknowledged = 0
  try {
    for (;;) {
      const position = 1 + Math.floor(Math.random() * exam.count)
      known.pending = { position, shown: true }
      await host.call('attempts.show', { id: exam.id, position, key: randomUUID() })
      known.position = position
      const response: Response = anyResponse(exam.items[position - 1]!.item, Math.random)
      known.pending = { position, response: JSON.stringify(response) }
      const revision = known.revisions.get(position)!
      const saved = await host.call('attempts.answer', { id: exam.id, position, key: randomUUID(), revision, response })
      known.responses.set(position, JSON.stringify(saved.state.response))
      known.revisions.set(position, saved.state.revision)
      known.pending = null
      acknowledged += 1
      // Thinking now and then, so that only the heartbeat carries the clock.
      if (Math.random() < 0.02) await new Promise((wait) => setTimeout(wait, 1500))
    }
  } catch (error) {
    if (typeof (error as { code?: unknown }).code === 'string' && !(error as { cause?: unknown }).cause) throw error
    return acknowledged
  }
}

/** Checks a copy of the files as the kill left them. */
function driftAfterKill(folder: string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'rehearsal-copy-'))
  for (const name of ['rehearsal.db', 'rehearsal.db-wal'])
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name))
  const found = drift(join(copy, 'rehearsal.db'))
  rmSync(copy, { recursive: true })
  return found
}

/** Kills the host at random moments of a full mock and looks at what is left each time. */
export async function killStorm(kills: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-faults-'))
  const report: KillReport = {
    kills,
    acknowledged: 0,
    lost: 0,
    wrongQuestion: 0,
    driftFound: [],
    clockErrorsMs: [],
    clockTooFar: 0,
  }
  let host = await startHost(folder)
  const begun = await host.call('attempts.start', {
    preset: { kind: 'full' },
    accommodation: { kind: 'standard' },
    policy: 'practice',
    practice: false,
    blindReview: false,
    caseSets: false,
  })
  let exam = await host.call('attempts.resume', { id: begun.id, viewer: 'storm' })
  let seenAt = performance.now()
  for (let i = 0; i < kills; i++) {
    const known = stateOf(exam)
    const remainingBefore = exam.clock.remainingMs ?? LIMIT_MS
    const sitting = sitUntilKilled(host, exam, known)
    await new Promise((wait) => setTimeout(wait, 50 + Math.random() * 1950))
    const killedAt = performance.now()
    await host.kill('SIGKILL')
    report.acknowledged += await sitting
    report.driftFound.push(...driftAfterKill(folder))

    host = await startHost(folder)
    const open = await host.call('attempts.current', {})
    const errorMs = (open?.clock.remainingMs ?? -LIMIT_MS) - (remainingBefore - (killedAt - seenAt))
    report.clockErrorsMs.push(Math.round(errorMs))
    if (Math.abs(errorMs) > TOLERANCE_MS) report.clockTooFar += 1
    const { pending } = known
    if (open?.position !== known.position && !(pending?.shown && open?.position === pending.position))
      report.wrongQuestion += 1
    exam = await host.call('attempts.resume', { id: begun.id, viewer: 'storm' })
    seenAt = performance.now()
    const stored = stateOf(exam).responses
    for (const [position, response] of known.responses) {
      const now = stored.get(position)
      if (now !== response && !(pending?.position === position && pending.response === now)) report.lost += 1
    }
  }
  await host.call('attempts.submit', { id: begun.id, key: randomUUID() })
  await host.kill('SIGTERM')
  report.driftFound.push(...drift(join(folder, 'rehearsal.db')))
  rmSync(folder, { recursive: true })
  return report
}
