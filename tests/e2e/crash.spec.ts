import { startHost } from '../support/host'
import { choices, expect, question, saved, test, visit } from './fixtures'

test('the host is killed mid-exam: the window says so, and a restart resumes at the same question with its answers', async ({
  page,
  host,
  folder,
}) => {
  await host.call('attempts.start', choices(5))
  await visit(page, host, '#/exam')
  await page.getByRole('radio').nth(1).click()
  await saved(page)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(question(page, 3)).toBeFocused()
  await page.getByRole('radio').nth(2).click()
  await saved(page)
  const left = (await host.call('attempts.current', {}))!.clock.remainingMs!
  await host.kill('SIGKILL')

  await page.getByRole('radio').nth(0).click()
  await expect(page.locator('#save-state')).toContainText('Not saved')
  await expect(page.getByRole('alert')).toContainText(/not stored|not running/i)
  await page.getByRole('button', { name: 'Next' }).click({ force: true })
  await expect(question(page, 3)).toBeVisible()

  const again = await startHost(folder)
  await page.goto(again.address)
  await page
    .getByRole('link', { name: 'Resume exam' })
    .or(page.getByRole('button', { name: 'Resume exam' }))
    .first()
    .click()
  await expect(question(page, 3)).toBeVisible()
  await expect(page.getByRole('radio').nth(2)).toBeChecked()
  const open = (await again.call('attempts.current', {}))!
  expect(open.answered).toBe(2)
  expect(left - open.clock.remainingMs!).toBeLessThan(15_000)
  await page.getByRole('button', { name: 'Previous' }).click()
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await again.kill('SIGKILL')
})

test('a lost connection is retried with the same key: the answer is stored once', async ({ page, host }) => {
  await host.call('attempts.start', choices(3))
  await visit(page, host, '#/exam')
  await expect(question(page, 1)).toBeVisible()
  const keys: string[] = []
  await page.route('**/rpc/attempts.answer', async (route) => {
    keys.push((route.request().postDataJSON() as { key: string }).key)
    if (keys.length === 1) {
      await route.fetch() // it arrives, its reply is lost
      await route.abort()
    } else await route.continue()
  })
  await page.getByRole('radio').nth(1).click()
  await saved(page)
  await expect.poll(() => keys.length).toBe(2)
  expect(keys[0]).toBe(keys[1])
  const exam = await host.call('attempts.get', { id: 1 })
  expect(exam.items[0]!.state.revision).toBe(1)
})
