import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { seeded } from '@shared/domain/random'
import { answerMock } from '../support/history'
import type { RunningHost } from '../support/host'
import { expect, test, visit } from './fixtures'

/** A full mock of a learner who is right more often than not. */
async function finishedMock(host: RunningHost, folder: string): Promise<void> {
  const id = await answerMock(host, folder, { seed: 4, upTo: 65, skill: 0.7, random: seeded(9) })
  await host.call('attempts.submit', { id, key: randomUUID() })
}

const projectedScore = (page: Page) => page.getByRole('region', { name: 'Projection' })

test('a finished mock turns the range on Home into a score, and its result says so', async ({ page, host, folder }) => {
  await visit(page, host)
  await expect(projectedScore(page)).toContainText('No score yet')
  await expect(page.getByRole('heading', { name: 'Three steps, each can be skipped' })).toBeVisible()

  await finishedMock(host, folder)
  await page.reload()
  const { projection } = await host.call('readiness.get', {})
  await expect(projectedScore(page)).toContainText(`${projection.score}`)
  await expect(projectedScore(page)).toContainText(`${projection.low}–${projection.high}`)

  await page.getByRole('link', { name: /^Result of Full mock/ }).click()
  await expect(page.getByRole('region', { name: 'What this attempt changed' })).toContainText(
    `There is a score now: ${projection.score}.`,
  )
})

test('the primary action begins what it says, and gives way to the open exam', async ({ page, host, folder }) => {
  await finishedMock(host, folder)
  const { next } = await host.call('readiness.get', {})
  expect(next.kind).toBe('drill')
  await visit(page, host)
  await expect(page.getByRole('heading', { name: `12 minutes on ${next.topic}` })).toBeVisible()
  await page.getByRole('button', { name: 'Start drill' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Question 1 of 12' })).toBeVisible()
  expect(await host.call('attempts.current', {})).toMatchObject({ title: `Drill, ${next.topic}`, practice: true })

  await page.goto(`${host.origin}/#/`)
  await expect(page.getByRole('link', { name: 'Resume exam' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start drill' })).toHaveCount(0)
})

test('the receipt opens by keyboard, leads to the answers and gives the focus back', async ({ page, host, folder }) => {
  await finishedMock(host, folder)
  await visit(page, host)
  const opener = page.getByRole('button', { name: 'Why this number?' })
  const dialog = page.getByRole('dialog', { name: 'Answers behind the projected score' })

  await opener.focus()
  await page.keyboard.press('Enter')
  const { answers, total } = await host.call('readiness.receipt', { order: 'moved', limit: 500 })
  await expect(dialog.getByRole('status')).toHaveText(`All ${total} answers.`)
  await expect(dialog.locator('tbody tr')).toHaveCount(total)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()

  await page.keyboard.press('Enter')
  const first = dialog.locator('tbody a').first()
  for (let tabs = 0; tabs < 12 && !(await first.evaluate((link) => link === document.activeElement)); tabs++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#/review/${answers[0]!.attemptId}/${answers[0]!.position}$`))
  await expect(page.getByText('Rule to remember')).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const)
  test(`Home with and without the receipt has no violations in the ${theme} theme`, async ({ page, host, folder }) => {
    await host.call('settings.set', { theme })
    await finishedMock(host, folder)
    await visit(page, host)
    await page.waitForLoadState('networkidle')
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const violations = async () => {
      const found = (await new AxeBuilder({ page }).withTags(tags).analyze()).violations
      return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
    }
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: /^Why this range\?/ }).click()
    await expect(page.getByRole('dialog').locator('tbody tr').first()).toBeVisible()
    expect(await violations(), 'receipt').toEqual([])
  })

test('Settings exports every answer as a table', async ({ page, host, folder }) => {
  await finishedMock(host, folder)
  await visit(page, host, '#/settings')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export all answers' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Rehearsal answers \d{4}-\d\d-\d\d\.csv$/)
  const text = readFileSync(await file.path(), 'utf8')
  const { answers } = await host.call('statistics.export', { after: 0 })
  expect(answers.length).toBeGreaterThan(50)
  for (const a of answers) expect(text).toContain(`,${a.attemptId},${a.position},${a.questionId},`)
  await expect(page.getByText(`${answers.length} answers.`)).toBeVisible()
})
