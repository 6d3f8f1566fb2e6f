import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '@shared/domain/days'
import { keysOf } from '../support/history'
import { startHost } from '../support/host'
import { expect, question, visit } from './fixtures'
import { test } from './missed-mock'

test.describe('before cards are due', () => {
  test.use({ daysLater: 0 })
  test('cards of tomorrow come up when the day has come', async ({ page, host, folder }) => {
    const { due, tomorrow } = await host.call('practice.cards', {})
    expect(due).toBe(0)
    expect(tomorrow).toBeGreaterThan(3)
    await visit(page, host, '#/practice')
    await expect(page.getByText('Nothing is due. Missed ones come up here.')).toBeVisible()
    await host.kill('SIGTERM')
    const next = await startHost(folder, 1)
    await visit(page, next, '#/practice')
    await expect(page.getByText(`${tomorrow} missed questions due today.`)).toBeVisible()
    await page.getByRole('link', { name: 'Start due cards' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Card 1 of ${tomorrow}` })).toBeFocused()
    await next.kill('SIGTERM')
  })
})

test('the week leads to the exam day, in the minutes of a day', async ({ page, host, daysLater }) => {
  await visit(page, host, '#/practice')
  const week = page.getByRole('region', { name: 'This week' })
  await expect(week.getByRole('link', { name: 'set the exam date' })).toBeVisible()
  const today = week.locator('.today')
  await expect(today.getByRole('link', { name: /^Start: \d+ due questions$/ })).toBeVisible()
  await week.getByRole('spinbutton', { name: 'Minutes a day' }).fill('60')
  const start = today.getByRole('button', { name: /^Start: / }).first()
  await expect(start).toBeVisible()
  expect((await host.call('settings.get', {})).minutesADay).toBe(60)

  await host.call('settings.set', { examDate: addDays(dayOf(Date.now()), daysLater + 3) })
  await page.reload()
  await expect(week.locator('.day').nth(3)).toContainText('Exam day')
  await expect(week.getByRole('link', { name: 'set the exam date' })).toHaveCount(0)
  await start.click()
  await expect(question(page, 1)).toBeVisible()
  await page.goto(`${host.origin}/#/practice`)
  await expect(page.getByRole('link', { name: 'Resume exam' })).toBeVisible()
  await expect(start).toBeDisabled()
})

test('what stands under today changes by a drill', async ({ page, host, folder }) => {
  await visit(page, host, '#/practice')
  const week = page.getByRole('region', { name: 'This week' })
  await week.getByRole('spinbutton', { name: 'Minutes a day' }).fill('60')
  const starts = week.locator('.today').getByRole('button', { name: /^Start: / })
  const first = (await starts.first().getAttribute('aria-label'))!
  await starts.first().click()
  await expect(question(page, 1)).toBeVisible()
  const { id, count, items } = await host.call('attempts.get', { id: (await host.call('attempts.current', {}))!.id })
  const keys = keysOf(folder, id)
  for (const { state } of items) {
    const { position } = state
    const response = keys.get(position)!
    await host.call('attempts.answer', { id, position, key: randomUUID(), revision: state.revision, response })
    await host.call('attempts.check', { id, position, key: randomUUID(), confidence: null })
  }
  expect(count).toBe(12)
  await host.call('attempts.submit', { id, key: randomUUID() })
  await visit(page, host, '#/practice')
  await expect(starts.first()).toBeVisible()
  await expect(week.getByRole('button', { name: first })).toHaveCount(0)
})

test('a date that has passed plans as none, and a new one can be set', async ({ page, host, daysLater }) => {
  await host.call('settings.set', { examDate: addDays(dayOf(Date.now()), daysLater - 1) })
  await visit(page, host, '#/practice')
  const week = page.getByRole('region', { name: 'This week' })
  await expect(week).toContainText('The exam date has passed.')
  await expect(week.locator('.today').getByRole('link', { name: /^Start: \d+ due questions$/ })).toBeVisible()
  await week.getByRole('link', { name: 'Set a new exam date' }).click()
  await expect(page.getByLabel('Exam date', { exact: true })).toBeVisible()
})

test('who has five minutes a day is led to the section mock', async ({ page, host }) => {
  await host.call('settings.set', { minutesADay: 5 })
  const [today] = await host.call('practice.week', { minutesADay: 5 })
  expect(today!.tasks.map((t) => t.title)).toEqual(['5 due questions'])
  await visit(page, host, '#/mock?begin=section')
  await expect(page.getByRole('radio', { name: /^Section mock/ })).toBeChecked()
})
