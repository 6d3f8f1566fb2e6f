import { test as base, expect, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plan } from '@shared/contract/plans'
import { anything } from '@shared/domain/plans'
import { startHost, type RunningHost } from '../support/host'

interface Fixtures {
  /** A fresh data folder, removed afterwards. */
  folder: string
  /** The built host on that folder. */
  host: RunningHost
  /** Everything the page asked for outside its host, and every breach of the content policy. */
  breaches: string[]
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rehearsal-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  host: async ({ folder }, use) => {
    const host = await startHost(folder)
    await use(host)
    await host.kill('SIGKILL')
  },
  breaches: [
    async ({ page, host }, use) => {
      const breaches: string[] = []
      page.on('request', (r) => {
        if (/^https?:/.test(r.url()) && new URL(r.url()).hostname !== '127.0.0.1') breaches.push(r.url())
      })
      page.on('console', (m) => {
        if (/Content Security Policy|TrustedHTML/i.test(m.text())) breaches.push(m.text())
      })
      page.on('pageerror', (e) => breaches.push(e.message))
      void host
      await use(breaches)
      expect(breaches).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

export const plan: Plan = {
  preset: { kind: 'full' },
  accommodation: { kind: 'standard' },
  policy: 'practice',
  practice: false,
  blindReview: false,
  caseSets: false,
}

/** An exam of choice questions alone. */
export const choices = (count: number, minutes: number | null = 10): Plan & { seed: number } => ({
  ...plan,
  preset: {
    kind: 'custom',
    count,
    minutes,
    filter: { ...anything, types: ['multiple-choice'] },
  },
  seed: 5,
})

export const question = (page: Page, n: number) =>
  page.getByRole('heading', { level: 1, name: new RegExp(`^Question ${n} of`) })
export const saved = (page: Page) => expect(page.locator('#save-state')).toHaveText('Saved')

/** Goes to a screen inside the app; `#/exam` needs an open attempt. */
export async function visit(page: Page, host: RunningHost, hash = '#/'): Promise<void> {
  await page.goto(host.address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  if (hash !== '#/') await page.goto(`${host.origin}/${hash}`)
}
