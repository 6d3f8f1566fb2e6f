import { chromium as launcher, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, chromiumArgs } from '../tests/support/chromium.ts'
import { answerMock, lendTime } from '../tests/support/history.ts'
import { startHost } from '../tests/support/host.ts'

/** Takes pictures of the running app: those of the README, or all with `--all`. `--into FOLDER` puts them elsewhere. */
const { values } = parseArgs({
  options: { into: { type: 'string', default: 'resources/screenshots' }, all: { type: 'boolean' } },
})
const readme = ['exam-light', 'home-light', 'progress-light', 'guide-light', 'playground-dark', 'review-dark']

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-pictures-'))
let n = 9
const random = () => (n = (n * 16807 + 11) % 2147483647) / 2147483647
let host = await startHost(folder)
const restart = async (meanwhile: () => void) => {
  await host.kill('SIGTERM')
  meanwhile()
  host = await startHost(folder)
}
const path = chromium()
const browser = await launcher.launch({
  ...(path ? { executablePath: path } : {}),
  args: chromiumArgs,
})
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
mkdirSync(values.into, { recursive: true })

async function shoot(name: string, hash: string, ready: (page: Page) => Promise<unknown>): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    if (!values.all && !readme.includes(`${name}-${theme}`)) continue
    await host.call('settings.set', { theme })
    await page.goto('about:blank')
    await page.goto(host.address)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.goto(`${host.origin}/${hash}`)
    await ready(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate('document.fonts.ready')
    await page.screenshot({ path: join(values.into, `${name}-${theme}.png`) })
  }
}
const heading = (name: string | RegExp) => (p: Page) => p.getByRole('heading', { level: 1, name }).waitFor()

await shoot('home-first-run', '#/', heading('Task 1.3 readiness'))
await shoot('mock', '#/mock', heading('Mock exam'))

const first = await answerMock(host, folder, { seed: 3, upTo: 63, skill: 0.55, random })
await host.call('attempts.submit', { id: first, key: randomUUID() })
await restart(() => lendTime(folder, first, random, Date.now() - 9 * 86_400_000))
const second = await answerMock(host, folder, { seed: 4, upTo: 65, skill: 0.7, random })
await host.call('attempts.submit', { id: second, key: randomUUID() })
await restart(() => lendTime(folder, second, random))
const open = await answerMock(host, folder, { seed: 5, upTo: 22, skill: 0.7, random })
await restart(() => lendTime(folder, open, random))

const { items } = await host.call('attempts.get', { id: open })
for (const type of ['multiple-choice', 'multiple-response', 'ordering', 'matching']) {
  const found = items.find((i) => i.item.type === type && i.state.status === 'Answered')
  if (!found) continue
  await host.call('attempts.show', { id: open, position: found.state.position, key: randomUUID() })
  await shoot(type === 'multiple-choice' ? 'exam' : `exam-${type}`, '#/exam', heading(/^Question/))
}
await shoot('navigator', '#/exam/navigator', heading('Navigator'))
await shoot('home-open', '#/', heading('Task 1.3 readiness'))
await host.call('attempts.abandon', { id: open })
await shoot('result', `#/result/${second}`, heading('Result'))
const missed = (await host.call('attempts.result', { id: second })).items.find((i) => i.outcome === 'wrong')!
await shoot('review', `#/review/${second}/${missed.position}`, (p) => p.getByText('Rule to remember').waitFor())
await shoot('settings', '#/settings', heading('Settings'))
await host.kill('SIGTERM')

host = await startHost(null)
await shoot('home', '#/', heading('Task 1.3 readiness'))
await shoot('review-list', '#/review', heading('Review'))
await shoot('practice', '#/practice', heading('Practice'))
await shoot('cards', '#/practice/cards', heading(/./))
await shoot('matcher', '#/practice/matcher', heading('Service matcher'))
await shoot('guide', '#/guide/6.1', heading('Model performance metrics'))
await shoot('services', '#/guide/services', heading('AWS services'))
await shoot('playground', '#/guide/playground?part=threshold', heading('Metric playground'))
await shoot('outliers', '#/guide/playground?part=outliers', heading('Metric playground'))
await shoot('return', '#/guide/playground?part=return', heading('Metric playground'))
await shoot('progress', '#/progress', heading('Progress'))
if (values.all) await shootFigures()

/** Every figure of Progress by itself, in both themes. */
async function shootFigures(): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await host.call('settings.set', { theme })
    await page.goto('about:blank')
    await page.goto(`${host.origin}/#/progress`)
    await heading('Progress')(page)
    await page.waitForLoadState('networkidle')
    const figures = await page.locator('main figure').all()
    for (const [i, figure] of figures.entries())
      await figure.screenshot({ path: join(values.into, `figure-${i + 1}-${theme}.png`) })
  }
}

await browser.close()
await host.kill('SIGTERM')
rmSync(folder, { recursive: true })
