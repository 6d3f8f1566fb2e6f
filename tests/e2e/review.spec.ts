import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Response } from '@shared/contract/items'
import { stageName } from '@shared/domain/sections'
import { keysOf } from '../support/history'
import type { RunningHost } from '../support/host'
import { choices, expect, question, saved, test, visit } from './fixtures'

const MISSES = 5

/** A finished exam of choice questions, its first five missed and the second of them flagged. Returns its id. */
async function missFive(host: RunningHost, folder: string): Promise<number> {
  const exam = await host.call('attempts.start', choices(12))
  const keys = keysOf(folder, exam.id)
  for (const { item, state } of exam.items) {
    const change = { id: exam.id, position: state.position }
    const right = keys.get(state.position)!
    if (!('options' in item) || right.kind !== 'choice') throw new Error('not a choice')
    const other = item.options.find((o) => !right.chosen.includes(o.id))!
    const response: Response = state.position <= MISSES ? { kind: 'choice', chosen: [other.id] } : right
    await host.call('attempts.show', { ...change, key: randomUUID() })
    await host.call('attempts.answer', { ...change, key: randomUUID(), revision: 0, response })
    if (state.position === 2) await host.call('attempts.flag', { ...change, key: randomUUID(), flagged: true })
  }
  await host.call('attempts.submit', { id: exam.id, key: randomUUID() })
  return exam.id
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const count = (page: Page) => page.getByRole('region', { name: 'Questions' }).getByRole('status').first()
const rowLinks = (page: Page) => page.locator('table .row-link')
const missedOf = async (host: RunningHost) =>
  (await host.call('reviews.list', {})).rows.filter((r) => r.outcome !== 'right')

/** Tab until the wanted element has the focus. */
async function tabTo(page: Page, wanted: ReturnType<Page['locator']>, most = 40) {
  for (let tabs = 0; tabs < most; tabs++) {
    if (await wanted.evaluate((e) => e === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

test('missed questions are found by stage, retaken and learned, by keyboard alone', async ({ page, host, folder }) => {
  const id = await missFive(host, folder)
  const before = await host.call('attempts.result', { id })
  const missed = await missedOf(host)
  const { stage } = missed[0]!
  const ofStage = missed.filter((r) => r.stage === stage)
  await host.call('settings.set', { skipTutorial: true })

  await visit(page, host, '#/review')
  await expect(count(page)).toContainText(`${MISSES} questions`)
  const menu = page.getByRole('button', { name: /^Stage/ })
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  const box = page.getByRole('checkbox', { name: `${stageName(stage)} ${ofStage.length}` })
  await tabTo(page, box)
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
  await expect(rowLinks(page)).toHaveCount(ofStage.length)

  await page.reload()
  await expect(page).toHaveURL(new RegExp(`#/review\\?stage=${stage}$`))
  await expect(rowLinks(page)).toHaveCount(ofStage.length)

  await tabTo(page, rowLinks(page).first())
  await page.keyboard.press('Enter')
  await expect(heading(page, `Missed question 1 of ${ofStage.length}`)).toBeFocused()
  await page.getByRole('button', { name: 'Misread' }).waitFor()
  await page.keyboard.press('2')
  await expect(page.getByRole('button', { name: 'Misread' })).toHaveAttribute('aria-pressed', 'true')
  await page.goBack()
  await expect(rowLinks(page)).toHaveCount(ofStage.length)
  await expect(rowLinks(page).first().locator('xpath=ancestor::tr')).toContainText('Misread')

  await tabTo(page, page.getByRole('button', { name: 'Retake missed' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Begin exam' }))
  await page.keyboard.press('Enter')
  const { id: retake, count: size } = (await expect
    .poll(async () => (await host.call('attempts.current', {}))?.count)
    .toBe(ofStage.length)
    .then(() => host.call('attempts.current', {})))!
  const keys = keysOf(folder, retake)
  const exam = await host.call('attempts.get', { id: retake })
  for (let position = 1; position <= size; position++) {
    await expect(question(page, position)).toBeVisible()
    const { item } = exam.items[position - 1]!
    const right = keys.get(position)!
    if (!('options' in item) || right.kind !== 'choice') throw new Error('not a choice')
    await page.keyboard.press('abcdef'[item.options.findIndex((o) => right.chosen.includes(o.id))]!)
    await saved(page)
    if (position < size) await page.keyboard.press('n')
  }
  await host.call('attempts.submit', { id: retake, key: randomUUID() })

  await page.goto(`${host.origin}/#/result/${retake}`)
  await expect(page.getByText('Right, repeats')).toBeVisible()
  await page.goto(`${host.origin}/#/review`)
  await expect(count(page)).toContainText(`${MISSES - ofStage.length} question`)
  await expect(page.getByRole('radio', { name: `Learned ${ofStage.length}` })).toBeVisible()
  expect(await host.call('attempts.result', { id })).toEqual(before)
})

test('the list is walked by its keys, and a question leads on within it', async ({ page, host, folder }) => {
  await missFive(host, folder)
  await visit(page, host, '#/review')
  await rowLinks(page).first().focus()
  await page.keyboard.press('End')
  await expect(rowLinks(page).last()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(heading(page, `Missed question 4 of ${MISSES}`)).toBeVisible()
  await page.keyboard.press('j')
  await expect(heading(page, `Missed question 5 of ${MISSES}`)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(heading(page, `Missed question 3 of ${MISSES}`)).toBeFocused()
  await page.reload()
  await expect(heading(page, `Missed question 3 of ${MISSES}`)).toBeVisible()
})

test('answering first shows nothing of the solution and stores nothing', async ({ page, host, folder }) => {
  await missFive(host, folder)
  const before = await host.call('reviews.list', {})
  await visit(page, host, '#/review')
  await page.getByRole('checkbox', { name: 'Answer first' }).check()
  await rowLinks(page).first().click()
  await expect(page.getByRole('button', { name: 'Show solution' })).toBeVisible()
  await expect(page.getByText('Rule to remember')).toHaveCount(0)
  await page.keyboard.press('a')
  await expect(page.getByRole('radio').first()).toBeChecked()
  await page.getByRole('button', { name: 'Show solution' }).click()
  await expect(page.getByText('just now. This is not stored.')).toBeFocused()
  await expect(page.getByText('Rule to remember')).toBeVisible()
  expect(await host.call('reviews.list', {})).toEqual(before)
})

test('a reported problem comes out of Settings as a file', async ({ page, host, folder }) => {
  const id = await missFive(host, folder)
  await visit(page, host, `#/review/${id}/1`)
  const opener = page.getByRole('button', { name: 'Report a problem' })
  await opener.click()
  await page.getByRole('textbox', { name: 'What is wrong with this question?' }).fill('Two options are right.')
  await page.getByRole('button', { name: 'Keep the report' }).click()
  await expect(page.getByText('Kept on this machine.')).toBeVisible()
  await expect(opener).toBeFocused()
  await page.goto(`${host.origin}/#/settings`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export problem reports' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Rehearsal problem reports \d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject([{ text: 'Two options are right.' }])
})

test('a finished exam is replayed event by event', async ({ page, host, folder }) => {
  const id = await missFive(host, folder)
  const { steps } = await host.call('attempts.replay', { id })
  await visit(page, host, `#/result/${id}`)
  await page.getByRole('link', { name: 'Replay' }).click()
  await expect(heading(page, 'Replay')).toBeVisible()
  const next = page.getByRole('button', { name: 'Next event' })
  await next.focus()
  while (await next.isEnabled()) await page.keyboard.press('Enter')
  await expect(page.getByText(/handed in$/)).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Wrong' })).toHaveCount(MISSES)
  await expect(page.getByRole('cell', { name: 'Flagged' })).toHaveCount(1)
  expect(steps.at(-1)!.kind).toBe('submitted')
})

const windows = [
  { theme: 'light', width: 1280, height: 800, scale: 1 },
  { theme: 'dark', width: 1280, height: 800, scale: 1 },
  { theme: 'light', width: 640, height: 400, scale: 2 },
  { theme: 'dark', width: 320, height: 640, scale: 1 },
] as const
for (const { theme, width, height, scale } of windows)
  test.describe(`${theme}, ${width} px`, () => {
    test.use({
      viewport: { width, height },
      deviceScaleFactor: scale,
      contextOptions: { reducedMotion: 'reduce' },
    })
    test('list, question and replay have no violations and fit', async ({ page, host, folder }) => {
      await host.call('settings.set', { theme })
      const id = await missFive(host, folder)
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      const check = async (where: string) => {
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        expect(
          violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
          where,
        ).toEqual([])
        const wide = await page.evaluate(() => {
          const main = document.getElementById('main')!
          return main.scrollWidth - main.clientWidth
        })
        expect(wide, `${where}: nothing beside the page`).toBe(0)
      }
      await visit(page, host, '#/review')
      await rowLinks(page).first().waitFor()
      await check('list')
      await page.getByRole('button', { name: /^Section/ }).click()
      await check('menu')
      await page.keyboard.press('Escape')
      await rowLinks(page).first().click()
      await page.getByText('Rule to remember').waitFor()
      await page.getByRole('button', { name: 'Find similar' }).click()
      await page
        .getByText(/similar question|No other question/)
        .first()
        .waitFor()
      await check('question')
      await page.getByRole('button', { name: 'Report a problem' }).click()
      await page.getByRole('dialog').waitFor()
      await check('report')
      await page.keyboard.press('Escape')
      await page.getByRole('checkbox', { name: 'Answer first' }).check()
      await check('answer first')
      await page.goto(`${host.origin}/#/review?show=attempts`)
      await page.getByRole('link', { name: /^Result of/ }).waitFor()
      await check('attempts')
      await page.goto(`${host.origin}/#/result/${id}/replay`)
      await page.getByRole('slider', { name: 'Exam time' }).fill('1000')
      await check('replay')
    })
  })
