import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { keysOf } from '../support/history'
import type { RunningHost } from '../support/host'
import { expect, question, visit } from './fixtures'
import { test } from './missed-mock'

const h1 = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const cardOf = async (host: RunningHost) => (await host.call('practice.cards', {})).card!.questionId
const focusName = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())

test.describe('on the day of the mock', () => {
  test.use({ daysLater: 0 })
  test('the next-best drill asks for nothing that was seen within a day', async ({ page, host }) => {
    const [mock] = await host.call('attempts.list', { limit: 1 })
    const seen = new Set((await host.call('attempts.result', { id: mock!.id })).items.map((i) => i.questionId))
    await visit(page, host, '#/practice')
    const begin = page.getByRole('button', { name: 'Start drill: next best' })
    await begin.click()
    await expect(question(page, 1)).toBeVisible()
    const drill = (await host.call('attempts.current', {}))!
    for (let position = 1; position <= drill.count; position++)
      await host.call('attempts.check', { id: drill.id, position, key: randomUUID(), confidence: null })
    await host.call('attempts.submit', { id: drill.id, key: randomUUID() })
    const asked = (await host.call('attempts.result', { id: drill.id })).items.map((i) => i.questionId)
    expect(asked).toHaveLength(12)
    expect(asked.filter((id) => seen.has(id))).toEqual([])
    const { next } = await host.call('practice.options', {})
    expect(next!.preset.kind === 'drill' && next!.preset.filter.questions.filter((id) => asked.includes(id))).toEqual(
      [],
    )
  })
})

test('cards are graded by keyboard, and the last grade is taken back', async ({ page, host }) => {
  const { due } = await host.call('practice.cards', {})
  const first = await cardOf(host)
  await visit(page, host, '#/practice/cards')
  await expect(h1(page, `Card 1 of ${due}`)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: 'Answer', exact: true })).toBeFocused()
  await expect(page.getByText('Rule to remember')).toBeAttached()
  await page.keyboard.press('3')
  await expect(h1(page, `Card 2 of ${due}`)).toBeFocused()
  expect(await cardOf(host)).not.toBe(first)
  await page.keyboard.press('u')
  await expect(h1(page, `Card 1 of ${due}`)).toBeFocused()
  expect(await cardOf(host)).toBe(first)
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await expect(h1(page, `Card 2 of ${due}`)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(h1(page, `Card 1 of ${due}`)).toBeFocused()

  for (let n = 1; n <= due; n++) {
    await expect(h1(page, `Card ${n} of ${due}`)).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
  }
  await expect(h1(page, 'Done for today')).toBeFocused()
  await expect(page.getByText(`${due} cards: ${due} good.`)).toBeVisible()
  const { tomorrow } = await host.call('practice.cards', {})
  await expect(page.getByText(tomorrow ? `Tomorrow ${tomorrow} card` : 'Nothing comes up tomorrow.')).toBeVisible()
})

