import { chromium as launcher, type Browser } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, chromiumArgs } from '../support/chromium.ts'
import { startHost, type RunningHost } from '../support/host.ts'
import { quantile, table, withinBar, type Row } from './numbers.ts'

/** One frame at 60 Hz, rounded down. */
const FRAME_MS = 16
const MOVES = 240
const WARM_UP = 40

const sliders = [
  { query: 'part=threshold', slider: 'Threshold, slider' },
  { query: 'part=threshold', slider: 'Separation, slider' },
  { query: 'part=outliers', slider: 'Case 5, predicted' },
  { query: 'part=return&about=endpoint', slider: 'Runs, slider' },
]

/**
 * Moves a slider once a frame. Each time runs from the event to the first task after the frame: the new numbers, the charts
 * drawn anew, style, layout and paint.
 */
const probe = `
  window.dragTimes = (name, moves) => new Promise((done) => {
    const slider = document.querySelector('input[type=range][aria-label="' + name + '"]')
    const [low, high] = [Number(slider.min), Number(slider.max)]
    const times = []
    const channel = new MessageChannel()
    let start = 0
    channel.port1.onmessage = () => {
      times.push(performance.now() - start)
      if (times.length === moves) done(times)
      else requestAnimationFrame(move)
    }
    const move = () => {
      start = performance.now()
      const there = Math.abs((times.length / 60) % 2 - 1) // to and fro, at another value each time
      slider.value = low + (high - low) * there
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      channel.port2.postMessage(null)
    }
    requestAnimationFrame(move)
  })
`

/** How long the playground takes to follow each kind of slider, ms; the first moves run code that is not compiled yet. */
export async function playgroundMoves(
  browser: Browser,
  host: RunningHost,
): Promise<{ slider: string; times: number[] }[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  await page.addInitScript(probe)
  await page.addInitScript(`sessionStorage.setItem('rehearsal-token', '${host.token}')`)
  await page.goto(host.origin)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const results: { slider: string; times: number[] }[] = []
  for (const { query, slider } of sliders) {
    await page.goto(`${host.origin}/#/guide/playground?${query}`)
    await page.getByRole('slider', { name: slider }).waitFor()
    await page.locator('canvas').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(`window.dragTimes('${slider}', ${WARM_UP})`)
    results.push({ slider, times: await page.evaluate<number[]>(`window.dragTimes('${slider}', ${MOVES})`) })
  }
  await page.close()
  return results
}

/** The times as rows of the table of `npm run bench`. */
export const playgroundRows = (results: { slider: string; times: number[] }[]): Row[] =>
  results.map(({ slider, times }) => ({
    work: `playground follows "${slider}" (p95 of ${times.length})`,
    unit: 'ms',
    floor: null,
    ours: quantile(times, 0.95),
    bar: FRAME_MS,
  }))

/** Alone: `node tests/bench/playground.ts`, after a build. */
if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-bench-'))
  const host = await startHost(folder)
  const executablePath = chromium()
  const browser = await launcher.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
  const rows = playgroundRows(await playgroundMoves(browser, host))
  await browser.close()
  await host.kill('SIGTERM')
  rmSync(folder, { recursive: true })
  console.log(table(rows))
  process.exitCode = rows.every(withinBar) ? 0 : 1
}
