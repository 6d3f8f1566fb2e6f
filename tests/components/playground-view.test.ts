import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import PlaygroundView from '@/views/PlaygroundView.vue'
import { stubBridge } from '../support/bridge'
import { field, finding, row } from '../support/playground-screen'
import { storedSettings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

/** jsdom draws nothing: what is asked of each chart is kept. */
const charts = vi.hoisted(() => [] as { labels: string; asked: string[] }[])
vi.mock('chart.js', () => {
  class Chart {
    static register = () => {}
    options = {}
    data: object
    asked: string[] = []
    labels: string
    constructor(canvas: HTMLCanvasElement, config: { data: object }) {
      this.data = config.data
      this.labels = canvas.getAttribute('aria-label')!
      charts.push(this)
    }
    update = (mode: string) => void this.asked.push(`update ${mode}`)
    draw = () => void this.asked.push('draw')
    destroy = () => void this.asked.push('destroy')
  }
  const nothing = {}
  return {
    Chart,
    ...{ BarController: nothing, BarElement: nothing, Filler: nothing, LinearScale: nothing, LineController: nothing },
    ...{ LineElement: nothing, PointElement: nothing, ScatterController: nothing },
  }
})
HTMLCanvasElement.prototype.getContext = () => null
Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() } })

beforeEach(() => {
  charts.length = 0
  stubBrowser()
  stubBridge({ ...storedSettings(), 'attempts.current': () => null })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const at = (query: string) => open(PlaygroundView, `/guide/playground?${query}`)

/** Past the pause after which the address follows. */
async function rest() {
  vi.advanceTimersByTime(1000)
  await flushPromises()
}

describe('the threshold', () => {
  it('shows the counts of a question exactly, with every metric, and says where they come from', async () => {
    const { screen } = await at('part=threshold&from=question&tp=80&fp=20&fn=40&tn=860')
    expect(screen.text()).toContain('Loaded with the numbers of the question.')
    expect(row(screen, 'Is yes')).toEqual(['80 TPfound', '40 FNmissed'])
    expect(row(screen, 'Is no')).toEqual(['20 FPfalse alarms', '860 TNcleared'])
    const values = ['Accuracy', 'Precision', 'Recall', 'Specificity', 'F1'].map((name) => row(screen, name).at(-1))
    expect(values).toEqual(['0.940', '0.800', '0.667', '0.977', '0.727'])
    expect(row(screen, 'F1')[0]).toBe('2 · 80 / (2 · 80 + 20 + 40)')
  })

  it('moves all of it with the slider, and the address follows', async () => {
    const { screen, router } = await at('part=threshold')
    await find(screen, 'input[type=range]', 'Threshold, slider').setValue('0.8')
    expect(field(screen, 'Threshold').element.value).toBe('0.8')
    expect(screen.text()).toContain('Scores of 0.80 or more count as positive')
    expect(finding(screen)).toContain('positives are missed')
    await rest()
    expect(router.currentRoute.value.query).toMatchObject({ part: 'threshold', threshold: '0.8', size: '1000' })
  })

  it('writes the address once for a burst of moves', async () => {
    const { screen, router } = await at('part=threshold')
    const replace = vi.spyOn(router, 'replace')
    const slider = find(screen, 'input[type=range]', 'Threshold, slider')
    for (const value of ['0.6', '0.62', '0.64', '0.66']) await slider.setValue(value)
    await rest()
    expect(replace).toHaveBeenCalledTimes(1)
    expect(replace).toHaveBeenCalledWith({ query: expect.objectContaining({ threshold: '0.66' }) as unknown })
  })

  it('keeps the last good number and what was typed when a number cannot be taken', async () => {
    const { screen } = await at('part=threshold&threshold=0.4')
    await field(screen, 'Threshold').setValue('1.5')
    expect(screen.find('[role=alert]').text()).toBe('Enter a number from 0 to 1. 0.4 is still used.')
    expect(field(screen, 'Threshold').attributes('aria-invalid')).toBe('true')
    expect(field(screen, 'Threshold').element.value).toBe('1.5')
    expect(screen.text()).toContain('Scores of 0.40 or more')
    await field(screen, 'Threshold').setValue('')
    expect(screen.find('[role=alert]').exists()).toBe(true)
    await field(screen, 'Threshold').trigger('blur')
    expect(field(screen, 'Threshold').element.value).toBe('0.4')
    expect(screen.find('[role=alert]').exists()).toBe(false)
    await field(screen, 'Threshold').setValue('0.7')
    expect(screen.find('[role=alert]').exists()).toBe(false)
    expect(screen.text()).toContain('Scores of 0.70 or more')
  })

  it('counts one case as one, and groups the digits of many', async () => {
    const { screen } = await at('part=threshold&size=1')
    expect(screen.text()).toContain('1 case in all')
    expect(screen.text()).toContain('0 of 1 case positive')
    await field(screen, 'Cases').setValue('100000')
    expect(row(screen, 'Accuracy')[0]).toMatch(/^\([\d,]+ \+ [\d,]+\) \/ 100,000$/)
  })

  it('asks for a whole number of cases', async () => {
    const { screen } = await at('part=threshold')
    await field(screen, 'Cases').setValue('10.5')
    expect(screen.find('[role=alert]').text()).toContain('Enter a whole number from 0 to 1,000,000.')
  })

  it('says undefined where a metric has nothing to divide by', async () => {
    const { screen } = await at('part=threshold&threshold=1')
    expect(row(screen, 'Precision').at(-1)).toBe('undefined')
    await vi.waitFor(() => find(screen, 'canvas', /^Precision-recall curve.* precision undefined/))
  })

  it.each([
    ['tp=30&fp=12&fn=6', 'It does not give TN, so one is assumed'],
    ['precision=0.8&recall=0.6', 'The counts are assumed'],
    ['prevalence=0.03', 'Set to what the question gives. What it does not give keeps the value of the playground.'],
    ['part=outliers&e=1,2,9', 'the actual values are assumed'],
    ['part=return&people=60000', 'What it does not give'],
  ])('says what it assumed for %s', async (query, words) => {
    const { screen } = await at(`from=question&${query}`)
    expect(screen.text()).toContain(words)
  })

  it('claims nothing of a question whose numbers are unusable, or of an address without one', async () => {
    for (const query of ['part=threshold&from=question&tp=many', 'part=threshold&tp=1&fp=2&fn=3&tn=4']) {
      const { screen } = await at(query)
      expect(screen.text()).not.toContain('Loaded with')
    }
  })

  it('says so where the numbers of an address cannot be used, and puts what is shown in their place', async () => {
    const { screen, router } = await at('part=threshold&tp=-3&fp=x')
    await rest()
    expect(screen.text()).toContain('The numbers in the address cannot be used; the playground’s own are shown.')
    expect(router.currentRoute.value.query).toMatchObject({ part: 'threshold', threshold: '0.5', size: '1000' })
    expect(router.currentRoute.value.query['tp']).toBeUndefined()
    await find(screen, 'input[type=range]', 'Threshold, slider').setValue('0.6')
    expect(screen.text()).not.toContain('cannot be used')
  })

  it('shows counts of nobody as zeros, and every metric undefined', async () => {
    const { screen } = await at('part=threshold&tp=0&fp=0&fn=0&tn=0')
    expect(finding(screen)).toBe('There are no cases: every metric is undefined')
    expect(row(screen, 'Is yes')).toEqual(['0 TPfound', '0 FNmissed'])
    for (const name of ['Accuracy', 'Precision', 'Recall', 'F1']) expect(row(screen, name).at(-1)).toBe('undefined')
  })

  it('says which of the numbers of a question it shows, at the threshold that belongs to them', async () => {
    const { screen } = await at('part=threshold&from=question&tp=36&fp=60&fn=4&threshold=0.8&note=At+0.8.')
    expect(screen.text()).toContain('Loaded with the numbers of the question. At 0.8. It does not give TN')
    expect(screen.text()).toContain('Scores of 0.80 or more count as positive')
    expect(row(screen, 'Is yes')).toEqual(['36 TPfound', '4 FNmissed'])
  })

  it('reset brings the numbers of the question back, after the note had gone with the first change', async () => {
    const { screen, router } = await at('part=threshold&from=question&tp=80&fp=20&fn=40&tn=860')
    await find(screen, 'input[type=range]', 'Prevalence, slider').setValue('0.5')
    await rest()
    expect(screen.text()).not.toContain('Loaded with')
    expect(router.currentRoute.value.query['from']).toBeUndefined()
    await find(screen, 'button', 'Reset').trigger('click')
    await rest()
    expect(row(screen, 'Is yes')[0]).toBe('80 TPfound')
    expect(screen.text()).toContain('Loaded with')
    expect(router.currentRoute.value.query).toMatchObject({ from: 'question', tp: '80' })
  })

  it('follows an address that changes from elsewhere', async () => {
    const { screen, router } = await at('part=threshold')
    await router.push('/guide/playground?part=threshold&tp=8&fp=2&fn=2&tn=988')
    await flushPromises()
    expect(row(screen, 'Is no')[1]).toBe('988 TNcleared')
  })
})

describe('outliers', () => {
  it('compare MAE and RMSE with and without the outlier', async () => {
    const { screen } = await at('part=outliers&e=0,0,0,8')
    expect(finding(screen)).toBe('RMSE is 2.0 times MAE: the whole error is that of case 4')
    expect(row(screen, 'MAE')).toEqual(['2.00', '0.00'])
    expect(row(screen, 'RMSE')).toEqual(['4.00', '0.00'])
  })

  it('move with a handle, a typed value and the slider of the error alike', async () => {
    const { screen, router } = await at('part=outliers&y=10,12,14,16&p=11,12,13,17')
    expect(row(screen, 'R²')[0]).toBe('0.85')
    await find(screen, 'input[type=range]', 'Case 2, predicted').setValue('14')
    expect(field(screen, 'Case 2, predicted value').element.value).toBe('14')
    expect(row(screen, 'MAE')[0]).toBe('1.25')
    await field(screen, 'Case 2, predicted value').setValue('12')
    expect(row(screen, 'MAE')[0]).toBe('0.75')
    await find(screen, 'select', 'Outlier').setValue(2)
    await field(screen, 'Error of case 3').setValue('-2')
    expect(field(screen, 'Case 3, predicted value').element.value).toBe('16')
    await rest()
    expect(router.currentRoute.value.query).toEqual({
      part: 'outliers',
      y: '10,12,14,16',
      p: '11,12,16,17',
      outlier: '3',
    })
  })

  it('keep every value when one that is typed cannot be taken', async () => {
    const { screen } = await at('part=outliers&y=10,12,14,16&p=11,12,13,17')
    await field(screen, 'Case 1, actual value').setValue('1e9')
    expect(screen.find('[role=alert]').text()).toContain('10 is still used.')
    expect(row(screen, 'R²')[0]).toBe('0.85')
  })

  it('are named and valued for those who do not see the plot', async () => {
    const { screen } = await at('part=outliers&e=2,-2,2,-2')
    const handle = find(screen, 'input[type=range]', 'Case 1, predicted')
    expect(handle.attributes('aria-valuetext')).toMatch(/, off by 2$/)
    expect(handle.attributes('aria-orientation')).toBe('vertical')
  })
})

it('redraws a mark that moved, updates a chart whose data changed, and makes none anew', async () => {
  const { screen } = await at('part=threshold')
  await vi.waitFor(() => expect(charts).toHaveLength(3))
  await find(screen, 'input[type=range]', 'Threshold, slider').setValue('0.7')
  expect(charts.map((c) => c.asked)).toEqual([['draw'], ['draw'], ['draw']])
  await find(screen, 'input[type=range]', 'Separation, slider').setValue('1')
  expect(charts.map((c) => c.asked.at(-1))).toEqual(['update none', 'update none', 'update none'])
  expect(charts).toHaveLength(3)
})

it('keeps what was set in one part while another is looked at', async () => {
  const { screen, router } = await at('part=threshold')
  await field(screen, 'Threshold').setValue('0.3')
  await find(screen, 'label', 'Outliers').find('input').setValue()
  await rest()
  expect(router.currentRoute.value.query['part']).toBe('outliers')
  await find(screen, 'fieldset label', 'Threshold').find('input').setValue()
  await rest()
  expect(field(screen, 'Threshold').element.value).toBe('0.3')
  expect(router.currentRoute.value.query).toMatchObject({ part: 'threshold', threshold: '0.3' })
})

it('speaks a finding once the numbers rest, and not while they move', async () => {
  const { screen } = await at('part=outliers&e=0,0,0,8')
  const status = screen.find('[role=status]')
  await field(screen, 'Error of case 4').setValue('0')
  expect(status.text()).toBe('')
  await rest()
  expect(status.text()).toBe('No prediction is off: MAE and RMSE are both 0')
})

it('puts the data behind each finding in a table', async () => {
  const { screen } = await at('part=threshold')
  const button = find(screen, 'button', /^Show data/)
  expect(button.attributes('aria-expanded')).toBe('false')
  await button.trigger('click')
  expect(button.attributes('aria-expanded')).toBe('true')
  expect(row(screen, '0.0')).toEqual(['100', '900', '0', '0', '0.10', '0.10', '1.00', '0.18'])
})
