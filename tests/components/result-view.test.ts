import type { ChartData } from 'chart.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, type PropType } from 'vue'
import type { Result } from '@shared/contract/attempts'
import type { Change } from '@shared/contract/readiness'
import ResultView from '@/views/ResultView.vue'
import { refusal, stubBridge } from '../support/bridge'
import { change, projection, weighed } from '../support/readiness-data'
import { result, resultItem, settings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

let readinessChange: Change | null
const host = (changes: Partial<Result> = {}, saved = true) =>
  stubBridge({
    'settings.get': () => settings(),
    'attempts.result': ({ id }) => result({ id, ...changes }),
    'readiness.change': () => readinessChange,
    'readiness.receipt': () => ({ total: 1, answers: [weighed()] }),
    'app.saveFile': () => ({ saved }),
    'app.print': () => ({ saved }),
  })

/** jsdom draws nothing: what would be drawn is kept. */
const drawn: ChartData[] = []
vi.mock('vue-chartjs', () => ({
  Chart: defineComponent({
    props: { data: { type: Object as PropType<ChartData>, required: true }, ariaLabel: { type: String, default: '' } },
    setup(props) {
      drawn.push(props.data)
      return () => h('canvas', { 'aria-label': props.ariaLabel })
    },
  }),
}))
Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() } })

