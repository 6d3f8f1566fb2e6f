import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CatalogueEntry } from '@shared/contract/services'
import MatcherView from '@/views/MatcherView.vue'
import { stubBridge } from '../support/bridge'
import { storedSettings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

beforeEach(() => stubBrowser())
afterEach(() => void vi.unstubAllGlobals())

const entry = (n: number, changes: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  id: `s${n}`,
  name: `Service ${n}`,
  formerNames: [],
  function: `Does ${n}.`,
  state: 'active',
  note: null,
  chooseWhen: `Need ${n}.`,
  notWhen: `Not ${n}.`,
  confusableWith: [],
  stages: [],
  examPosition: 'in-scope',
  since: null,
  checked: '2026-11-23',
  source: { title: 'Page', address: 'https://docs.aws.amazon.com/x' },
  sections: [],
  questions: 1,
  ...changes,
})

async function matcher() {
  const services = [...[1, 2, 3, 4, 5, 6, 7].map((n) => entry(n)), entry(8, { examPosition: 'out-of-scope' })]
  const bridge = stubBridge({ ...storedSettings(), 'services.list': () => services })
  const { screen } = await open(MatcherView, '/practice/matcher')
  const names = () => screen.findAll('select').map((s) => s.attributes('aria-label')!)
  const idOf = (name: string) => services.find((s) => s.name === name)!.id
  /** Chooses for every service what it does, but for the first two, whose functions are swapped. */
  async function answer(swapped: boolean) {
    const ids = names().map(idOf)
    const chosen = swapped ? [ids[1], ids[0], ...ids.slice(2)] : ids
    for (const [i, select] of screen.findAll('select').entries()) await select.setValue(chosen[i])
  }
  return { bridge, screen, names, answer }
}

it('asks for five services of the exam, each with the same five functions', async () => {
  const { screen, names } = await matcher()
  expect(names()).toHaveLength(5)
  expect(names()).not.toContain('Service 8')
  const offered = screen.findAll('select').map((s) =>
    s
      .findAll('option')
      .map((o) => o.text())
      .join(),
  )
  expect(new Set(offered).size).toBe(1)
  const functions = screen.findAll('.functions li').map((l) => l.text().slice(1))
  expect(functions.toSorted()).toEqual(names().map((n) => `Does ${n.slice(-1)}.`).toSorted()) // prettier-ignore
})

it('waits until every service has its function, then says which were right and why', async () => {
  const { screen, answer, names } = await matcher()
  await find(screen, 'button', 'Check').trigger('click')
  expect(screen.find('[role=status]').text()).toBe('Choose a function for 5 more services.')
  await answer(true)
  const [first, second] = names()
  await find(screen, 'button', 'Check').trigger('click')
  const heading = screen.findAll('h2').at(-1)!
  expect(heading.text()).toBe('Round 1: 3 of 5 right')
  expect(document.activeElement).toBe(heading.element)
  const rows = screen.findAll('.row').map((r) => r.text())
  expect(rows.map((r) => (r.includes('Wrong') ? 'Wrong' : 'Right'))).toEqual(['Wrong', 'Wrong', 'Right', 'Right', 'Right']) // prettier-ignore
  expect(rows[0]).toContain(`You chose what ${second} does.`)
  expect(rows[0]).toContain(`Need ${first!.slice(-1)}.`)
  expect(rows[0]).toContain(`Not ${first!.slice(-1)}.`)
})

it('goes on with another round, keeps the score of the sitting, and stores nothing', async () => {
  const { bridge, screen, answer } = await matcher()
  expect(screen.text()).toContain('Nothing of this is stored')
  await answer(true)
  await find(screen, 'button', 'Check').trigger('click')
  await find(screen, 'button', 'Next round').trigger('click')
  expect(document.activeElement?.textContent).toBe('Round 2: functions')
  await answer(false)
  await find(screen, 'button', 'Check').trigger('click')
  expect(screen.text()).toContain('8 of 10 right in 2 rounds')
  expect(bridge.calls.map((c) => c.method)).toEqual(['settings.get', 'services.list'])
})
