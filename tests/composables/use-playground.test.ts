import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { useRouter } from 'vue-router'
import { usePlayground } from '@/composables/use-playground'
import { stubBridge } from '../support/bridge'
import { storedSettings } from '../support/renderer-data'
import { open, stubBrowser } from '../support/screen'

beforeEach(() => {
  stubBrowser()
  stubBridge(storedSettings())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** The way back that is offered to somebody who came from this address. */
async function wayBackTo(before: string | null): Promise<string> {
  const { screen } = await open(
    defineComponent(() => {
      Object.assign(useRouter().options.history.state, { back: before })
      const { question } = usePlayground()
      return () => question ?? 'none'
    }),
    '/guide/playground?part=threshold',
  )
  return screen.text()
}

it.each(['/review/3/7', '/review/3/7?outcome=wrong', '/practice/cards', '/exam'])(
  'leads back to %s',
  async (before) => {
    expect(await wayBackTo(before)).toBe(before)
  },
)

it.each(['/guide/6.1', '/review', '/exam/navigator', '/practice', null])(
  'offers no way back to a question to somebody who came from %s',
  async (before) => {
    expect(await wayBackTo(before)).toBe('none')
  },
)
