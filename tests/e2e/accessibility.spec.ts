import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { RunningHost } from '../support/host'
import { anyResponse } from '../support/responses'
import { choices, expect, plan, question, test, visit } from './fixtures'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

/** A finished full mock with answers of all kinds. */
async function finishedMock(host: RunningHost): Promise<number> {
  const exam = await host.call('attempts.start', { ...plan, seed: 2 })
  let n = 0
  const random = () => (n = (n * 16807 + 11) % 2147483647) / 2147483647
  for (const [i, { item }] of exam.items.entries()) {
    const change = { id: exam.id, position: i + 1, key: randomUUID() }
    await host.call('attempts.answer', { ...change, revision: 0, response: anyResponse(item, random) })
  }
  await host.call('attempts.submit', { id: exam.id, key: randomUUID() })
  return exam.id
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

for (const theme of ['light', 'dark'] as const)
  for (const zoom of [1, 2])
    test.describe(`${theme} at ${zoom * 100} %`, () => {
      test.use({
        viewport: { width: 1280 / zoom, height: 800 / zoom },
        deviceScaleFactor: zoom,
        contextOptions: { reducedMotion: 'reduce' },
      })
      test.beforeEach(({ host }) => host.call('settings.set', { theme }))

      test('Home, Mock exam, Practice, Review and Settings have no violations', async ({ page, host }) => {
        await visit(page, host)
        expect(await violations(page)).toEqual([])
        await finishedMock(host)
        await page.reload()
        for (const [hash, name] of [
          ['#/', 'Task 1.3 readiness'],
          ['#/mock', 'Mock exam'],
          ['#/practice', 'Practice'],
          ['#/review', 'Review'],
          ['#/settings', 'Settings'],
        ] as const) {
          await page.goto(`${host.origin}/${hash}`)
          await expect(heading(page, name)).toBeVisible()
          await page.waitForLoadState('networkidle')
          expect(await violations(page), name).toEqual([])
        }
      })

      test('set-up steps and dialogs have no violations', async ({ page, host }) => {
        await visit(page, host, '#/mock')
        await page.getByRole('radio', { name: 'Custom', exact: false }).first().check()
        expect(await violations(page), 'custom').toEqual([])
        await page.getByRole('button', { name: 'Continue' }).click()
        await page.waitForTimeout(100)
        expect(await violations(page), 'tutorial').toEqual([])
        await page.keyboard.press('?')
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violations(page), 'shortcuts').toEqual([])
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+k')
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violations(page), 'palette').toEqual([])
      })

      test('Exam with each type, Navigator and End exam have no violations', async ({ page, host }) => {
        const all = { kind: 'custom' as const, count: 200, minutes: 90, filter: {} }
        const exam = await host.call('attempts.start', { ...plan, preset: all, caseSets: true, seed: 3 })
        await visit(page, host, '#/exam')
        const seen = new Set<string>()
        for (const [i, { item, caseSet }] of exam.items.entries()) {
          const kind = caseSet ? 'case' : /\n\|/.test(item.stem) ? 'table' : item.type
          if (seen.has(kind)) continue
          seen.add(kind)
          await host.call('attempts.show', { id: exam.id, position: i + 1, key: randomUUID() })
          await page.reload()
          await expect(question(page, i + 1)).toBeVisible()
          await page.getByRole('button', { name: 'Flag for review' }).click()
          expect(await violations(page), kind).toEqual([])
        }
        expect(seen.size).toBe(6)
        await page
          .getByRole('link', { name: 'Navigator' })
          .or(page.getByRole('button', { name: 'Navigator' }))
          .click()
        await expect(heading(page, 'Navigator')).toBeVisible()
        expect(await violations(page), 'navigator').toEqual([])
        await page.getByRole('button', { name: 'End exam' }).click()
        await expect(page.getByRole('dialog', { name: 'End the exam?' })).toBeVisible()
        expect(await violations(page), 'end dialog').toEqual([])
      })

      test('Result and question review have no violations', async ({ page, host }) => {
        const id = await finishedMock(host)
        await visit(page, host, `#/result/${id}`)
        await expect(heading(page, 'Result')).toBeVisible()
        await page.waitForLoadState('networkidle')
        expect(await violations(page), 'result').toEqual([])
        const { items } = await host.call('attempts.result', { id })
        for (const type of new Set(items.map((i) => i.type))) {
          const { position } = items.find((i) => i.type === type)!
          await page.goto(`${host.origin}/#/review/${id}/${position}`)
          await expect(page.getByText('Rule to remember')).toBeVisible()
          expect(await violations(page), type).toEqual([])
        }
      })

      test('practice feedback and the not-saved banner have no violations', async ({ page, host }) => {
        await host.call('attempts.start', { ...choices(2, null), practice: true })
        await visit(page, host, '#/exam')
        await page.getByRole('radio').first().click()
        await page.getByRole('button', { name: 'Check answer' }).click()
        await expect(page.getByText(/Rule to remember|Right|Wrong/).first()).toBeVisible()
        expect(await violations(page), 'feedback').toEqual([])
        await page.route('**/rpc/**', (route) => route.abort())
        await page.getByRole('button', { name: 'Flag for review' }).click()
        await expect(page.getByRole('alert')).toBeVisible()
        expect(await violations(page), 'not saved').toEqual([])
      })
    })
