import { choices, expect, question, saved, test, visit } from './fixtures'

test('two tabs on one exam: the newer answer wins, the older tab says so and loses nothing', async ({
  page,
  host,
  context,
}) => {
  await host.call('attempts.start', choices(3))
  await visit(page, host, '#/exam')
  const other = await context.newPage()
  await visit(other, host, '#/exam')
  await expect(question(other, 1)).toBeVisible()
  await other.getByRole('radio').nth(2).click()
  await saved(other)

  await page.getByRole('radio').nth(0).click()
  await expect(page.getByText(/changed in another window/)).toBeVisible()
  await expect(page.getByRole('radio').nth(2)).toBeChecked()
  expect((await host.call('attempts.get', { id: 1 })).items[0]!.state.revision).toBe(1)

  await other.close()
  await page.getByRole('radio').nth(1).click()
  await saved(page)
  const open = (await host.call('attempts.current', {}))!
  expect(open.clock.running).toBe(true)
})

test('submitting in one tab brings the other to the result', async ({ page, host, context }) => {
  await host.call('attempts.start', choices(2))
  await visit(page, host, '#/exam')
  const other = await context.newPage()
  await visit(other, host, '#/exam')
  await expect(question(other, 1)).toBeVisible()
  await host.call('attempts.submit', { id: 1, key: 'submitted-elsewhere' })
  await page.getByRole('radio').nth(0).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeVisible()
})
