import { chromium as launcher } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, chromiumArgs } from '../support/chromium.ts'
import { startHost } from '../support/host.ts'
import { commitTimes, startTimes } from './host.ts'
import { startFloor } from './floor-server.ts'
import { heapGrowth } from './heap.ts'
import { median, quantile, table, withinBar, type Row } from './numbers.ts'
import { playgroundMoves, playgroundRows } from './playground.ts'
import { progressPainted } from './progress.ts'
import { reviewPainted } from './review.ts'
import { listTimes, searchTime, statisticsTimes } from './statistics.ts'
import { answersAndNexts, examScripts, firstQuestion, savedTimes } from './pages.ts'

/** `npm run bench`: ours and the floor take turns in one run, so that a busy machine slows both. `-- --json` for programs. */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, rounds: { type: 'string', default: '7' } } })
const rounds = Number(values.rounds)

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-bench-'))
const floor = await startFloor()
const host = await startHost(join(folder, 'data'))
const executablePath = chromium()
const browser = await launcher.launch({
  ...(executablePath ? { executablePath } : {}),
  args: chromiumArgs,
})

const plan = {
  accommodation: { kind: 'standard' as const },
  policy: 'practice' as const,
  practice: false,
  blindReview: false,
  caseSets: false,
  seed: 1,
}
/** Choice questions only, so that both pages do the same work. */
const exam = await host.call('attempts.start', {
  ...plan,
  preset: { kind: 'custom', count: 65, minutes: 90, filter: { types: ['multiple-choice'] } },
})
const ours = `${host.origin}/#/exam`

const first = { floor: [] as number[], ours: [] as number[] }
const next = { floor: [] as number[], ours: [] as number[] }
const saved = { floor: [] as number[], ours: [] as number[] }
await firstQuestion(browser, floor.origin) // the browser's own first page is slower
await firstQuestion(browser, ours, host.token)
for (let i = 0; i < rounds; i++) {
  first.floor.push(await firstQuestion(browser, floor.origin))
  first.ours.push(await firstQuestion(browser, ours, host.token))
}
for (let i = 0; i < 2; i++) {
  next.floor.push(...(await answersAndNexts(browser, floor.origin, 64)))
  await host.call('attempts.show', { id: exam.id, position: 1, key: `bench-first-${i}` })
  next.ours.push(...(await answersAndNexts(browser, ours, 64, host.token)))
  saved.floor.push(...(await savedTimes(browser, floor.origin, 40)))
  saved.ours.push(...(await savedTimes(browser, ours, 40, host.token)))
}
const scripts = await examScripts(browser, host)
await host.call('attempts.abandon', { id: exam.id })
const growth = await heapGrowth(browser, host, 10)
const moves = await playgroundMoves(browser, host)
await host.kill('SIGTERM')
floor.close()
const progress = await progressPainted(browser, 100_000)
const review = await reviewPainted(browser, 100_000)
await browser.close()

const commits = await commitTimes(300)
const starts = await startTimes(join(folder, 'data'), rounds)
rmSync(folder, { recursive: true })
const search = await searchTime()
const dashboard = await statisticsTimes()
const lists = await listTimes(100_000)

const rows: Row[] = [
  {
    work: 'open app, first question (median)',
    unit: 'ms',
    floor: median(first.floor),
    ours: median(first.ours),
    bar: 2,
  },
  {
    work: 'answer and next (p95 of 128)',
    unit: 'ms',
    floor: quantile(next.floor, 0.95),
    ours: quantile(next.ours, 0.95),
    bar: 3,
  },
  {
    work: '"Saved" seen (p95 of 80)',
    unit: 'ms',
    floor: quantile(saved.floor, 0.95),
    ours: quantile(saved.ours, 0.95),
    bar: 1.5,
  },
  { work: 'answer commit (median)', unit: 'ms', floor: median(commits.floor), ours: median(commits.ours), bar: 1.5 },
  {
    work: 'start of the host, first 200 (median)',
    unit: 'ms',
    floor: median(starts.floor),
    ours: median(starts.ours),
    bar: 1.5,
  },
  { work: 'JavaScript of the exam route, gzipped', unit: 'kB', floor: null, ours: scripts, bar: 130 },
  { work: 'heap after 10 exams against after 1', unit: 'ratio', floor: null, ours: growth, bar: 1.2 },
  ...playgroundRows(moves),
  { work: 'search in guide, services and bank (p95 of 200)', unit: 'ms', floor: null, ours: search, bar: 20 },
  {
    work: 'dashboard data of a million answers, against a covering index (median)',
    unit: 'ms',
    floor: dashboard.floor,
    ours: dashboard.large,
    bar: 0.05,
  },
  {
    work: 'the same against ten thousand answers',
    unit: 'ms',
    floor: dashboard.small,
    ours: dashboard.large,
    bar: 1.5,
  },
  { work: 'Progress painted, 100,000 answers, first visit', unit: 'ms', floor: null, ours: progress.first, bar: 500 },
  {
    work: 'Progress painted, 100,000 answers, later (median)',
    unit: 'ms',
    floor: null,
    ours: progress.later,
    bar: 500,
  },
  {
    work: 'Review painted, 100,000 answers, first visit (median)',
    unit: 'ms',
    floor: null,
    ours: review.first,
    bar: 200,
  },
  { work: 'Review painted, 100,000 answers, later (median)', unit: 'ms', floor: null, ours: review.later, bar: 200 },
  {
    work: 'data of the missed list of 100,000 answers (median)',
    unit: 'ms',
    floor: null,
    ours: lists.missed,
    bar: 200,
  },
  { work: 'practice options of 100,000 answers (median)', unit: 'ms', floor: null, ours: lists.plan, bar: 200 },
]
console.log(values.json ? JSON.stringify(rows) : table(rows))
process.exitCode = rows.every(withinBar) ? 0 : 1
