import { afterAll, beforeAll, expect, test } from 'vitest'
import { sections } from '@shared/domain/sections'
import { drillOf } from '@shared/domain/plans'
import type { App } from '../../electron/app'
import { fakeClock, fullMock, key, removeFolder, tempFolder, testApp, value } from '../support/app'

let folder: string
let app: App
const clock = fakeClock()
beforeAll(async () => {
  folder = tempFolder()
  app = await testApp({ dataFolder: folder, now: clock.now })
})
afterAll(() => {
  app.close()
  removeFolder(folder)
})

test('the outline holds every section in reading order, with its questions', async () => {
  const outline = await value(app, 'guide.outline', {})
  expect(outline.map((o) => o.id)).toEqual(sections.map((s) => s.id))
  expect(outline.reduce((sum, o) => sum + o.questions, 0)).toBe((await value(app, 'questions.facets', {})).count)
  for (const o of outline) expect(o.minutes).toBeGreaterThanOrEqual(1)
})

test('a section comes with its services under their current names, with the need that points to each', async () => {
  const section = await value(app, 'guide.section', { id: '1.9' })
  const cards = section.blocks.flatMap((b) => (b.kind === 'services' ? b.services : []))
  expect(cards.map((c) => c.name)).toContain('Amazon CloudWatch')
  for (const c of cards) expect(c.chooseWhen, c.id).toMatch(/\.$/)
  expect(section.blocks.filter((b) => b.kind === 'differs').length).toBeGreaterThan(0)
  expect(await app.call('guide.section', { id: '9.9' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

test('reading goes forward only', async () => {
  const reached = async () => (await value(app, 'guide.outline', {})).find((o) => o.id === '1.2')!
  expect(await reached()).toMatchObject({ reached: 0, readAt: null })
  await value(app, 'guide.read', { id: '1.2', reached: 0.8 })
  await value(app, 'guide.read', { id: '1.2', reached: 0.3 })
  expect(await reached()).toMatchObject({ reached: 0.8, readAt: clock.now().wall })
  expect(await app.call('guide.read', { id: '9.9', reached: 1 })).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

test('a service is found by its name, a former name and what it does', async () => {
  const services = async (words: string) =>
    (await value(app, 'search.find', { words, limit: 10 })).services.map((s) => s.id)
  expect((await services('cloudwatch'))[0]).toBe('cloudwatch')
  expect(await services('quicksight')).toContain('quick')
  expect(await services('extr text scan')).toContain('textract')
})

test('the guide is found by a word that is still being typed, and the hit is marked', async () => {
  const { guide } = await value(app, 'search.find', { words: 'confusion matr', limit: 5 })
  expect(guide.map((g) => g.section)).toContain('6.1')
  expect(guide[0]!.excerpt.some((p) => p.hit)).toBe(true)
})

test('where nothing holds all the words, any of them will do; nonsense finds nothing', async () => {
  expect((await value(app, 'search.find', { words: 'cloudwatch xyzzyx', limit: 5 })).services).not.toEqual([])
  const nothing = { guide: [], services: [], questions: [], unseen: [] }
  expect(await value(app, 'search.find', { words: 'xyzzyx', limit: 5 })).toEqual(nothing)
  expect(await value(app, 'search.find', { words: ' "*) ', limit: 5 })).toEqual(nothing)
})

test('a question is counted until it was answered, then shown with where it can be reviewed', async () => {
  const before = await value(app, 'search.find', { words: 'concept drift', limit: 20 })
  expect(before.questions).toEqual([])
  const ids = before.unseen.flatMap((u) => u.questions)
  expect(ids.length).toBeGreaterThan(0)
  expect((await value(app, 'guide.questions', { id: '1.9' })).every((q) => q.seen === null)).toBe(true)

  const preset = drillOf('Concept drift', { questions: ids.slice(0, 1) }, 1)
  const exam = await value(app, 'attempts.start', { ...fullMock, preset, seed: 1 })
  expect(exam).toMatchObject({ title: 'Drill, Concept drift', count: 1 })
  await value(app, 'attempts.show', { id: exam.id, position: 1, key: key() })
  await value(app, 'attempts.submit', { id: exam.id, key: key() })

  const after = await value(app, 'search.find', { words: 'concept drift', limit: 20 })
  expect(after.questions).toMatchObject([{ questionId: ids[0], attemptId: exam.id, position: 1, outcome: 'blank' }])
  expect(after.unseen.flatMap((u) => u.questions)).not.toContain(ids[0])
  const about = await value(app, 'guide.questions', { id: after.questions[0]!.section })
  expect(about[0]).toMatchObject({ questionId: ids[0], seen: { attemptId: exam.id, outcome: 'blank' } })
  expect(about[1]!.seen).toBeNull()
})

test('a question drawn from a template is found with the numbers it was presented with', async () => {
  const preset = drillOf('R²', { questions: ['template-r-squared-01'] }, 1)
  const exam = await value(app, 'attempts.start', { ...fullMock, preset, seed: 4 })
  await value(app, 'attempts.show', { id: exam.id, position: 1, key: key() })
  await value(app, 'attempts.submit', { id: exam.id, key: key() })
  const { questions } = await value(app, 'search.find', { words: 'squared misses', limit: 20 })
  const drawn = questions.find((q) => q.questionId === 'template-r-squared-01')!
  const text = drawn.excerpt.map((p) => p.text).join('')
  expect(text).toMatch(/\d/)
  expect(text).not.toMatch(/[{}|]/)
  const about = await value(app, 'guide.questions', { id: drawn.section })
  expect(about.find((q) => q.questionId === 'template-r-squared-01')!.seen!.stem).not.toMatch(/[{}|]/)
})

test('the guide is found by a power, joined words and the number of a section', async () => {
  const guide = async (words: string) => (await value(app, 'search.find', { words, limit: 8 })).guide
  expect((await guide('R²')).map((g) => g.section)).toContain('6.1')
  expect(await guide('r2')).toEqual(await guide('R²'))
  expect((await guide('1.8'))[0]).toMatchObject({ section: '1.8', anchor: '' })
  for (const found of await guide('A/B'))
    expect(found.heading + found.excerpt.map((p) => p.text).join('')).toMatch(/A\/B/)
})

test('excerpts of the guide hold no marks of formulas', async () => {
  for (const words of ['dollars a month', 'precision', 'RMSE', 'instances cost'])
    for (const { excerpt } of (await value(app, 'search.find', { words, limit: 50 })).guide)
      expect(excerpt.map((p) => p.text).join('')).not.toMatch(/[\\{}^]|\d , \d/)
})

test('the catalogue names where the guide shows a service and how many questions ask for it', async () => {
  const services = await value(app, 'services.list', {})
  expect(services.length).toBeGreaterThanOrEqual(78)
  expect(services.map((s) => s.name)).toEqual(services.map((s) => s.name).toSorted((a, b) => (a < b ? -1 : 1)))
  const monitor = services.find((s) => s.id === 'sagemaker-model-monitor')!
  expect(monitor.sections).toContain('1.9')
  expect(monitor.questions).toBeGreaterThan(5)
  expect(monitor.confusableWith.map((c) => c.name)).toContain('Amazon CloudWatch')
})
