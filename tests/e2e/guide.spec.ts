import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { choices, expect, question, test, visit } from './fixtures'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(tags).analyze()).violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
  )

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const field = (page: Page) => page.getByRole('combobox', { name: 'Find in the guide' })
const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })

test('what is found is reached by keyboard alone, at its heading', async ({ page, host }) => {
  await visit(page, host, '#/guide/1.1')
  await expect(title(page, 'Data collection')).toBeVisible()
  await field(page).focus()
  await page.keyboard.type('hyperband')
  const options = page.getByRole('option')
  await expect(options.first().locator('mark').first()).toHaveText(/hyperband/i)
  await expect(page.getByRole('status').filter({ hasText: 'Study guide' })).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(title(page, 'Hyperparameter tuning')).toBeVisible()
  const heading = page.getByRole('heading', { name: 'Which settings to try next' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
  await field(page).focus()
  await page.keyboard.press('Escape')
  await expect(outline(page).getByRole('link', { name: /^1\.6/ })).toHaveAttribute('aria-current', 'page')
})

test('formulas are set as mathematics, with MathML beside them, and dollars stay dollars elsewhere', async ({
  page,
  host,
}) => {
  await visit(page, host, '#/guide/1.7?at=formulas')
  await expect(page.locator('.katex-display').first()).toBeVisible()
  expect(await page.locator('math annotation').allTextContents()).toContainEqual(expect.stringContaining('\\frac'))
  await expect(page.locator('article')).not.toContainText('$$')
})

test('a quiz begins a drill of the section', async ({ page, host }) => {
  await visit(page, host, '#/guide/1.9')
  await page.getByRole('button', { name: 'Quiz this section' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Question 1 of 12' })).toBeVisible()
  expect(await host.call('attempts.current', {})).toMatchObject({ kind: 'drill', title: 'Drill, Model monitoring' })
  await page.goto(`${host.origin}/#/guide/1.9`)
  await expect(page.getByRole('button', { name: 'Quiz this section' })).toBeDisabled()
})

test('unseen questions that were found begin a drill of exactly those', async ({ page, host }) => {
  await visit(page, host, '#/guide/1.9')
  await field(page).fill('hyperband')
  const unseen = page.getByRole('option', { name: /unseen questions? on Hyperparameter tuning/ })
  const count = Number(/\d+/.exec((await unseen.textContent()) ?? '')?.[0])
  await unseen.click()
  await expect(page.getByRole('heading', { level: 1, name: `Question 1 of ${count}` })).toBeVisible()
})

test('how far a section was read is kept', async ({ page, host }) => {
  await visit(page, host, '#/guide/1.9')
  const link = outline(page).getByRole('link', { name: /^1\.9/ })
  await expect(link).toHaveAccessibleName(/not read/)
  await page.getByRole('heading', { name: 'Sources', exact: true }).scrollIntoViewIfNeeded()
  await expect(link).toHaveAccessibleName(/Model monitoring ?, read/)
  await page.reload()
  await expect(link).toHaveAccessibleName(/Model monitoring ?, read/)
  await page.goto(`${host.origin}/#/guide/1.1`)
  await expect(title(page, 'Data collection')).toBeVisible()
  await page.getByRole('link', { name: 'Study guide', exact: true }).click()
  await expect(title(page, 'Model monitoring')).toBeVisible()
})

test('the catalogue is reached from a card in the guide and leads back', async ({ page, host }) => {
  await visit(page, host, '#/guide/1.9')
  await page.getByRole('article').getByRole('link', { name: 'Amazon SageMaker Model Monitor', exact: true }).click()
  const service = page.getByRole('heading', { name: 'Amazon SageMaker Model Monitor', exact: true })
  await expect(service).toBeFocused()
  await expect(service).toBeInViewport()
  await page.getByRole('searchbox', { name: 'Filter services' }).fill('data firehose')
  await expect(page.getByText(/^1 of \d+ services$/)).toBeVisible()
  await page.locator('main').getByRole('link', { name: '1.1 Data collection' }).click()
  await expect(title(page, 'Data collection')).toBeFocused()
})

test('a section that does not exist is said so, with a way on', async ({ page, host }) => {
  await visit(page, host, '#/guide/9.9')
  await expect(title(page, 'Not in the study guide')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the first section' }).click()
  await expect(title(page, 'Data collection')).toBeVisible()
})

test('an open exam has no palette', async ({ page, host }) => {
  await host.call('attempts.start', choices(2))
  await visit(page, host, '#/exam')
  await expect(question(page, 1)).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
})

const windows = [
  { name: '100 %', width: 1280, height: 800 },
  { name: '200 %', width: 640, height: 400 },
  { name: '320 px', width: 320, height: 640 },
]
for (const theme of ['light', 'dark'] as const)
  for (const { name, width, height } of windows)
    test.describe(`${theme} at ${name}`, () => {
      test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } })
      test.beforeEach(({ host }) => host.call('settings.set', { theme }))

      const fits = async (page: Page) =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

      test('a section, what is found and the palette with results have no violations', async ({ page, host }) => {
        await visit(page, host, '#/guide/1.7')
        await expect(page.locator('.katex').first()).toBeAttached()
        expect(await violations(page), 'section').toEqual([])
        await fits(page)
        await field(page).fill('drift')
        await expect(page.getByRole('option').first()).toBeVisible()
        expect(await violations(page), 'found').toEqual([])
        await page.keyboard.press('Control+k')
        await page.getByRole('dialog').getByRole('textbox').fill('drift')
        await expect(page.getByRole('dialog').getByRole('option', { name: /drift/i }).first()).toBeVisible()
        expect(await violations(page), 'palette').toEqual([])
      })

      test('the catalogue has no violations', async ({ page, host }) => {
        await visit(page, host, '#/guide/services')
        await expect(page.getByText(/^\d+ services$/)).toBeVisible()
        expect(await violations(page)).toEqual([])
        await fits(page)
      })
    })
