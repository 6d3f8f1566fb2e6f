import AxeBuilder from '@axe-core/playwright'
import type { Download, Locator, Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { drillOf } from '@shared/domain/plans'
import { seeded } from '@shared/domain/random'
import { answerMock, keysOf } from '../support/history'
import type { RunningHost } from '../support/host'
import { anyResponse } from '../support/responses'
import { expect, plan, question, test, visit } from './fixtures'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const FIGURES = 12
/** Those drawn on a canvas; a single day has no course of the projection. */
const CHARTS = 8

/** A mock, then a drill on what was missed in it, with confidence. */
async function learn(host: RunningHost, folder: string): Promise<void> {
  const random = seeded(5)
  const id = await answerMock(host, folder, { seed: 3, upTo: 65, skill: 0.5, random })
  await host.call('attempts.submit', { id, key: randomUUID() })
  const missed = drillOf('Missed questions', { pool: 'missed' }, 20)
  const drill = await host.call('attempts.start', { ...plan, practice: true, preset: missed, seed: 5 })
  const keys = keysOf(folder, drill.id)
  for (const { item, state } of drill.items) {
    const change = () => ({ id: drill.id, position: state.position, key: randomUUID() })
    const right = random() < 0.6
    const response = right ? keys.get(state.position)! : anyResponse(item, random)
    await host.call('attempts.answer', { ...change(), revision: 0, response })
    await host.call('attempts.check', { ...change(), confidence: right ? 'Sure' : 'Guess' })
  }
  await host.call('attempts.submit', { id: drill.id, key: randomUUID() })
}

async function progress(page: Page, host: RunningHost, query = ''): Promise<Locator> {
  await visit(page, host, `#/progress${query}`)
  const figures = page.locator('figure')
  await expect(figures).toHaveCount(FIGURES)
  await expect(page.locator('canvas')).toHaveCount(CHARTS)
  return figures
}
/** The number in "95 first-sight answers: show them". */
const counted = async (page: Page) =>
  parseInt((await page.getByRole('button', { name: /: show them$/ }).textContent()) ?? '')
const saved = async (page: Page, work: () => Promise<void>): Promise<{ file: Download; bytes: Buffer }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), work()])
  return { file, bytes: readFileSync(await file.path()) }
}

test('filters change the numbers and survive a reload', async ({ page, host, folder }) => {
  await learn(host, folder)
  await progress(page, host)
  const firstSights = await counted(page)
  await page.getByRole('checkbox', { name: 'First sights only' }).uncheck()
  await expect.poll(() => counted(page)).toBeGreaterThan(firstSights)
  const all = await counted(page)
  await page.getByRole('checkbox', { name: 'Mocks only' }).check()
  await expect.poll(() => counted(page)).toBeLessThan(all)
  const mocks = await counted(page)
  await page.getByRole('radio', { name: '30 days' }).check({ force: true })
  await expect(page).toHaveURL(/period=30/)
  await page.reload()
  await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Mocks only' })).toBeChecked()
  expect(await counted(page)).toBe(mocks)
})

test('each figure has a finding, its data, a drill and a file', async ({ page, host, folder }) => {
  await learn(host, folder)
  const figures = await progress(page, host)
  for (const figure of await figures.all()) {
    const finding = (await figure.getByRole('heading', { level: 2 }).textContent())!
    expect(finding.length).toBeGreaterThan(20)
    await expect(figure.getByRole('button', { name: /^Drill this/ })).toBeEnabled()
    await figure.getByRole('button', { name: /^Show data/ }).click()
    const table = figure.locator('table.data')
    await expect(table).toBeVisible()
    await figure.getByRole('button', { name: /^Export/ }).click()
    const { bytes: text } = await saved(page, () => figure.getByRole('button', { name: /^CSV/ }).click())
    expect(text.toString(), finding).toMatch(/^\uFEFF[^\n]+,[^\n]+\r\n/)
    const { file, bytes } = await saved(page, () => figure.getByRole('button', { name: /^PNG/ }).click())
    expect(file.suggestedFilename()).toMatch(/^Rehearsal [\w -]+\.png$/)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length, finding).toBeGreaterThan(5000)
  }
})

/** Red, green and blue of each pixel of a picture. */
const colorsOf = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const c = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    c.drawImage(image, 0, 0)
    const { data } = c.getImageData(0, 0, image.width, image.height)
    const found = new Set<string>()
    for (let i = 0; i < data.length; i += 4) found.add(`rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`)
    return [...found]
  }, png.toString('base64'))

