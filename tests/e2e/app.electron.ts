import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronBinary, noDesktop } from '../../scripts/electron-binary.mjs'

const binary = electronBinary()
test.skip(binary === undefined, 'The runtime of Electron is not installed: node node_modules/electron/install.js')
test.skip(noDesktop() !== undefined, 'There is no display to open a window on')

let folder: string
let app: ElectronApplication | undefined

test.beforeEach(() => {
  app = undefined
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-electron-'))
})
test.afterEach(async () => {
  await app?.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function open(): Promise<Page> {
  app = await _electron.launch({ executablePath: binary!, args: ['.', '--data', folder] })
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

async function kill(): Promise<void> {
  const gone = once(app!.process(), 'exit')
  app!.process().kill('SIGKILL')
  await gone
}

async function beginCustomExam(page: Page, questions: number): Promise<void> {
  await page.getByRole('link', { name: 'Mock exam' }).click()
  await page
    .getByRole('group', { name: 'Preset' })
    .getByRole('radio', { name: /^Custom/ })
    .check()
  await page.getByRole('spinbutton', { name: 'Questions' }).fill(String(questions))
  const begin = page.getByRole('button', { name: 'Begin exam' })
  while (!(await begin.isVisible())) await page.getByRole('button', { name: 'Continue' }).click()
  await begin.click()
}

const question = (page: Page, n: number) =>
  expect(page.getByRole('heading', { level: 1, name: `Question ${n} of 3` })).toBeVisible()

test('an exam that is killed goes on where it was, and ends with a result', async () => {
  let page = await open()
  await beginCustomExam(page, 3)
  await question(page, 1)
  await page.getByRole('button', { name: 'Flag for review' }).click()
  await page.getByRole('button', { name: 'Next' }).click() // waits until the flag is stored
  await question(page, 2)
  await kill()

  page = await open()
  await page.getByRole('link', { name: 'Resume exam' }).first().click()
  await question(page, 2)
  await page.getByRole('button', { name: 'Previous' }).click()
  await question(page, 1)
  await expect(page.getByRole('button', { name: 'Flag for review', pressed: true })).toBeVisible()
  await page.getByRole('button', { name: 'End exam' }).click()
  await page.getByRole('dialog', { name: 'End the exam?' }).getByRole('button', { name: 'End exam' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeVisible()
})

test('the window keeps the page inside: no Node, no other page, no second window, no permission', async () => {
  const page = await open()
  expect(page.url()).toMatch(/^exam:\/\/app\//)
  const inside = await page.evaluate(async () => ({
    node: 'require' in window || 'process' in window,
    bridge: Object.keys(window.bridge!),
    opened: window.open('https://docs.aws.amazon.com/') !== null,
    notifications: await Notification.requestPermission(),
    fetched: await fetch('https://docs.aws.amazon.com/').then(
      () => true,
      () => false,
    ),
  }))
  expect(inside).toEqual({
    node: false,
    bridge: ['call', 'subscribe'],
    opened: false,
    notifications: 'denied',
    fetched: false,
  })
  await page.evaluate(() => (location.href = 'https://docs.aws.amazon.com/'))
  await page.evaluate(() => (location.href = 'file:///'))
  expect(await page.evaluate(() => location.href)).toMatch(/^exam:\/\/app\//)
  expect(app!.windows()).toHaveLength(1)
})

test('a second start ends at once and leaves the first window alone', async () => {
  const page = await open()
  const second = spawn(binary!, ['.', '--data', folder], { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
