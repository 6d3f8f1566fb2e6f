import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { loadApp } from './host.ts'
import { median, quantile } from './numbers.ts'

const DAYS = 3 * 365
const DAY_MS = 86_400_000

interface VersionRow {
  section: string
  stage: string
  metric: string
  tags: string
}

/** A history of this many answers over three years, summed up as the app does it. */
export function fill(file: string, count: number): void {
  const db = new Database(file)
  db.pragma('synchronous = OFF')
  const versions = db
    .prepare<[], VersionRow>(
      `SELECT v.guide_section AS section, v.stage, v.metric_category AS metric,
         (SELECT json_group_array(json_object('kind', m.kind, 'taken', m.taken, 'meant', m.meant))
          FROM question_misconception t JOIN misconception m ON m.id = t.misconception WHERE t.version_id = v.id) AS tags
       FROM question q JOIN question_version v ON v.id = q.current_version_id`,
    )
    .all()
    .map((v) => ({ ...v, tags: JSON.parse(v.tags) as { kind: string; taken: string; meant: string }[] }))
  const sums = new Map<string, [answered: number, right: number]>()
  const confusions = new Map<string, number>()
  const days = Array.from({ length: DAYS }, (_, i) =>
    new Date(Date.now() - (DAYS - i) * DAY_MS).toISOString().slice(0, 10),
  )
  for (let i = 0; i < count; i++) {
    const v = versions[(i * 7919) % versions.length]!
    const day = days[Math.floor((i * DAYS) / count)]!
    const right = (i * 31) % 10 < 7
    const who = `${i % 5 === 0 ? 'first' : 'repeat'}\t${i % 3 === 0 ? 'exam' : 'practice'}`
    const values = [`all\t`, `section\t${v.section}`, `stage\t${v.stage}`, `metric\t${v.metric}`, `cell\t${v.stage}|${v.metric}`, `pace\t40-60`, `change\tkept`] // prettier-ignore
    for (const value of values)
      for (const d of [day, '']) {
        const sum = sums.get(`${d}\t${value}\t${who}`) ?? [0, 0]
        sums.set(`${d}\t${value}\t${who}`, [sum[0] + 1, sum[1] + Number(right)])
      }
    const tag = v.tags[i % Math.max(1, v.tags.length)]
    if (tag)
      for (const d of [day, '']) {
        const key = `${d}\t${tag.kind}\t${tag.meant}\t${right ? tag.meant : tag.taken}\t${who}`
        confusions.set(key, (confusions.get(key) ?? 0) + 1)
      }
  }
  const summary = db.prepare('INSERT INTO summary (day, facet, value, sight, mode, answered, right, active_ms) VALUES (?, ?, ?, ?, ?, ?, ?, 0)') // prettier-ignore
  const confusion = db.prepare('INSERT INTO confusion (day, kind, meant, chose, sight, mode, count) VALUES (?, ?, ?, ?, ?, ?, ?)') // prettier-ignore
  const point = db.prepare('INSERT INTO readiness_day VALUES (?, ?)')
  db.transaction(() => {
    for (const [key, sum] of sums) summary.run(...key.split('\t'), ...sum)
    for (const [key, n] of confusions) confusion.run(...key.split('\t'), n)
    for (const day of days) point.run(day, '{"score":700,"low":600,"high":800,"pass":0.5,"firstSights":500}')
    db.exec(`INSERT INTO attempt (kind, title, plan, seed, policy, practice, blind_review, state, started_at, submitted_at,
        seen_wall_ms, seen_uptime_ms, seen_boot, item_count, scored_count, right_count)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${Math.ceil(count / 65)})
      SELECT 'full', 'Full mock', '{}', i, 'practice', 0, 0, 'submitted', 1000 * i, 1000 * i, 0, 0, '', 65, 50, 35 FROM n`)
  })()
  db.close()
}

/** The attempts and items behind `fill`, with a record of every question, so that lists have something to read. */
export function fillItems(file: string, count: number): void {
  const db = new Database(file)
  db.pragma('synchronous = OFF')
  db.pragma('foreign_keys = OFF')
  const versions = db
    .prepare<[], { id: number; question: string }>(
      "SELECT current_version_id AS id, id AS question FROM question WHERE status = 'active'",
    )
    .all()
  const item = db.prepare(
    `INSERT INTO attempt_item (attempt_id, position, version_id, question_id, scored, presentation, status, response, outcome, exposure)
     VALUES (?, ?, ?, ?, 1, '{"order":["p1","p2","p3","p4"]}', 'Answered', '{"kind":"choice","chosen":["p1"]}', ?, ?)`,
  )
  const record = db.prepare(
    `INSERT INTO question_record (question_id, attempt_id, position, version_id, at, outcome, sights, misses, guessed, slow, changed)
     VALUES (@question, @attempt, @position, @id, @at, @outcome, 1, 1, 0, 0, 0)
     ON CONFLICT DO UPDATE SET attempt_id = @attempt, position = @position, at = @at, outcome = @outcome, sights = sights + 1`,
  )
  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      const { id, question } = versions[(i * 7919) % versions.length]!
      const outcome = (i * 31) % 10 < 7 ? 'right' : 'wrong'
      const [attempt, position] = [1 + Math.floor(i / 65), 1 + (i % 65)]
      item.run(attempt, position, id, question, outcome, 1 + Math.floor(i / versions.length))
      record.run({ id, question, attempt, position, outcome, at: 1000 * i })
    }
  })()
  db.close()
}

