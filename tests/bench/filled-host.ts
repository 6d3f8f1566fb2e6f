import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHost, type RunningHost } from '../support/host.ts'
import { fill, fillItems } from './statistics.ts'

/** The built host on a history of this many answers, and the way to be rid of both. */
export async function filledHost(count: number): Promise<{ host: RunningHost; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-filled-'))
  const data = join(folder, 'data')
  const empty = await startHost(data)
  await empty.kill('SIGTERM')
  fill(join(data, 'rehearsal.db'), count)
  fillItems(join(data, 'rehearsal.db'), count)
  const host = await startHost(data)
  const close = async () => {
    await host.kill('SIGTERM')
    rmSync(folder, { recursive: true })
  }
  return { host, close }
}
