import Database from 'better-sqlite3'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullMock, leafThrough, removeFolder, resources, tempFolder, testApp, value } from '../support/app'

let folder: string
let copy: string
beforeEach(() => {
  folder = tempFolder()
  copy = tempFolder()
  cpSync(resources, copy, { recursive: true })
})
afterEach(() => {
  removeFolder(folder)
  removeFolder(copy)
})

const open = () => testApp({ dataFolder: folder, resources: copy })
const edit = (name: string, from: string, to: string) => {
  const file = join(copy, name)
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${name} does not say "${from}"`)
  writeFileSync(file, text.replace(from, to))
}
const rows = <T>(sql: string): T[] => {
  const db = new Database(join(folder, 'rehearsal.db'), { readonly: true })
  const found = db.prepare(sql).all() as T[]
  db.close()
  return found
}

test('the bank is read once and then only when its content has changed', async () => {
  ;(await open()).close()
  const before = rows('SELECT * FROM question_version')
  ;(await open()).close()
  expect(rows('SELECT * FROM question_version')).toEqual(before)
  edit(
    'bank/1-5-training.yaml',
    'Live applicants resemble the earlier ones',
    'Live applicants are like the earlier ones',
  )
  ;(await open()).close()
  expect(rows('SELECT * FROM question_version')).toHaveLength(before.length + 1)
})

test('an attempt keeps the version it was taken with when the bank changes', async () => {
  let app = await open()
  const filter = { sections: ['1.5'] }
  const exam = await value(app, 'attempts.start', {
    ...fullMock,
    preset: { kind: 'custom', count: 100, minutes: null, filter },
  })
  await leafThrough(app, exam)
  const position = exam.items.findIndex((i) => i.item.stem.includes('Live applicants resemble')) + 1
  const before = await value(app, 'attempts.review', { id: exam.id, position })
  app.close()
  edit(
    'bank/1-5-training.yaml',
    'Live applicants resemble the earlier ones',
    'Live applicants are like the earlier ones',
  )
  app = await open()
  expect(await value(app, 'attempts.review', { id: exam.id, position })).toEqual(before)
  app.close()
})

test('a question that leaves the bank is retired: still readable, no longer asked', async () => {
  ;(await open()).close()
  writeFileSync(join(copy, 'bank/tips-scenarios.yaml'), 'items: []\n')
  ;(await open()).close()
  const [count] = rows<{ n: number }>(
    `SELECT count(*) AS n FROM question q JOIN question_version v ON v.id = q.current_version_id
     WHERE v.guide_section = 'tips' AND q.status = 'retired'`,
  )
  expect(count!.n).toBeGreaterThan(20)
})

test('a faulty file is told in words, its questions stay as they were, and the rest is loaded', async () => {
  ;(await open()).close()
  const before = rows("SELECT id FROM question WHERE status = 'active'")
  edit('bank/1-5-training.yaml', 'difficulty: 3', 'difficulty: 7')
  const app = await open()
  const { notices } = await value(app, 'app.info', {})
  expect(notices).toHaveLength(1)
  expect(notices[0]).toMatch(/1-5-training\.yaml, [\w-]+: difficulty/)
  app.close()
  expect(rows("SELECT id FROM question WHERE status = 'active'")).toEqual(before)
})

test('a solution names services as they are called today and were called before', async () => {
  const app = await open()
  const exam = await value(app, 'attempts.start', {
    ...fullMock,
    preset: { kind: 'custom', count: 200, minutes: null, filter: {} },
  })
  await leafThrough(app, exam)
  const services = new Map<string, string[]>()
  for (let position = 1; position <= exam.count; position++)
    for (const s of (await value(app, 'attempts.review', { id: exam.id, position })).solution.services)
      services.set(s.name, s.formerNames.map((f) => f.name)) // prettier-ignore
  expect(services.size).toBeGreaterThan(20)
  expect([...services.values()].flat().length).toBeGreaterThan(0)
  expect([...services.keys()].every((name) => !name.includes('QuickSight'))).toBe(true)
  app.close()
})