beforeEach(() => {
  stubBrowser()
  readinessChange = null
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('shows the estimate as one, with its range and what the range means for the verdict', async () => {
  host()
  const { screen } = await open(ResultView, '/result/1')
  const text = screen.find('section[aria-label=Score]').text()
  for (const piece of [
    '720',
    '627–808',
    'Pass',
    'An estimate: AWS equates forms, this app does not.',
    'reaches below 700',
  ])
    expect(text).toContain(piece)
})

it('says that memory lifts the estimate where most questions were repeats', async () => {
  host({ firstSights: { count: 13, right: 10 } })
  const { screen } = await open(ResultView, '/result/1')
  expect(screen.find('section[aria-label=Score]').text()).toContain('37 of 50 questions had been seen before')
})

it('counts right answers of scored and unscored items apart', async () => {
  host({ blank: 2, rethoughtRight: 40 })
  const { screen } = await open(ResultView, '/result/1')
  const facts = screen.findAll('dl > div').map((row) => row.text().replace(/\s+/g, ' '))
  expect(facts).toEqual([
    'Right, scored items36 of 50 72 %',
    'After blind review40 of 50 80 %',
    'Right, unscored items10 of 15 not counted',
    'Left blank2 of 65',
    'Pace76 s 83 s allowed',
  ])
})

it('counts repeats apart from first sights, and only them where nothing was new', async () => {
  const facts = async () => {
    const { screen } = await open(ResultView, '/result/1')
    return screen.findAll('dl > div').map((row) => row.text().replace(/\s+/g, ' '))
  }
  host({ firstSights: { count: 20, right: 12 } })
  expect(await facts()).toContain('Right, first sights12 of 20')
  expect(await facts()).toContain('Right, repeats24 of 30 seen before')
  host({ firstSights: { count: 0, right: 0 } })
  expect((await facts()).filter((f) => f.includes('sights'))).toEqual([])
  expect(await facts()).toContain('Right, repeats36 of 50 seen before')
})

it('leads to the replay', async () => {
  host()
  const { screen } = await open(ResultView, '/result/1')
  expect(find(screen, 'a', 'Replay').attributes('href')).toBe('/result/1/replay')
})

it('compares with the exam before', async () => {
  host({ previous: { submittedAt: Date.UTC(2026, 10, 12, 12), score: 631 } })
  const { screen } = await open(ResultView, '/result/1')
  expect(screen.text().replace(/\s+/g, ' ')).toContain('Since 12 Nov+89 631 then')
})

it('shows marks for a small group and a range from ten items on', async () => {
  host()
  const { screen } = await open(ResultView, '/result/1')
  const region = (name: string) => screen.find(`[role=region][aria-label="${name}"]`)
  expect(region('By pipeline stage').text()).not.toContain('%')
  expect(region('By pipeline stage').text()).toContain('2 of 5')
  expect(region('By section').text()).toContain('57–85 %')
})

it('abstains from a score and says why', async () => {
  host({ kind: 'drill', practice: true, scored: 12, right: 7, count: 12, unscored: { count: 0, right: 0 } })
  const { screen } = await open(ResultView, '/result/1')
  const text = screen.find('section[aria-label=Score]').text()
  expect(text).toContain('7 of 12')
  expect(text).toContain('Solutions were shown along the way')
  expect(text).not.toContain('720')
  expect(text).not.toContain('unscored')
})

it('tells what came of changes, flags and interruptions', async () => {
  host({ interruptions: [{ at: new Date(2026, 10, 21, 14, 30).getTime(), gapMs: 130_000, counted: false }] })
  const { screen } = await open(ResultView, '/result/1')
  const text = screen.text().replace(/\s+/g, ' ')
  for (const piece of [
    '1 interruption of 2 min 10 s',
    'Wrong to right4',
    'Right to wrong3',
    '7 flagged: 3 right, 4 not. Unflagged: 33 of 43 right.',
    '14:30: away for 2 min 10 s, the clock stopped.',
  ])
    expect(text).toContain(piece)
})

it('gives the chart a finding, a name and its numbers as a table', async () => {
  host({ items: [resultItem(1, { activeMs: 200_000, outcome: 'wrong' }), resultItem(2)] })
  const { screen } = await open(ResultView, '/result/1')
  expect(screen.find('figure h2').text()).toBe('One question took 3 min and was lost')
  await vi.waitFor(() => expect(screen.find('canvas').attributes('aria-label')).toContain('Pace line at 83 seconds'))
  await vi.waitFor(() => expect(drawn.at(-1)?.datasets[0]?.data).toEqual([200, 60]))
  const toggle = find(screen, 'button', /^Show data/)
  expect(toggle.attributes('aria-expanded')).toBe('false')
  await toggle.trigger('click')
  expect(toggle.attributes('aria-expanded')).toBe('true')
  expect(screen.findAll('figure tbody tr').map((row) => row.text())).toEqual(['1200Wrong', '260Right'])
})

it('exports one row a question through the host', async () => {
  const bridge = host({ items: [resultItem(1, { stem: '=1+1, "really"' })] })
  const { screen } = await open(ResultView, '/result/1')
  await find(screen, 'button', 'Export CSV').trigger('click')
  await vi.waitFor(() => expect(bridge.inputsOf('app.saveFile')).toHaveLength(1))
  const { name, text } = bridge.inputsOf('app.saveFile')[0] as { name: string; text: string }
  expect(name).toBe('Rehearsal result 1.csv')
  expect(text.split('\r\n')[1]).toBe(`1,q-1,multiple-choice,1.9,Model monitoring,yes,right,no,60,"'=1+1, ""really"""`)
})

it('downloads and prints by itself where the host has no dialogs', async () => {
  host({}, false)
  const print = vi.fn()
  vi.stubGlobal('print', print)
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => {}
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  const { screen } = await open(ResultView, '/result/1')
  await find(screen, 'button', 'Export CSV').trigger('click')
  await vi.waitFor(() => expect(clicked).toHaveBeenCalled())
  await find(screen, 'button', 'Save as PDF').trigger('click')
  await vi.waitFor(() => expect(print).toHaveBeenCalled())
})

it('leads to review and to a retake only when something was missed', async () => {
  host({ items: [resultItem(1)] })
  const { screen } = await open(ResultView, '/result/1')
  expect(find(screen, 'a', 'Review questions').attributes('href')).toBe('/review/1/1')
  expect(screen.text()).not.toContain('Retake missed')
})

describe('what the attempt changed', () => {
  const changed = async () => {
    host()
    const { screen } = await open(ResultView, '/result/1')
    const section = screen.find('section[aria-labelledby=changed]')
    return section.exists() ? section.text().replaceAll('Why?', '').replace(/\s+/g, ' ') : null
  }

  it('is told before and after, with the stages that moved', async () => {
    readinessChange = change()
    const text = await changed()
    expect(text).toContain('The projected score went up by 14 points.')
    for (const row of [
      'Projected score 694 708 +14',
      '90 % range 563–840 580–840',
      'Chance to pass 53 % 60 % +7',
      'Deployment 61 % 51–71, n 20 65 % 55–75, n 24 +4',
      'Training 70 % 60–80, n 30 68 % 58–78, n 33 −2',
    ])
      expect(text?.replaceAll(' ', '')).toContain(row.replaceAll(' ', ''))
    expect(text).not.toContain('Monitoring')
  })

  it('gives no share of a stage under ten answers, only how many there are', async () => {
    readinessChange = change()
    const text = await changed()
    expect(text).toContain('Evaluation 0 of 10 answers 3 of 10 answers too few')
    expect(text).not.toContain('72 %')
  })

  it('opens into the answers behind it', async () => {
    readinessChange = change()
    const bridge = host()
    const { screen } = await open(ResultView, '/result/1')
    await find(screen, 'button', 'Why? Answers behind the projected score').trigger('click')
    await vi.waitFor(() => expect(bridge.inputsOf('readiness.receipt')).toEqual([{ order: 'moved', limit: 500 }]), 9000)
    const again = await open(ResultView, '/result/1')
    await find(again.screen, 'button', 'Why? Answers behind Deployment').trigger('click')
    await vi.waitFor(
      () => expect(bridge.inputsOf('readiness.receipt').at(-1)).toMatchObject({ stage: 'deployment' }),
      9000,
    )
  })

  it('is owned up to when it is little, and why', async () => {
    const before = projection({ score: 711 })
    readinessChange = change({ before, after: projection({ score: 712 }), stages: [] })
    expect(await changed()).toContain('Little: no question was new to you')
    readinessChange = change({ before, after: projection({ score: 712, firstSights: 324 }), stages: [] })
    expect(await changed()).toContain('Little: the answers came out about as expected.')
  })

  it('is a range while there is no score', async () => {
    readinessChange = change({
      before: projection({ score: null, low: 409, high: 820, firstSights: 0 }),
      after: projection({ score: null, low: 306, high: 614, firstSights: 20 }),
      stages: [],
    })
    const text = await changed()
    expect(text).toContain('the range alone is known')
    expect(text).toContain('409–820')
    expect(text).not.toContain('Chance to pass')
  })

  it('is not spoken of when nothing is known', async () => {
    expect(await changed()).toBeNull()
  })
})

it('says why a result is not there yet', async () => {
  stubBridge({
    'settings.get': () => settings(),
    'attempts.result': () => {
      throw refusal('Think the flagged questions over first.')
    },
  })
  const { screen } = await open(ResultView, '/result/1')
  expect(screen.find('[role=alert]').text()).toContain('Think the flagged questions over first.')
  expect(screen.find('h1').text()).toBe('Result')
})
