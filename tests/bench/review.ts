import type { Browser } from '@playwright/test'
import { filledHost } from './filled-host.ts'
import { median } from './numbers.ts'

/** Clicks on Review in the rail; the rows are painted with the frame after they came to stand in the page. */
const probe = `
  window.painted = () => new Promise((done) => {
    const start = performance.now()
    document.querySelector('nav[aria-label=Main] a[aria-label=Review]').click()
    const watch = new MutationObserver(() => {
      if (!document.querySelector('table .row-link')) return
      watch.disconnect()
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
    })
    watch.observe(document.body, { subtree: true, childList: true })
  })
`

/**
 * From a click on Review until its rows are painted, with this many answers, ms: medians of the first visit of a window
 * and of later ones.
 */
export async function reviewPainted(browser: Browser, count: number): Promise<{ first: number; later: number }> {
  const { host, close } = await filledHost(count)
  const [first, later]: [number[], number[]] = [[], []]
  for (let window = 0; window < 5; window++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.addInitScript(probe)
    await page.addInitScript(`sessionStorage.setItem('rehearsal-token', '${host.token}')`)
    await page.goto(`${host.origin}/#/settings`)
    const settings = page.getByRole('heading', { level: 1, name: 'Settings' })
    for (let visit = 0; visit < 3; visit++) {
      await settings.waitFor()
      await page.waitForLoadState('networkidle')
      const ms = await page.evaluate<number>('window.painted()')
      ;(visit ? later : first).push(ms)
      await page.getByRole('link', { name: 'Settings' }).click()
    }
    await page.close()
  }
  await close()
  return { first: median(first), later: median(later) }
}
