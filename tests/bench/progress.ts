import type { Browser } from '@playwright/test'
import { filledHost } from './filled-host.ts'
import { median } from './numbers.ts'

/** Notes when each canvas was last drawn on; a screen is painted when nothing was drawn or changed for a while. */
const probe = `
  const drawn = new Map()
  for (const name of ['fillText', 'stroke', 'fillRect', 'fill']) {
    const draw = CanvasRenderingContext2D.prototype[name]
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      drawn.set(this.canvas, performance.now())
      return draw.apply(this, args)
    }
  }
  window.painted = (hash, heading) => new Promise((done) => {
    drawn.clear()
    const start = performance.now()
    let changed = start
    const watch = new MutationObserver(() => (changed = performance.now()))
    watch.observe(document.body, { subtree: true, childList: true })
    location.hash = hash
    const look = () => {
      const last = Math.max(changed, ...drawn.values())
      const there = document.querySelector('h1')?.textContent === heading
      const canvases = [...document.querySelectorAll('canvas')]
      if (there && canvases.length > 4 && canvases.every((c) => drawn.has(c)) && performance.now() - last > 300) {
        watch.disconnect()
        done(last - start)
      } else setTimeout(look, 20)
    }
    look()
  })
`

/** From a click on Progress until its charts stand, with this many answers; first visit and median of later ones, ms. */
export async function progressPainted(browser: Browser, count: number): Promise<{ first: number; later: number }> {
  const { host, close } = await filledHost(count)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.addInitScript(probe)
  await page.addInitScript(`sessionStorage.setItem('rehearsal-token', '${host.token}')`)
  const visit = () => page.evaluate<number>("window.painted('#/progress', 'Progress')")
  await page.goto(host.origin)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const first = await visit()
  const later: number[] = []
  for (let i = 0; i < 5; i++) {
    await page.evaluate("location.hash = '#/settings'")
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    later.push(await visit())
  }
  await page.close()
  await close()
  return { first, later: median(later) }
}