test('a sprint checks at once, moves on, and ends with how many were right', async ({ page, host, folder }) => {
  await host.call('settings.set', { accommodation: { kind: 'times', factor: 2 } })
  await visit(page, host, '#/practice')
  await expect(page.getByText('As many as you can in 2 min, your accommodation included.')).toBeVisible()
  await page.getByRole('button', { name: 'Start metric sprint' }).click()
  await expect(question(page, 1)).toBeFocused()
  await expect(page.getByRole('timer')).toHaveText(/^0(2:00|1:\d\d)$/)
  const { id, items } = await host.call('attempts.get', { id: (await host.call('attempts.current', {}))!.id })
  const keys = keysOf(folder, id)
  const letterOf = (position: number, right: boolean) => {
    const { item } = items[position - 1]!
    const key = keys.get(position)!
    if (!('options' in item) || key.kind !== 'choice') throw new Error('A sprint has choice questions alone.')
    return 'abcdef'[item.options.findIndex((o) => key.chosen.includes(o.id) === right)]!
  }
  await page.keyboard.press(letterOf(1, true))
  await expect(page.getByText('Your answer, right')).toBeVisible()
  await expect(question(page, 2)).toBeFocused()
  await page.keyboard.press(letterOf(2, false))
  await expect(page.getByText('Your answer, wrong')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Next/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page, 3)).toBeFocused()
  await page.goto(`${host.origin}/#/exam`)
  await expect(page).toHaveURL(/#\/exam\/sprint$/)
  await page.keyboard.press(letterOf(3, true))
  await expect(page.getByText('2 of 3 right')).toBeVisible()
  await page.getByRole('button', { name: 'End sprint' }).click()
  await expect(h1(page, 'Metric sprint')).toBeVisible()
  await expect(page.getByText(/^right in \d+ s, of 3 answers\. Your first sprint\.$/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Answers' }).getByRole('listitem')).toHaveCount(3)
  await page.getByRole('link', { name: 'What it changed' }).click()
  await expect(page.getByRole('region', { name: 'What this attempt changed' })).toBeVisible()
})

test('a drill leads from its last question to what it changed', async ({ page, host }) => {
  await visit(page, host, '#/practice')
  await page.getByRole('button', { name: /^Drill / }).first().click() // prettier-ignore
  await expect(question(page, 1)).toBeVisible()
  const { count } = (await host.call('attempts.current', {}))!
  for (let n = 1; n <= count; n++) {
    await expect(question(page, n)).toBeVisible()
    for (const [i, select] of (await page.getByRole('main').getByRole('combobox').all()).entries())
      await select.selectOption({ index: i + 1 })
    await page.keyboard.press('a')
    if (await page.getByText(/Choose (TWO|THREE)/).count()) await page.keyboard.press('b')
    if (await page.getByText('Choose THREE').count()) await page.keyboard.press('c')
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.getByRole('region', { name: 'Solution' })).toBeVisible()
    if (n < count) await page.getByRole('button', { name: /^Next/ }).click()
  }
  await expect(page.getByText(new RegExp(`^${count} of ${count} checked, \\d+ right$`))).toBeAttached()
  await page.getByRole('button', { name: 'Show the result' }).click()
  await expect(h1(page, 'Result')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What this attempt changed' })).toBeVisible()
})

test('the matcher is played by keyboard alone', async ({ page, host }) => {
  const services = await host.call('services.list', {})
  await visit(page, host, '#/practice/matcher')
  const selects = page.getByRole('main').getByRole('combobox')
  await expect(selects).toHaveCount(5)
  await selects.first().focus()
  for (let n = 0; n < 5; n++) {
    const name = await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))
    const wanted = services.find((s) => s.name === name)!.function
    for (let tries = 0; tries < 6; tries++) {
      await page.keyboard.press('ArrowDown')
      const at = await page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]!.label)
      if (at.endsWith(wanted)) break
    }
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Round 1: 5 of 5 right' })).toBeFocused()
  await expect(page.getByText('5 of 5 right in 1 round')).toBeVisible()
  await page.getByRole('button', { name: 'Next round' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Round 2: functions' })).toBeFocused()
})

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
async function clean(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
    what,
  ).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), what).toBeLessThanOrEqual(0)
}
const windows = [
  { name: '100 %', width: 1280, height: 800 },
  { name: '200 %', width: 640, height: 400 },
  { name: '320 px', width: 320, height: 640 },
]
for (const theme of ['light', 'dark'] as const)
  for (const { name, width, height } of windows)
    test.describe(`${theme} at ${name}`, () => {
      test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } })
      test('hub, cards, matcher and sprint have no violations', async ({ page, host }) => {
        await host.call('settings.set', { theme })
        await visit(page, host, '#/practice')
        await expect(page.getByRole('region', { name: 'This week' })).toBeVisible()
        await expect(
          page.getByRole('region', { name: 'Drills', exact: true }).locator('tbody tr').first(),
        ).toBeVisible()
        await clean(page, 'hub')
        await page.getByRole('radio', { name: 'Service' }).check()
        await expect(page.getByRole('searchbox', { name: 'Filter services' })).toBeVisible()
        await clean(page, 'services')
        await page.goto(`${host.origin}/#/practice/cards`)
        await page.getByRole('button', { name: /^Show answer/ }).waitFor()
        await clean(page, 'card')
        await page.getByRole('button', { name: /^Show answer/ }).click()
        expect(await focusName(page)).toBe('Answer')
        await clean(page, 'answer')
        await page.goto(`${host.origin}/#/practice/matcher`)
        const selects = page.getByRole('main').getByRole('combobox')
        await expect(selects).toHaveCount(5)
        await clean(page, 'matcher')
        for (const select of await selects.all()) await select.selectOption({ index: 2 })
        await page.getByRole('button', { name: 'Check' }).click()
        await expect(page.getByRole('heading', { name: 'Round 1: 1 of 5 right' })).toBeFocused()
        await clean(page, 'matched')
        await page.goto(`${host.origin}/#/practice`)
        await page.getByRole('button', { name: 'Start metric sprint' }).click()
        await expect(question(page, 1)).toBeVisible()
        await page.keyboard.press('a')
        await expect(page.getByText(/^Your answer, /)).toBeVisible()
        await clean(page, 'sprint')
        await page.getByRole('button', { name: 'End sprint' }).click()
        await expect(page.getByRole('region', { name: 'Answers' })).toBeVisible()
        await clean(page, 'sprint result')
      })
    })
