import type { Page } from '@playwright/test'
import { expect, question, saved, test, visit } from './fixtures'

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((p, k) => p.then(() => page.keyboard.press(k)), Promise.resolve())
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
  )

/** Tabs until the focused control has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}; focus is on "${await focused(page)}".`)
}

/** Answers whatever stands there, by keys alone. Returns the type. */
async function answer(page: Page): Promise<'choice' | 'response' | 'selects'> {
  const [radios, boxes, selects] = await page.evaluate(() =>
    ['input[type=radio]', 'input[type=checkbox]', 'section[aria-label=Response] select'].map(
      (s) => document.querySelectorAll(s).length,
    ),
  )
  if (radios) {
    await press(page, 'b')
    return 'choice'
  }
  if (boxes) {
    const wanted = /Choose (TWO|THREE)/.exec(await page.locator('[aria-label=Response]').innerText())![1]
    await press(page, ...['a', 'c', 'd'].slice(0, wanted === 'TWO' ? 2 : 3))
    return 'response'
  }
  for (let i = 0; i < selects!; i++) {
    do await page.keyboard.press('Tab')
    while (!(await page.evaluate(() => document.activeElement?.tagName === 'SELECT')))
    await press(page, ...Array<string>(i + 1).fill('ArrowDown'))
  }
  return 'selects'
}

test('a full mock with all types, from Home to a reviewed question, by keyboard alone', async ({ page, host }) => {
  test.setTimeout(240_000)
  await visit(page, host)
  await press(page, 'Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Mock exam' })).toBeFocused()
  await tabTo(page, /^Continue/)
  await page.keyboard.press('Enter')
  for (const step of [/^(Skip|Continue|Next)/, /^Begin exam/]) {
    if (await page.getByRole('button', { name: 'Begin exam' }).isVisible()) break
    await tabTo(page, step)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(50)
  }
  await tabTo(page, /^Begin exam/)
  await page.keyboard.press('Enter')

  const types = new Set<string>()
  for (let n = 1; n <= 65; n++) {
    await expect(question(page, n)).toBeFocused()
    types.add(await answer(page))
    if (n % 20 === 0) {
      await page.keyboard.press('Shift+Tab')
      await page.getByRole('heading', { level: 1 }).evaluate((h) => h.focus())
      await press(page, 'g')
      await expect(page.getByRole('heading', { level: 1, name: 'Navigator' })).toBeFocused()
      await tabTo(page, new RegExp(`^Back to question ${n}`))
      await page.keyboard.press('Enter')
      await expect(question(page, n)).toBeFocused()
    }
    await saved(page)
    await tabTo(page, /^Next/)
    await page.keyboard.press('Enter')
  }
  expect([...types].toSorted()).toEqual(['choice', 'response', 'selects'])

  await expect(page.getByRole('heading', { level: 1, name: 'Navigator' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Incomplete', exact: true })).toContainText('0')
  await tabTo(page, /^End exam/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'End the exam?' })).toBeVisible()
  await tabTo(page, /^End exam/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeVisible()
  await expect(page.getByText(/of 50/).first()).toBeVisible()
  await tabTo(page, /^Review questions/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Rule to remember')).toBeVisible()
})
