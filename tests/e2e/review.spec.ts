import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { anything } from '@shared/domain/plans'
import { stageName } from '@shared/domain/sections'
import { keysOf } from '../support/history'
import type { RunningHost } from '../support/host'
import { MISSES, missFirst, ofOneStage, presented, tenSecondsApart } from '../support/missed-exam'
import { choices, expect, plan, question, saved, test, visit } from './fixtures'

const missFive = async (host: RunningHost, folder: string) =>
  missFirst(host, folder, await host.call('attempts.start', choices(12)))

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
  const { stage, questions } = ofOneStage(folder)
  const others = await host.call('attempts.start', {
    ...choices(6),
    preset: { kind: 'custom', count: 6, minutes: 10, filter: { ...anything, types: ['multiple-choice'], stages: [stage === 'eda' ? 'monitoring' : 'eda'] } }, // prettier-ignore
  })
  await missFirst(host, folder, others)
  const first = await host.call('attempts.start', {
    ...plan,
    preset: { kind: 'custom', count: questions.length, minutes: 10, filter: { ...anything, questions } },
  })
  const id = await missFirst(host, folder, first)
  const before = await host.call('attempts.result', { id })
  const missed = await missedOf(host)
  const ofStage = missed.filter((r) => r.stage === stage)
  expect(missed).toHaveLength(2 * MISSES)
  expect(ofStage).toHaveLength(MISSES)
  await host.call('settings.set', { skipTutorial: true })

  await visit(page, host, '#/review')
  await expect(count(page)).toContainText(`${2 * MISSES} questions`)
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
  const endExam = () => tabTo(page, page.getByRole('button', { name: /^End exam/ }).last())
  await endExam()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'End the exam?' })).toBeVisible()
  await endExam()
  await page.keyboard.press('Enter')

  await expect(heading(page, 'Result')).toBeVisible()
  const [then, now] = [presented(folder, id), presented(folder, retake)]
  const again = [...now.keys()].map((q) => [then.get(q)!, now.get(q)!] as const)
  expect(again.some(([a, b]) => a.order.join() !== b.order.join())).toBe(true)
  expect(again.filter(([a]) => a.drawn !== null).length).toBeGreaterThan(1)
  expect(again.some(([a, b]) => a.drawn !== b.drawn)).toBe(true)
  await expect(page.locator('dl > div', { hasText: 'Right, repeats' })).toContainText(`${size} of ${size}`)
  await expect(page.getByText('Right, first sights')).toHaveCount(0)
  expect((await host.call('attempts.result', { id: retake })).firstSights).toEqual({ count: 0, right: 0 })
  await page.goto(`${host.origin}/#/review`)
  await expect(count(page)).toContainText(`${2 * MISSES - ofStage.length} question`)
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
  await page.goBack()
  await expect(rowLinks(page).nth(3)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, `Missed question 4 of ${MISSES}`)).toBeFocused()
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

test('a note survives a reload in the middle of a word', async ({ page, host, folder }) => {
  const id = await missFive(host, folder)
  await visit(page, host, `#/review/${id}/1`)
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.fill('Labels come la')
  await page.reload()
  await expect(note).toHaveValue('Labels come la')
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
  tenSecondsApart(folder, id)
  const { steps } = await host.call('attempts.replay', { id })
  await visit(page, host, `#/result/${id}`)
  await page.getByRole('link', { name: 'Replay' }).click()
  await expect(heading(page, 'Replay')).toBeVisible()
  const rowOf = (position: number) =>
    page.getByRole('region', { name: 'Questions at this moment' }).getByRole('row').nth(position)
  await expect(rowOf(2)).toContainText('Unseen')
  // Shown, answered, shown, answered, flagged; then the third question is shown.
  const { atMs } = steps.find((s) => s.kind === 'flagged')!
  expect(atMs).toBe(50_000)
  await page.getByRole('slider', { name: 'Exam time' }).fill(String(atMs - 1000))
  await expect(page.getByText('0:40 answered question 2, wrong')).toBeVisible()
  await expect(rowOf(2)).not.toContainText('Flagged')
  await page.getByRole('slider', { name: 'Exam time' }).fill(String(atMs))
  await expect(page.getByText('0:50 flagged question 2')).toBeVisible()
  await expect(rowOf(1).getByRole('cell')).toHaveText(['1', 'Wrong', '0:20', '', ''])
  await expect(rowOf(2).getByRole('cell')).toHaveText(['2', 'Wrong', '0:20', '', 'Flagged'])
  await expect(rowOf(3).getByRole('cell')).toHaveText(['3', 'Unseen', '', '', ''])
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