test('a matrix is a picture too, in the colors of the screen', async ({ page, host, folder }) => {
  await learn(host, folder)
  const figures = await progress(page, host, '?repeats=yes')
  const sections = figures.filter({ hasText: 'Share right by section' })
  const style = (part: Locator, name: 'backgroundColor' | 'color') =>
    part.evaluate((e, n) => getComputedStyle(e)[n], name)
  const heat = await style(sections.locator('.cell.heat').first(), 'backgroundColor')
  const word = await style(sections.locator('th[scope=row]').first(), 'color')
  await sections.getByRole('button', { name: /^Export/ }).click()
  const { bytes } = await saved(page, () => sections.getByRole('button', { name: /^PNG/ }).click())
  const colors = await colorsOf(page, bytes)
  expect(colors).toEqual(expect.arrayContaining([heat, word]))
})

test('charts take the colors of the system where it forces them', async ({ page, host, folder }) => {
  await host.call('settings.set', { theme: 'dark' })
  await learn(host, folder)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
  const figures = await progress(page, host)
  const chart = figures.filter({ hasText: 'Share right by time' })
  await chart.getByRole('button', { name: /^Export/ }).click()
  const { bytes } = await saved(page, () => chart.getByRole('button', { name: /^PNG/ }).click())
  const [ground, ...marks] = await colorsOf(page, bytes)
  expect([ground, ...marks]).toEqual(expect.arrayContaining(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']))
  expect(ground).toBe('rgb(255, 255, 255)')
})

test('on paper no figure is split', async ({ page, host, folder }) => {
  await learn(host, folder)
  const figures = await progress(page, host)
  await page.emulateMedia({ media: 'print' })
  for (const figure of await figures.all())
    expect(
      await figure
        .locator('> div')
        .first()
        .evaluate((e) => getComputedStyle(e).breakInside),
    ).toBe('avoid')
})

test('a number shows the answers behind it, and the way back leads to it', async ({ page, host, folder }) => {
  await learn(host, folder)
  await progress(page, host)
  const cell = page.locator('table.matrix td button').first()
  await cell.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('row')).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(cell).toBeFocused()
})

test('a drill begins from a figure; while it is open, no other does', async ({ page, host, folder }) => {
  await learn(host, folder)
  const figures = await progress(page, host)
  await figures
    .nth(1)
    .getByRole('button', { name: /^Drill this/ })
    .click()
  await expect(question(page, 1)).toBeVisible()
  await page.goto(`${host.origin}/#/progress`)
  await expect(figures.nth(1).getByRole('button', { name: /^Drill this/ })).toBeDisabled()
  await expect(page.getByRole('link', { name: 'Resume exam' })).toBeVisible()
})

test('the matrix and a figure are worked by keyboard alone', async ({ page, host, folder }) => {
  await learn(host, folder)
  const figures = await progress(page, host)
  await page
    .getByRole('navigation', { name: 'Figures' })
    .getByRole('button', { name: 'Matrix and sections' })
    .press('Enter')
  await page.keyboard.press('Tab')
  const name = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label'))
  const first = await name()
  await page.keyboard.press('ArrowDown')
  expect(await name()).not.toBe(first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(figures.nth(5).getByRole('button', { name: /^Drill this/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(figures.nth(5).locator('table.data')).toBeVisible()
})

test('nothing is drawn before the first answer', async ({ page, host }) => {
  await visit(page, host, '#/progress')
  await expect(page.getByRole('heading', { name: 'No answers yet' })).toBeVisible()
  await expect(page.locator('figure')).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const)
  for (const [at, width, zoom] of [
    ['100 %', 1280, 1],
    ['200 %', 640, 2],
    ['320 px', 320, 1],
  ] as const)
    test.describe(`${theme} at ${at}`, () => {
      test.use({
        viewport: { width, height: 800 / zoom },
        deviceScaleFactor: zoom,
        contextOptions: { reducedMotion: 'reduce' },
      })
      test('Progress has no violations and does not scroll sideways', async ({ page, host, folder }) => {
        await host.call('settings.set', { theme })
        await learn(host, folder)
        const figures = await progress(page, host, '?repeats=yes')
        for (const figure of await figures.all()) await figure.getByRole('button', { name: /^Show data/ }).click()
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([])
        const sideways = await page.evaluate(() => {
          const main = document.querySelector('#main')!
          return main.scrollWidth - main.clientWidth
        })
        expect(sideways).toBe(0)
      })
    })
