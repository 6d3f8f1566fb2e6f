import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DueCard } from '@shared/contract/practice'
import type { Settings } from '@shared/contract/settings'
import { drillOf } from '@shared/domain/plans'
import CardsView from '@/views/CardsView.vue'
import { matching, ordering } from '../support/exam-bridge'
import { stubBridge } from '../support/bridge'
import { card, cardHost } from '../support/practice-data'
import { solution, storedSettings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

beforeEach(() => stubBrowser())
afterEach(() => void vi.unstubAllGlobals())

async function sitting(all: DueCard[], settings: Partial<Settings> = {}) {
  const bridge = stubBridge({
    ...storedSettings(settings),
    'attempts.current': () => null,
    'attempts.start': () => ({}) as never,
    ...cardHost(all),
  })
  const { screen, router } = await open(CardsView, '/practice/cards')
  const press = async (key: string, more: KeyboardEventInit = {}) => {
    const at = document.activeElement ?? document.body
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
    at.dispatchEvent(event)
    await flushPromises()
    return event.defaultPrevented
  }
  return { bridge, screen, router, press, heading: () => screen.find('h1').text() }
}
const graded = (bridge: ReturnType<typeof stubBridge>) =>
  (bridge.inputsOf('practice.grade') as { questionId: string; grade: number }[]).map((g) => [g.questionId, g.grade])

it('shows the question with its options, then the key, every reason and the rule', async () => {
  const explained = {
    ...card('q-1'),
    solution: solution({
      parts: [
        { id: 'p1', text: 'Data quality', role: 'option', correct: true, answer: null, place: null, rationale: 'Needs no labels.' }, // prettier-ignore
        { id: 'p2', text: 'Model quality', role: 'option', correct: false, answer: null, place: null, rationale: 'Needs labels.' }, // prettier-ignore
      ],
      rule: 'Watch the inputs.',
    }),
  } satisfies DueCard
  const { screen } = await sitting([explained])
  expect(screen.text()).toContain('Data quality')
  expect(screen.text()).not.toContain('Needs no labels.')
  expect(screen.find('[role=group]').exists()).toBe(false)
  await find(screen, 'button', /^Show answer/).trigger('click')
  for (const words of ['Right answer', 'Needs no labels.', 'Needs labels.', 'Watch the inputs.'])
    expect(screen.text()).toContain(words)
  expect(document.activeElement?.textContent).toBe('Answer')
})

it('is graded by keyboard, each card read from its heading, and ends with what was done', async () => {
  const { screen, press, heading, bridge } = await sitting([card('q-1'), card('q-2'), card('q-3')])
  expect(heading()).toBe('Card 1 of 3')
  expect(document.activeElement).toBe(screen.find('h1').element)
  await press('3')
  expect(graded(bridge)).toEqual([])
  expect(await press(' ')).toBe(true)
  expect(await press(' ')).toBe(false)
  await press('1')
  expect(heading()).toBe('Card 2 of 3')
  expect(document.activeElement).toBe(screen.find('h1').element)
  await press(' ')
  await press('4')
  await press('u')
  expect(heading()).toBe('Card 2 of 3')
  await press(' ')
  await press('3')
  await press('z', { ctrlKey: true })
  expect(heading()).toBe('Card 2 of 3')
  for (const key of [' ', '2', ' ', '3']) await press(key)
  expect(graded(bridge).slice(-2)).toEqual([['q-2', 2], ['q-3', 3]]) // prettier-ignore
  expect(heading()).toBe('Done for today')
  expect(screen.text()).toContain('3 cards: 1 again, 1 hard, 1 good.')
  expect(screen.text()).toContain('Tomorrow 3 cards come up.')
})

it('says with each grade when the card comes back', async () => {
  const { screen, press } = await sitting([card('q-1')])
  await press(' ')
  expect(screen.findAll('[role=group] button').map((b) => b.text().replace(/\s+/g, ' '))).toEqual([
    'Again 1 d1',
    'Hard 2 d2',
    'Good 4 d3',
    'Easy 9 d4',
  ])
})

it('works by buttons alone where single keys are switched off; Control Z still takes back', async () => {
  const { screen, press, heading } = await sitting([card('q-1'), card('q-2')], { singleKeys: false })
  expect(await press(' ')).toBe(false)
  await find(screen, 'button', 'Show answer').trigger('click')
  await press('3')
  expect(heading()).toBe('Card 1 of 2')
  await find(screen, 'button', /^Good/).trigger('click')
  await flushPromises()
  expect(heading()).toBe('Card 2 of 2')
  await press('u')
  expect(heading()).toBe('Card 2 of 2')
  await press('z', { ctrlKey: true })
  expect(heading()).toBe('Card 1 of 2')
})

it('names the pair behind a card that is forgotten again and again, and drills it', async () => {
  const leech: DueCard['leech'] = { kind: 'metric', one: 'recall', other: 'precision', pair: ['recall', 'precision'] }
  const { screen, press, bridge, router } = await sitting([card('q-1', { lapses: 8, isLeech: true, leech })])
  vi.spyOn(router, 'push').mockResolvedValue(undefined)
  expect(screen.text()).not.toContain('mixed up')
  await press(' ')
  expect(screen.text()).toContain('Forgotten 8 times.')
  expect(screen.text()).toContain('recall and precision are mixed up')
  await find(screen, 'button', 'Drill this pair').trigger('click')
  await flushPromises()
  expect(bridge.inputsOf('attempts.start')).toMatchObject([
    { preset: drillOf('recall or precision', { pair: ['recall', 'precision'] }) },
  ])
})

it('leads from a card that comes back again and again to its part of the guide where no pair is behind it', async () => {
  const { screen, press } = await sitting([card('q-1', { lapses: 9, isLeech: true, leech: null })])
  await press(' ')
  expect(screen.text()).toContain('It comes back again and again')
  const { guideSection } = card('q-1').solution
  expect(find(screen, 'a', 'its part of the guide').attributes('href')).toBe(`/guide/${guideSection}`)
})

it('shows the order of steps and the response of each prompt', async () => {
  const part = (id: string, text: string, more: object) => ({ id, text, correct: true, answer: null, place: null, rationale: `Why ${text}.`, ...more }) // prettier-ignore
  const steps = [
    part('p2', 'Collect', { role: 'step', place: 1 }),
    part('p1', 'Deploy', { role: 'step', place: 3 }),
    part('p3', 'Train', { role: 'step', place: 2 }),
    part('p4', 'Retire', { role: 'step' }),
  ]
  const pairs = [
    part('q1', 'Steady traffic', { role: 'prompt', answer: 'p1' }),
    part('q2', 'Once a night', { role: 'prompt', answer: 'p2' }),
    part('p1', 'Real-time endpoint', { role: 'response' }),
    part('p2', 'Batch transform', { role: 'response' }),
  ]
  const { screen, press } = await sitting([
    card('q-1', { item: ordering, solution: solution({ parts: steps as never }) }),
    card('q-2', { item: matching, solution: solution({ parts: pairs as never }) }),
  ])
  expect(screen.text()).toContain('Put 3 of these in order')
  await press(' ')
  expect(screen.findAll('.part .text').map((t) => t.text())).toEqual(['Collect', 'Train', 'Deploy', 'Retire'])
  expect(screen.findAll('.part').at(-1)!.text()).toContain('Not a step')
  await press('3')
  await press(' ')
  expect(screen.findAll('.part .tag').map((t) => t.text())).toEqual([
    'Right response: Real-time endpoint',
    'Right response: Batch transform',
  ])
})

it('says so where nothing is due', async () => {
  const { screen, heading } = await sitting([])
  expect(heading()).toBe('No card is due')
  expect(screen.text()).toContain('Missed questions come up here on the day they are due.')
})
