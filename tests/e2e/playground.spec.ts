import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { RunningHost } from '../support/host'
import { expect, test, visit } from './fixtures'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const question = 'part=threshold&from=question&tp=80&fp=20&fn=40&tn=860'

async function open(page: Page, host: RunningHost, query: string): Promise<void> {
  await visit(page, host, `#/guide/playground?${query}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Metric playground' })).toBeVisible()
}
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('spinbutton', { name, exact: true })
const row = (page: Page, table: string, name: string) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })

/** Presses at the middle of a box, moves by some of its size and lets go. */
async function drag(page: Page, handle: Locator, from: [number, number], to: [number, number]): Promise<void> {
  const box = (await handle.boundingBox())!
  const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at(to), { steps: 12 })
  await page.mouse.up()
}

test('the counts of a question are shown exactly, with what follows from them', async ({ page, host }) => {
  await open(page, host, question)
  await expect(page.getByText('Loaded with the numbers of the question.')).toBeVisible()
  const matrix = page.getByRole('table', { name: 'Confusion matrix' })
  for (const cell of ['80 TP', '20 FP', '40 FN', '860 TN']) await expect(matrix).toContainText(cell)
  for (const [name, value] of [
    ['Accuracy', '0.940'],
    ['Precision', '0.800'],
    ['Recall', '0.667'],
    ['Specificity', '0.977'],
    ['F1', '0.727'],
  ] as const)
    await expect(row(page, 'Metrics at this threshold', name)).toContainText(value)
})

test('dragging the threshold moves every number, and a reload brings them back', async ({ page, host }) => {
  await open(page, host, 'part=threshold')
  await drag(page, slider(page, 'Threshold, slider'), [0.5, 0.5], [0.8, 0.5])
  const typed = await field(page, 'Threshold').inputValue()
  expect(Number(typed)).toBeGreaterThan(0.7)
  await expect(page.getByText(`Scores of ${Number(typed).toFixed(2)} or more`)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`threshold=${typed}`))
  const before = await page.getByRole('table', { name: 'Confusion matrix' }).innerText()
  await page.reload()
  await expect(field(page, 'Threshold')).toHaveValue(typed)
  expect(await page.getByRole('table', { name: 'Confusion matrix' }).innerText()).toBe(before)
})

test('the keyboard alone moves a slider, types a number, and changes the part', async ({ page, host }) => {
  await open(page, host, 'part=threshold')
  await page.getByRole('radio', { name: 'Threshold' }).focus()
  await page.keyboard.press('Tab')
  await expect(field(page, 'Threshold')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(slider(page, 'Threshold, slider')).toBeFocused()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await expect(field(page, 'Threshold')).toHaveValue('0.53')
  await expect(slider(page, 'Threshold, slider')).toHaveAttribute('aria-valuetext', /^Scores of 0.53/)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('0.9')
  await expect(page.getByText('Scores of 0.90 or more')).toBeVisible()
  await page.getByRole('radio', { name: 'Threshold' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider(page, 'Case 5, predicted')).toBeVisible()
  await expect(page).toHaveURL(/part=outliers/)
})

test('a number that cannot be taken is answered, and nothing is lost', async ({ page, host }) => {
  await open(page, host, question)
  await field(page, 'Prevalence').fill('7')
  await expect(page.getByRole('alert')).toHaveText('Enter a number from 0 to 1. 0.12 is still used.')
  await expect(page.getByRole('table', { name: 'Confusion matrix' })).toContainText('860 TN')
  await field(page, 'Prevalence').fill('0.5')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('no result is cut at the usual size of the window', async ({ page, host }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const parts = [
    'part=return&about=development',
    'part=return&about=rates',
    'part=threshold&size=100000',
    'part=outliers&y=-1000000,1000000&p=1000000,-1000000',
  ]
  for (const query of parts) {
    await open(page, host, query)
    await expect(page.getByRole('button', { name: 'Show data' })).toBeVisible()
    const cut = await page
      .getByRole('main')
      .locator('[role=region]:visible')
      .evaluateAll((regions) =>
        regions.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.getAttribute('aria-label')),
      )
    expect(cut, query).toEqual([])
  }
})

test('a point follows the mouse, the arrow keys and its number', async ({ page, host }) => {
  await open(page, host, 'part=outliers&y=10,12,14,16&p=11,12,13,17')
  const handle = slider(page, 'Case 4, predicted')
  const value = field(page, 'Case 4, predicted value')
  const errors = row(page, 'Metrics with and without the outlier', 'MAE')
  await expect(errors).toContainText('0.75')

  const ends = await handle.evaluate((e: HTMLInputElement) => [Number(e.min), Number(e.max)] as const)
  const share = (v: number) => (ends[1] - v) / (ends[1] - ends[0])
  const box = (await handle.boundingBox())!
  const thumb = 16
  const height = (v: number) => (thumb / 2 + share(v) * (box.height - thumb)) / box.height
  await drag(page, handle, [0.5, height(17)], [0.5, height(14)])
  expect(Math.abs(Number(await value.inputValue()) - 14)).toBeLessThan(0.3)

  await value.fill('16')
  await expect(errors).toContainText('0.50')
  await handle.focus()
  await page.keyboard.press('ArrowUp')
  expect(Number(await value.inputValue())).toBeGreaterThan(16)
  await page.keyboard.press('ArrowDown')
  await expect(value).toHaveValue('16')
  await expect(page).toHaveURL(/p=11,12,13,16/)
})

test('a click moves a point, no dragging needed, and its middle stands at its value', async ({ page, host }) => {
  await open(page, host, 'part=outliers&e=0,0,0,8')
  const handle = slider(page, 'Case 2, predicted')
  const box = (await handle.boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + 8)
  const [value, highest] = await handle.evaluate((e: HTMLInputElement) => [e.value, e.max])
  expect(value).toBe(highest)
})

test('touch drags a point without scrolling the page', async ({ browser, host }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 400, height: 700 } })
  const page = await context.newPage()
  await open(page, host, 'part=outliers&e=0,0,0,8')
  const handle = slider(page, 'Case 4, predicted')
  await handle.scrollIntoViewIfNeeded()
  const box = (await handle.boundingBox())!
  const before = await handle.inputValue()
  const devtools = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width / 2, y: box.y + share * box.height }],
    })
  await touch('touchStart', 0.5)
  for (const share of [0.4, 0.3, 0.2, 0.1]) await touch('touchMove', share)
  await touch('touchEnd', 0.1)
  expect(Number(await handle.inputValue())).toBeGreaterThan(Number(before))
  expect((await handle.boundingBox())!.y).toBe(box.y)
  await context.close()
})

test('reset brings the numbers of the question back', async ({ page, host }) => {
  await open(page, host, 'part=return&from=question&rate=3&hours=720&instances=2&runHours=4&runs=30')
  await expect(row(page, 'Instance cost', 'Break-even')).toContainText('180 runs')
  await field(page, 'Runs').fill('500')
  await expect(page.getByText('The endpoint is cheaper: batch costs more from 181 runs on')).toBeVisible()
  await expect(page.getByText('Loaded with the numbers of the question.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(field(page, 'Runs')).toHaveValue('30')
  await expect(page.getByText('Loaded with the numbers of the question.')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  for (const [name, width, height] of [
    ['1280 wide', 1280, 800],
    ['200 % zoom', 640, 400],
    ['320 wide', 320, 256],
  ] as const)
    test(`no violations and no sideways scrolling, ${theme}, ${name}`, async ({ page, host }) => {
      await page.setViewportSize({ width, height })
      await host.call('settings.set', { theme })
      for (const query of [question, 'part=outliers', 'part=return', 'part=return&about=endpoint']) {
        await open(page, host, query)
        await page.getByRole('button', { name: 'Show data' }).click()
        await page.getByRole('spinbutton').first().fill('-1e12')
        await expect(page.getByRole('alert')).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([])
        const wider = await page.evaluate(
          () =>
            [document.documentElement, ...document.querySelectorAll('main, main > *')].filter(
              (e) => e.scrollWidth > e.clientWidth,
            ).length,
        )
        expect(wider, query).toBe(0)
      }
    })
