import { expect, it } from 'vitest'
import { filterServices } from '@/text/filter-services'
import { foundGroups, foundWords } from '@/text/found-rows'
import { formerNames } from '@/text/service-words'
import { catalogueEntry, found } from '../support/guide-data'

const services = [
  catalogueEntry(),
  catalogueEntry({
    id: 'cloudwatch',
    name: 'Amazon CloudWatch',
    formerNames: [],
    function: 'Collects metrics and logs.',
    chooseWhen: 'Latency has to be watched.',
    state: 'active',
    stages: ['monitoring', 'deployment'],
  }),
]
const ids = (filter: Partial<Parameters<typeof filterServices>[1]>) =>
  filterServices(services, { words: '', stage: null, state: null, ...filter }).map((s) => s.id)

it('finds a service by all its words, former names included, whatever the case', () => {
  expect(ids({})).toEqual(['model-monitor', 'cloudwatch'])
  expect(ids({ words: 'WATCHER baseline' })).toEqual(['model-monitor'])
  expect(ids({ words: 'watcher logs' })).toEqual([])
})

it('narrows services to a stage and a state', () => {
  expect(ids({ stage: 'deployment' })).toEqual(['cloudwatch'])
  expect(ids({ state: 'maintenance' })).toEqual(['model-monitor'])
  expect(ids({ stage: 'deployment', state: 'maintenance' })).toEqual([])
})

it('says until when a former name was used, as exactly as it is known', () => {
  const names = [{ name: 'A', until: '2024-12-03' }, { name: 'B', until: '2024-02' }, { name: 'C' }]
  expect(formerNames(names)).toBe('A (until 3 Dec 2024), B (until 2024-02), C')
})

it('leads from what was found to the heading, the catalogue and the review', () => {
  const rows = foundGroups(found()).flatMap((g) => g.rows)
  expect(rows.map((r) => [r.title, r.to])).toEqual([
    ['1.9 Model monitoring: Traps', { path: '/guide/1.9', query: { at: 'traps' } }],
    ['Amazon SageMaker Model Monitor', { path: '/guide/services', query: { at: 'model-monitor' } }],
    ['1.9 Model monitoring', '/review/3/7'],
    ['2 unseen questions on Model monitoring', undefined],
  ])
  expect(rows.at(-1)!.drill).toEqual({ topic: 'Model monitoring', questions: ['q-2', 'q-3'] })
})

it('counts what was found by group and leaves empty groups out', () => {
  const groups = foundGroups(found({ services: [] }))
  expect(groups.map((g) => g.id)).toEqual(['guide', 'questions'])
  expect(foundWords(groups)).toBe('Study guide 1, Questions 2')
  expect(foundWords([])).toBe('Nothing found')
})
