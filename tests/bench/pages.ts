import type { Browser, Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import type { RunningHost } from '../support/host.ts'

/** Waits inside the page, so that neither the wire to it nor a frame blurs a few milliseconds. */
const probe = `
  window.firstQuestion = new Promise((found) => {
    const look = () => {
      const heading = document.querySelector('h1')
      const input = document.querySelector('input[type=radio], input[type=checkbox], select')
      if (heading?.textContent.startsWith('Question') && input && !input.disabled) found(performance.now())
      else setTimeout(look, 1)
    }
    look()
  })
  window.until = (holds) => new Promise((done) => {
    const watch = new MutationObserver(() => { if (holds()) { watch.disconnect(); done(performance.now()) } })
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    if (holds()) { watch.disconnect(); done(performance.now()) }
  })
  window.answerAndNext = async () => {
    const heading = () => document.querySelector('h1').textContent
    const before = heading()
    const next = [...document.querySelectorAll('button')].find((b) => b.textContent.startsWith('Next'))
    const start = performance.now()
    document.querySelector('input[type=radio], input[type=checkbox]')?.click()
    next.click()
    const end = await window.until(() => heading() !== before)
    document.body.getBoundingClientRect()
    return [end - start, Math.max(0, performance.now() - start)]
  }
  window.answerUntilSaved = async () => {
    const saved = () => document.querySelector('#save-state').textContent.trim() === 'Saved'
    const inputs = [...document.querySelectorAll('input[type=radio]')]
    const start = performance.now()
    inputs.find((i) => !i.checked).click()
    await window.until(() => !saved())
    return (await window.until(saved)) - start
  }
`

/** The first answers of a page run code that is not compiled yet, on either page. */
const WARM_UP = 10

async function open(browser: Browser, address: string, token?: string): Promise<Page> {
  const page = await browser.newPage()
  await page.addInitScript(probe)
  if (token) await page.addInitScript(`sessionStorage.setItem('rehearsal-token', '${token}')`)
  await page.goto(address)
  return page
}

const inPage = (page: Page, code: string) => page.evaluate<number>(code)

/** From the navigation until the first question can be answered, ms. */
export async function firstQuestion(browser: Browser, address: string, token?: string): Promise<number> {
  const page = await open(browser, address, token)
  const ms = await inPage(page, 'window.firstQuestion')
  await page.close()
  return ms
}

/** One answer and move to the next question, for each of the questions, ms. */
export async function answersAndNexts(
  browser: Browser,
  address: string,
  count: number,
  token?: string,
): Promise<number[]> {
  const page = await open(browser, address, token)
  await inPage(page, 'window.firstQuestion')
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    times.push((await page.evaluate<number[]>('window.answerAndNext()'))[1]!)
    await page.waitForTimeout(15)
  }
  await page.close()
  return times
}

/** From a click on an option until "Saved" stands there, ms; the page has to show a multiple-choice question. */
export async function savedTimes(browser: Browser, address: string, count: number, token?: string): Promise<number[]> {
  const page = await open(browser, address, token)
  await inPage(page, 'window.firstQuestion')
  const times: number[] = []
  for (let i = 0; i < WARM_UP; i++) await inPage(page, 'window.answerUntilSaved()')
  for (let i = 0; i < count; i++) {
    times.push(await inPage(page, 'window.answerUntilSaved()'))
    await page.waitForTimeout(10)
  }
  await page.close()
  return times
}

/** JavaScript that the exam route loads, gzipped, kB. */
export async function examScripts(browser: Browser, host: RunningHost): Promise<number> {
  const page = await browser.newPage()
  await page.addInitScript(`sessionStorage.setItem('rehearsal-token', '${host.token}')`)
  const bodies: Promise<Buffer>[] = []
  page.on('response', (r) => {
    if (r.url().endsWith('.js')) bodies.push(r.body())
  })
  await page.goto(`${host.origin}/#/exam`)
  await page.getByRole('heading', { level: 1, name: /^Question/ }).waitFor()
  await page.waitForLoadState('networkidle')
  const sizes = (await Promise.all(bodies)).map((b) => gzipSync(b).length)
  await page.close()
  return sizes.reduce((a, b) => a + b, 0) / 1000
}
