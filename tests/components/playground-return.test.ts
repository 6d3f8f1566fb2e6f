import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drillOf } from '@shared/domain/plans'
import PlaygroundView from '@/views/PlaygroundView.vue'
import { refusal, stubBridge, type StubBridge } from '../support/bridge'
import { field, finding, row } from '../support/playground-screen'
import { storedSettings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

/** jsdom draws nothing. */
vi.mock('@/components/LiveChart.vue', () => ({
  __esModule: true,
  __isTeleport: false,
  default: { render: () => null },
}))

let bridge: StubBridge
beforeEach(() => {
  stubBrowser()
  bridge = stubBridge({
    ...storedSettings(),
    'attempts.current': () => null,
    'attempts.start': () => {
      throw refusal('Not today.')
    },
    'app.saveFile': () => ({ saved: true }),
  })
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

describe('return and cost', () => {
  it('shows the arithmetic of the ROI of a question', async () => {
    const { screen } = await at('part=return&from=question&gain=150000&cost=100000')
    expect(finding(screen)).toBe('Every dollar spent brings back $1.50: an ROI of 50 %')
    expect(row(screen, 'ROI')).toEqual(['(150,000 − 100,000) / 100,000', '', '50 %'])
    expect(screen.text()).toContain('Loaded with the numbers of the question.')
  })

  it('divides the running cost by the users', async () => {
    const { screen } = await at('part=return&running=24000&users=8000')
    expect(row(screen, 'Cost per user')).toEqual(['24,000 / 8,000', '', '$3'])
    await field(screen, 'Users served').setValue('0')
    expect(row(screen, 'Cost per user').at(-1)).toBe('undefined')
  })

  it('splits the development cost and says when it is paid back', async () => {
    const { screen } = await at('part=return&people=60000&data=15000&training=25000&net=10000')
    expect(row(screen, 'Development').at(-1)).toBe('$100,000')
    expect(row(screen, 'Paid back after').at(-1)).toBe('10 months')
    await field(screen, 'Net gain a month').setValue('0')
    expect(row(screen, 'Paid back after').at(-1)).toBe('never')
  })

  it('finds the break-even of batch runs and an endpoint', async () => {
    const { screen } = await at('part=return&rate=2&hours=720&instances=1&runHours=2&runs=30')
    expect(row(screen, 'Break-even')).toEqual(['1,440 / 4 a run', '', '360 runs'])
    await find(screen, 'input[type=range]', 'Runs, slider').setValue('90')
    expect(row(screen, 'Batch').at(-1)).toBe('$360')
  })

  it('multiplies what recurs each month', async () => {
    const { screen } = await at('part=return&hosting=2000&support=1000&months=12')
    expect(row(screen, 'Running cost')).toEqual(['(2,000 + 1,000) × 12 months', '', '$36,000'])
  })

  it('charges each kind of error with its cost', async () => {
    const { screen } = await at('part=return&misses=2&missCost=5000&alarms=110&alarmCost=100')
    expect(finding(screen)).toBe('The errors cost $21,000, most of it for false alarms')
    expect(row(screen, 'Misses')).toEqual(['2 × $5,000', '', '$10,000'])
    expect(row(screen, 'Cost of errors').at(-1)).toBe('$21,000')
  })

  it('compares two rates, or shows one and the rest', async () => {
    const two = await at('part=return&hitsA=500&allA=1000&hitsB=60&allB=200')
    expect(finding(two.screen)).toBe('The second rate is 20 percentage points below the first')
    expect(row(two.screen, 'Ratio')).toEqual(['0.30 / 0.50', '', '0.60'])
    const { screen } = await at('part=return&hitsA=850&allA=1000')
    expect(finding(screen)).toBe('The rate is 85 %; the other 15 % are the rest')
    expect(row(screen, 'First rate')).toEqual(['850 / 1,000', '', '85 %'])
    expect(screen.text()).not.toContain('Second rate')
    await field(screen, 'First part').setValue('1200')
    expect(finding(screen)).toBe('A part is larger than its whole: no rate is above 100 %')
  })

  it('leads to a drill on the metrics of the topic, and saves its data', async () => {
    const { screen } = await at('part=return&hitsA=850&allA=1000')
    await find(screen, 'button', 'Drill this: Operational metrics').trigger('click')
    await rest()
    const preset = drillOf('Operational metrics', { metricCategories: ['operational'] })
    expect(bridge.inputsOf('attempts.start')).toMatchObject([{ preset }])
    expect(screen.find('[role=alert]').text()).toBe('Not today.')
    await find(screen, 'button', /^Export CSV/).trigger('click')
    await rest()
    expect(bridge.inputsOf('app.saveFile')).toMatchObject([
      { name: 'Rehearsal rates.csv', text: expect.stringMatching(/^\uFEFFFirst part,First whole/) as string },
    ])
  })

  it('changes the topic without losing the numbers of the others', async () => {
    const { screen, router } = await at('part=return&gain=5000&cost=4000')
    await find(screen, 'label', 'Cost per user').find('input').setValue()
    await rest()
    expect(screen.text()).toContain('Users served')
    expect(router.currentRoute.value.query).toMatchObject({ about: 'users', gain: '5000' })
    await find(screen, 'label', 'ROI').find('input').setValue()
    expect(row(screen, 'ROI').at(-1)).toBe('25 %')
  })
})
