import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from '@shared/domain/random'
import { answerMock } from '../support/history'
import { startHost } from '../support/host'
import { test as base } from './fixtures'

const newFolder = () => mkdtempSync(join(tmpdir(), 'rehearsal-practice-'))
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** A learner who took a full mock and missed half of it, `daysLater`. */
export const test = base.extend<{ daysLater: number }, { missed: string }>({
  missed: [
    async ({}, use) => {
      const folder = newFolder()
      const host = await startHost(folder)
      await host.call('settings.set', { firstRunDone: true })
      const id = await answerMock(host, folder, { seed: 4, upTo: 65, skill: 0.5, random: seeded(9) })
      await host.call('attempts.submit', { id, key: randomUUID() })
      await host.kill('SIGTERM')
      await use(folder)
      remove(folder)
    },
    { scope: 'worker' },
  ],
  daysLater: [4, { option: true }],
  folder: async ({ missed }, use) => {
    const folder = newFolder()
    cpSync(missed, folder, { recursive: true })
    await use(folder)
    remove(folder)
  },
  host: async ({ folder, daysLater }, use) => {
    const host = await startHost(folder, daysLater)
    await use(host)
    await host.kill('SIGKILL')
  },
})
