import { choices, expect, question, saved, test, visit } from './fixtures'

test('at zero the exam submits itself with what is stored', async ({ page, host }) => {
  await host.call('attempts.start', choices(3, 0.1))
  await visit(page, host, '#/exam')
  await page.getByRole('radio').nth(1).click()
  await saved(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeVisible({ timeout: 20_000 })
  const result = await host.call('attempts.result', { id: 1 })
  expect(result).toMatchObject({ submittedBy: 'time', blank: 2 })
  expect(Math.abs(result.spentMs - 6000)).toBeLessThan(1000)
})

test('a warning comes once, without taking the focus, and a hidden clock returns for the last five minutes', async ({
  page,
  host,
}) => {
  await host.call('settings.set', { hideClock: true })
  await host.call('attempts.start', choices(3, 5.05))
  await visit(page, host, '#/exam')
  await expect(question(page, 1)).toBeFocused()
  await expect(page.getByRole('timer')).not.toHaveText(/\d/)
  await expect(page.getByText('5 minutes left').first()).toBeVisible({ timeout: 10_000 })
  await expect(question(page, 1)).toBeFocused()
  await expect(page.getByRole('timer')).toHaveText(/^0?[45]:\d\d$/)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeHidden()
})