/** The same number of answers summed up from a covering index, which is what a dashboard would need without summaries. */
function floorTimes(folder: string, count: number): number[] {
  const db = new Database(join(folder, 'floor.db'))
  db.exec(`CREATE TABLE answer (id INTEGER PRIMARY KEY, stage_id INTEGER NOT NULL, correct INTEGER NOT NULL, time_ms INTEGER NOT NULL) STRICT;
    INSERT INTO answer WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      SELECT i, i * 7919 % 12, i % 10 < 7, 5000 + i % 9000 FROM n;
    CREATE INDEX covering ON answer (stage_id, correct, time_ms)`)
  const query = db.prepare('SELECT stage_id, count(*), sum(correct), avg(time_ms) FROM answer GROUP BY stage_id')
  query.all()
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    query.all()
    return performance.now() - start
  })
  db.close()
  return times
}

/** Times of the whole dashboard as a window asks for it, ms. */
async function dashboardTimes(folder: string, count: number): Promise<number[]> {
  const made = await loadApp(folder)
  await made.close()
  fill(join(folder, 'rehearsal.db'), count)
  const { app, close } = await loadApp(folder)
  const times: number[] = []
  for (let i = 0; i < 60; i++) {
    const start = performance.now()
    const reply = await app.call('statistics.dashboard', { period: 'all', mocksOnly: false, firstSightsOnly: true })
    times.push(performance.now() - start)
    if (!reply.ok) throw new Error(reply.error.message)
  }
  await close()
  return times.slice(10)
}

/** Time until the window has the list of missed questions, and until a drill is planned, with this many answers; medians, ms. */
export async function listTimes(count: number): Promise<{ missed: number; plan: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-lists-'))
  const made = await loadApp(folder)
  await made.close()
  fill(join(folder, 'rehearsal.db'), count)
  fillItems(join(folder, 'rehearsal.db'), count)
  const { app, close } = await loadApp(folder)
  const time = async (method: string, input: unknown) => {
    const times: number[] = []
    for (let i = 0; i < 9; i++) {
      const start = performance.now()
      const reply = await app.call(method, input)
      times.push(performance.now() - start)
      if (!reply.ok) throw new Error(reply.error.message)
    }
    return median(times)
  }
  const missed = await time('reviews.list', {})
  const plan = await time('practice.options', {})
  await close()
  rmSync(folder, { recursive: true })
  return { missed, plan }
}

/** Medians in ms: the covering index at a million answers, the dashboard at ten thousand and at a million. */
export async function statisticsTimes(): Promise<{ floor: number; small: number; large: number }> {
  const folders = ['small', 'large', 'floor'].map((n) => mkdtempSync(join(tmpdir(), `rehearsal-${n}-`)))
  const [small, large, floor] = folders as [string, string, string]
  const result = {
    small: median(await dashboardTimes(small, 10_000)),
    large: median(await dashboardTimes(large, 1_000_000)),
    floor: median(floorTimes(floor, 1_000_000)),
  }
  for (const folder of folders) rmSync(folder, { recursive: true })
  return result
}

const queries = ['model monitor', 'drift', 'precision rec', 'f', 'feature store', 'what is the difference', 'serverless', 'a/b test', 'roi', 'amazon', 'sage', 'batch transform', 'overfitting model', 'c', 'cost per user', 'bedrock api', 'quicksight', 'confusion matr', 'hyperparameter', 'data'] // prettier-ignore

/** Time of one search over guide, services and the whole bank, p95 of ten rounds, ms. */
export async function searchTime(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-search-'))
  const { app, close } = await loadApp(folder)
  const times: number[] = []
  for (let round = 0; round < 10; round++)
    for (const words of queries) {
      const start = performance.now()
      const reply = await app.call('search.find', { words, limit: 8 })
      times.push(performance.now() - start)
      if (!reply.ok) throw new Error(reply.error.message)
    }
  await close()
  rmSync(folder, { recursive: true })
  return quantile(times, 0.95)
}
