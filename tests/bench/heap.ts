import type { Browser } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { RunningHost } from '../support/host.ts'

const plan = {
  preset: { kind: 'custom' as const, count: 30, minutes: 60, filter: { types: ['multiple-choice' as const] } },
  accommodation: { kind: 'standard' as const },
  policy: 'practice' as const,
  practice: false,
  blindReview: false,
  caseSets: false,
}

/** The window's heap after `exams` exams in a row, as a multiple of that after the first. */
export async function heapGrowth(browser: Browser, host: RunningHost, exams: number): Promise<number> {
  const page = await browser.newPage()
  await page.addInitScript(`sessionStorage.setItem('rehearsal-token', '${host.token}')`)
  const devtools = await page.context().newCDPSession(page)
  const used = async () => {
    await devtools.send('HeapProfiler.collectGarbage')
    await devtools.send('HeapProfiler.collectGarbage')
    return (await devtools.send('Runtime.getHeapUsage')).usedSize
  }
  await page.goto(host.origin)
  await page.getByRole('heading', { level: 1 }).waitFor()
  let afterFirst = 0
  for (let i = 1; i <= exams; i++) {
    const exam = await host.call('attempts.start', plan)
    await page.evaluate("location.hash = '#/exam'")
    for (let n = 1; n < plan.preset.count; n++) {
      await page.getByRole('heading', { level: 1, name: `Question ${n} of` }).waitFor()
      await page.keyboard.press('a')
      await page.keyboard.press('n')
    }
    await page.locator('#save-state', { hasText: /^\s*Saved\s*$/ }).waitFor()
    await host.call('attempts.submit', { id: exam.id, key: randomUUID() })
    await page.evaluate("location.hash = '#/'")
    await page.getByRole('heading', { level: 1, name: 'Task 1.3 readiness' }).waitFor()
    if (i === 1) afterFirst = await used()
  }
  const growth = (await used()) / afterFirst
  await page.close()
  return growth
}
