import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OpenAttempt } from '@shared/contract/attempts'
import type { PlannedDay, Topic } from '@shared/contract/practice'
import type { Settings } from '@shared/contract/settings'
import { drillOf } from '@shared/domain/plans'
import PracticeView from '@/views/PracticeView.vue'
import { refusal, stubBridge } from '../support/bridge'
import { options, pair, topic, week } from '../support/practice-data'
import { openAttempt, storedSettings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

beforeEach(() => stubBrowser())
afterEach(() => void vi.unstubAllGlobals())

interface Given {
  current?: OpenAttempt
  settings?: Partial<Settings>
  options?: Parameters<typeof options>[0]
  week?: PlannedDay[]
  topics?: Topic[]
  start?: () => never
}
const host = (given: Given = {}) =>
  stubBridge({
    ...storedSettings(given.settings),
    'attempts.current': () => given.current ?? null,
    'attempts.start': given.start ?? (() => ({}) as never),
    'practice.options': () => options(given.options),
    'practice.week': () => given.week ?? week(),
    'practice.topics': ({ by }) =>
      by === 'service'
        ? [topic('s3', 'Amazon S3'), topic('glue', 'AWS Glue', { answered: 4, right: 4 })]
        : (given.topics ?? [
            topic('1.9', 'Model monitoring'),
            topic('1.1', 'Data collection', { answered: 4, right: 4 }),
          ]),
  })
async function hub(given: Given = {}) {
  const bridge = host(given)
  const { screen, router } = await open(PracticeView, '/practice')
  const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
  const press = async (name: string | RegExp) => {
    await find(screen, 'button', name).trigger('click')
    await flushPromises()
  }
  return { bridge, screen, push, press, words: () => screen.text().replace(/\s+/g, ' ') }
}
const begun = (bridge: ReturnType<typeof host>) =>
  (bridge.inputsOf('attempts.start') as { preset: unknown }[]).map((i) => i.preset)

it('offers the next-best drill first, with its reason and what it is made of', async () => {
  const { screen, bridge, press, push } = await hub()
  const next = screen.find('section[aria-labelledby=next-best]')
  expect(next.text()).toContain('Chosen for what each answer teaches.')
  expect(next.findAll('li').map((l) => l.text())).toEqual(options().next!.parts)
  await press('Start drill: next best')
  expect(begun(bridge)).toEqual([options().next!.preset])
  expect(push).toHaveBeenCalledWith('/exam')
  expect(screen.findAll('.is-solid')).toHaveLength(1)
})

it('shows first-sight accuracy as a range from ten answers on, and abstains before', async () => {
  const { screen } = await hub()
  const rows = screen.findAll('[aria-label=Drills] tbody tr').map((row) => row.text().replace(/\s+/g, ' '))
  expect(rows[0]).toContain('32–68 % 9 of 18')
  expect(rows[1]).toContain('6 more answers until an estimate')
})

it('drills sections, stages, metric categories and services from one table, and services can be filtered', async () => {
  const { screen, bridge, press } = await hub()
  await press('Start drill: Data collection')
  await screen.find('input[value=service]').setValue()
  await flushPromises()
  expect(bridge.inputsOf('practice.topics')).toEqual([{ by: 'section' }, { by: 'service' }])
  await screen.find('input[type=search]').setValue(' glue')
  expect(screen.findAll('[aria-label=Drills] tbody th').map((t) => t.text())).toEqual(['AWS Glue'])
  await press('Start drill: AWS Glue')
  await screen.find('input[type=search]').setValue('nothing')
  expect(screen.text()).toContain('No service is called that.')
  expect(begun(bridge)).toEqual([
    drillOf('Data collection', { sections: ['1.1'] }),
    drillOf('AWS Glue', { services: ['glue'] }),
  ])
})

it('drills a confused pair, and says so where there is none', async () => {
  const { bridge, press, words } = await hub({ options: { pairs: [pair(), pair({ pair: ['a', 'b'], one: 'A' })] } })
  expect(words()).toContain('recall / precision5 of 18')
  await press('Drill recall or precision')
  expect(begun(bridge)).toEqual([drillOf('recall or precision', { pair: ['recall', 'precision'] })])
  const none = await hub({ options: { pairs: [] } })
  expect(none.words()).toContain('None yet.')
})

it('shows five pairs until all are asked for', async () => {
  const pairs = Array.from({ length: 8 }, (_, i) => pair({ pair: [`${i}`, 'x'], one: `thing ${i}` }))
  const { screen, press } = await hub({ options: { pairs } })
  const rows = () => screen.findAll('[aria-labelledby=pairs] tbody tr').length
  expect(rows()).toBe(5)
  await press('Show all 8')
  expect(rows()).toBe(8)
})

it('says how long a sprint is, stretched like any limit', async () => {
  expect((await hub()).words()).toContain('As many as you can in 1 min, from 42 questions')
  const times = await hub({ settings: { accommodation: { kind: 'times', factor: 1.5 } } })
  expect(times.words()).toContain('in 1 min 30 s, your accommodation included.')
  const off = await hub({ settings: { accommodation: { kind: 'off' } } })
  expect(off.words()).toContain('Your accommodation takes the limit off')
  await off.press('Start metric sprint')
  expect(begun(off.bridge)).toEqual([options().sprint])
})

it('plans the week for the minutes of a day, which are remembered, and starts what stands under today', async () => {
  const { screen, bridge, press, words } = await hub()
  expect(words()).toContain('Planned anew after each session; a missed day never piles up.')
  expect(find(screen, 'a', 'Start: 8 due questions').attributes('href')).toBe('/practice/cards')
  await press('Start: Monitoring')
  expect(begun(bridge)).toEqual([drillOf('Monitoring', { stages: ['monitoring'] })])
  await screen.find('input[type=number]').setValue(45)
  await flushPromises()
  expect(bridge.inputsOf('settings.set')).toEqual([{ minutesADay: 45 }])
  expect(bridge.inputsOf('practice.week')).toEqual([{ minutesADay: 20 }, { minutesADay: 45 }])
  await screen.find('input[type=number]').setValue(2)
  expect(screen.find('[role=alert]').text()).toContain('45 is still used')
})

it('marks the exam day, and asks for it where there is none', async () => {
  const asks = await hub()
  expect(find(asks.screen, 'a', 'set the exam date').attributes('href')).toBe('/settings')
  const dated = await hub({ settings: { examDate: '2026-11-25' } })
  expect(dated.screen.findAll('.day').map((d) => d.text().includes('Exam day'))).toEqual([false, true])
  expect(dated.words()).not.toContain('set the exam date')
  const passed = await hub({ settings: { examDate: '2026-11-23' } })
  expect(passed.words()).toContain('The exam date has passed.')
  expect(find(passed.screen, 'a', 'Set a new exam date').attributes('href')).toBe('/settings')
})

it('says what was done today, and leads to the section mock', async () => {
  const [first] = week()
  const mock = { ...first!.tasks[0]!, kind: 'mock', title: 'Section mock', preset: { kind: 'section', section: '1' } } as const // prettier-ignore
  const { screen } = await hub({ week: [{ ...first!, minutes: 13, done: 7, tasks: [...first!.tasks, mock] }] })
  expect(screen.find('.day h3').text()).toMatch(/Today\s*7 min done$/)
  expect(find(screen, 'a', 'Start: Section mock').attributes('href')).toBe('/mock?begin=section')
})

it('offers no drill on a topic whose questions are in case sets alone, and says so', async () => {
  const { screen } = await hub({ topics: [topic('4', 'AWS services by function', { count: 0, unseen: 0 })] })
  const table = screen.find('[aria-label=Drills]')
  expect(table.find('button').exists()).toBe(false)
  expect(table.text()).toContain('Only in case sets')
  expect(find(screen, 'a', 'admit them where a mock is set up').attributes('href')).toBe('/mock')
  expect((await hub()).words()).not.toContain('Case sets are left out')
})

it('leads from a refused drill to the words that say why, each time', async () => {
  const { screen, press, push } = await hub({
    start: () => {
      throw refusal('No questions match.', 'INVALID')
    },
  })
  for (const name of ['Start drill: Data collection', 'Drill recall or precision', 'Start: Monitoring']) {
    await press(name)
    expect(document.activeElement).toBe(screen.find('[role=alert]').element)
    expect(document.activeElement!.textContent).toContain('No questions match.')
  }
  expect(push).not.toHaveBeenCalled()
})

it('starts nothing while an exam is open, says why, and leads to that one', async () => {
  const { screen } = await hub({ current: openAttempt() })
  const names = ['Start drill: next best', 'Start metric sprint', 'Start: Monitoring', 'Drill recall or precision', 'Start drill: Data collection'] // prettier-ignore
  for (const name of names) {
    const button = find(screen, 'button', name)
    expect(button.attributes('disabled'), name).toBeDefined()
    expect(button.attributes('title'), name).toBe('An exam is open: finish it first.')
  }
  find(screen, 'a', 'Resume exam')
  find(screen, 'a', 'Start due cards')
})
