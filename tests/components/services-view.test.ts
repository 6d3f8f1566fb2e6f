import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RouterView } from 'vue-router'
import { drillOf } from '@shared/domain/plans'
import type { Handlers } from '@shared/contract/procedures'
import { stubBridge } from '../support/bridge'
import { guideHost } from '../support/guide-data'
import { openAttempt } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

beforeEach(() => {
  stubBrowser()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

async function show(at = '/guide/services', changes: Partial<Handlers> = {}) {
  const bridge = stubBridge(guideHost(changes))
  const { screen, router } = await open(RouterView, at)
  const names = () => screen.findAll('main article h2').map((h) => h.text())
  const status = () => screen.find('main [role=status]').text()
  return { bridge, screen, router, names, status }
}

it('says everything about a service', async () => {
  const { screen } = await show()
  const text = screen.find('main article').text().replace(/\s+/g, ' ')
  for (const piece of [
    'Amazon SageMaker Model Monitor',
    'Formerly Watcher (until 2024-02)',
    'Closed to new customers',
    'Since 30 Jul 2026',
    'Part of a listed service',
    'Compares live data with a baseline.',
    'Existing customers keep it.',
    'Drift is asked about.',
    'Latency is watched.',
    'checked 23 Nov 2026',
  ])
    expect(text).toContain(piece)
  expect(find(screen, 'main dd a', 'Amazon CloudWatch').attributes('href')).toBe('/guide/services?at=cloudwatch')
  expect(find(screen, 'main dd a', '1.9 Model monitoring').attributes('href')).toBe('/guide/1.9')
})

it('narrows the list by words, stage and state, and counts what is left', async () => {
  const { screen, names, status } = await show()
  expect(status()).toBe('2 services')
  await screen.find('input[aria-label="Filter services"]').setValue('watcher')
  expect(names()).toEqual(['Amazon SageMaker Model Monitor'])
  expect(status()).toBe('1 of 2 services')
  await screen.find('select[aria-label=State]').setValue('active')
  expect(names()).toEqual([])
  await find(screen, 'button', 'Clear the filters').trigger('click')
  await screen.find('select[aria-label=Stage]').setValue('deployment')
  expect(names()).toEqual(['Amazon CloudWatch'])
})

it('goes to the service that the address names', async () => {
  await show('/guide/services?at=cloudwatch')
  expect(document.activeElement?.textContent?.trim()).toBe('Amazon CloudWatch')
})

it('goes to a neighbor that the filter hides', async () => {
  const { screen, names } = await show()
  await screen.find('input[aria-label="Filter services"]').setValue('watcher')
  await find(screen, 'main dd a', 'Amazon CloudWatch').trigger('click')
  await flushPromises()
  expect(names()).toHaveLength(2)
  expect(document.activeElement?.textContent?.trim()).toBe('Amazon CloudWatch')
})

it('opens the source of a fact in the system browser', async () => {
  const { screen, bridge } = await show()
  await screen.find('a[href="https://docs.aws.amazon.com/monitor.html"]').trigger('click')
  expect(bridge.inputsOf('app.openExternal')).toEqual([{ address: 'https://docs.aws.amazon.com/monitor.html' }])
})

it('begins a drill on a service that the bank has questions about', async () => {
  const { screen, bridge, router } = await show()
  vi.spyOn(router, 'push').mockResolvedValue(undefined)
  expect(screen.text()).not.toContain('Drill this service: Amazon CloudWatch')
  await find(screen, 'button', 'Drill this service: Amazon SageMaker Model Monitor').trigger('click')
  await flushPromises()
  expect(bridge.inputsOf('attempts.start')).toEqual([
    expect.objectContaining({
      preset: drillOf('Amazon SageMaker Model Monitor', { services: ['model-monitor'] }),
    }),
  ])
})

it('begins none while an exam is open, and leads to that one', async () => {
  const { screen } = await show('/guide/services', { 'attempts.current': () => openAttempt() })
  expect(find(screen, 'button', /^Drill this service/).attributes('disabled')).toBeDefined()
  expect(find(screen, 'main a', 'Resume exam').attributes('href')).toBe('/exam')
})
