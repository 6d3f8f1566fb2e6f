import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RouterView } from 'vue-router'
import { drillOf } from '@shared/domain/plans'
import type { Handlers } from '@shared/contract/procedures'
import { refusal, stubBridge } from '../support/bridge'
import { entry, guideHost, guideQuestion, section } from '../support/guide-data'
import { openAttempt } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

beforeEach(() => stubBrowser())
afterEach(() => {
  vi.unstubAllGlobals()
})

async function read(at = '/guide/1.9', changes: Partial<Handlers> = {}) {
  const bridge = stubBridge(guideHost(changes))
  return { bridge, ...(await open(RouterView, at)) }
}
const words = (screen: { text: () => string }) => screen.text().replace(/\s+/g, ' ')
const seen = {
  stem: 'Which drift?',
  attemptId: 3,
  position: 7,
  outcome: 'wrong' as const,
  at: Date.UTC(2026, 10, 21, 12),
}

it('shows a section with how well its questions go, how long it takes and when it was read', async () => {
  const at = Date.UTC(2026, 10, 9, 12)
  const { screen } = await read('/guide/1.9', {
    'guide.section': ({ id }) => section(id, { answered: 78, right: 62, readAt: at }),
  })
  expect(screen.find('h1').text()).toBe('Model monitoring')
  expect(words(screen.find('article'))).toContain('79 %, 71–86 %, 62 of 78')
  expect(words(screen.find('article'))).toContain('5 min, read 9 Nov')
  expect(words(screen.find('article'))).toContain('Verified 23 Nov 2026.')
})

it('opens a section where the address ends in a slash', async () => {
  const { router } = await read('/guide/')
  await vi.waitFor(() => expect(router.currentRoute.value.path).toMatch(/^\/guide\/.+/))
})

it('abstains from an estimate below ten answers', async () => {
  const { screen } = await read('/guide/1.9', {
    'guide.section': ({ id }) => section(id, { answered: 9, right: 9 }),
  })
  expect(words(screen.find('article'))).toContain('1 more answer until an estimate')
})

it('shows headings, formulas, service cards and disputable points', async () => {
  const { screen } = await read()
  const article = screen.find('article')
  expect(article.findAll('h2').map((h) => h.text())).toEqual(['Key ideas', 'Traps', 'Sources'])
  await vi.waitFor(() => expect(article.find('annotation').text()).toBe('TP / (TP + FN)'), { timeout: 5000 })
  expect(words(article)).toContain('and costs $5.')
  expect(words(article)).toContain('Closed to new customers')
  expect(words(article)).toContain('Choose when: Drift is asked about.')
  expect(words(article)).toContain('Formerly Watcher (until 2024-02).')
  expect(words(article)).toContain('The exam may differ. Older texts say otherwise.')
  expect(find(screen, 'article a', 'Amazon SageMaker Model Monitor').attributes('href')).toBe(
    '/guide/services?at=model-monitor',
  )
})

it('opens a source in the system browser', async () => {
  const { screen, bridge } = await read()
  await find(screen, 'a', 'Source page').trigger('click')
  expect(bridge.inputsOf('app.openExternal')).toEqual([{ address: 'https://docs.aws.amazon.com/x.html' }])
})

it('goes to the heading that the address names', async () => {
  await read('/guide/1.9?at=traps')
  expect(document.activeElement?.textContent).toBe('Traps')
})

it('begins a drill of the section', async () => {
  const { screen, bridge, router } = await read()
  const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
  await find(screen, 'button', 'Quiz this section').trigger('click')
  await flushPromises()
  expect(bridge.inputsOf('attempts.start')).toEqual([
    expect.objectContaining({ preset: drillOf('Model monitoring', { sections: ['1.9'] }), practice: true }),
  ])
  expect(push).toHaveBeenCalledWith('/exam')
})

it('begins none while an exam is open, and says why', async () => {
  const { screen } = await read('/guide/1.9', { 'attempts.current': () => openAttempt() })
  const quiz = find(screen, 'button', 'Quiz this section')
  expect(quiz.attributes('disabled')).toBeDefined()
  expect(document.getElementById(quiz.attributes('aria-describedby')!)?.textContent).toContain('An exam is open')
})

it('offers no quiz where the bank has no questions, and says so', async () => {
  const { screen } = await read('/guide/1.9', { 'guide.section': ({ id }) => section(id, { questions: 0 }) })
  expect(screen.text()).toContain('The bank has no questions about this section')
  expect(screen.text()).not.toContain('Quiz this section')
})

it('leads to the questions that were seen, and only counts the others', async () => {
  const { screen, bridge } = await read('/guide/1.9', {
    'guide.questions': () => [guideQuestion('q-1', seen), guideQuestion('q-2'), guideQuestion('q-3')],
  })
  const link = find(screen, 'a', /Which drift/)
  expect(link.attributes('href')).toBe('/review/3/7')
  expect(link.text()).toContain('Wrong')
  expect(screen.text()).toContain('2 more questions not seen yet.')
  await find(screen, 'button', 'Quiz those not seen').trigger('click')
  expect(bridge.inputsOf('attempts.start')).toEqual([
    expect.objectContaining({ preset: drillOf('Model monitoring', { sections: ['1.9'], pool: 'unseen' }) }),
  ])
})

it('shows the latest eight questions at first, and all of them on demand', async () => {
  const many = Array.from({ length: 11 }, (_, i) => guideQuestion(`q-${i}`, { ...seen, position: i + 1 }))
  const { screen } = await read('/guide/1.9', { 'guide.questions': () => many })
  expect(screen.findAll('a[href^="/review/"]')).toHaveLength(8)
  await find(screen, 'button', 'Show all 11').trigger('click')
  expect(screen.findAll('a[href^="/review/"]')).toHaveLength(11)
})

it('leads to the sections beside it', async () => {
  const { screen } = await read()
  expect(find(screen, 'a', /^Previous:/).attributes('href')).toBe('/guide/1.1')
  expect(find(screen, 'a', /^Next:/).attributes('href')).toBe('/guide/6.1')
})

it('leads from the metrics to the playground', async () => {
  const { screen, router } = await read('/guide/6.1')
  const link = () => find(screen, 'article a', /^Metric playground\./).attributes('href')
  expect(link()).toBe('/guide/playground')
  await router.push('/guide/6.2')
  await flushPromises()
  expect(link()).toBe('/guide/playground?part=return')
})

it('says that a section does not exist, with a way on', async () => {
  const { screen } = await read('/guide/9.9', {
    'guide.section': () => {
      throw refusal('There is no such section.', 'NOT_FOUND')
    },
  })
  expect(screen.find('h1').text()).toBe('Not in the study guide')
  expect(screen.text()).toContain('There is no section “9.9”.')
  expect(find(screen, 'a', 'Go to the first section').attributes('href')).toBe('/guide/1.1')
})

it('goes on where the reader was last', async () => {
  const { router } = await read('/guide')
  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/guide/1.9'))
})

it('begins at the first section when nothing was read', async () => {
  const { router } = await read('/guide', { 'guide.outline': () => [entry('1.1'), entry('1.9')] })
  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/guide/1.1'))
})

it('says in the outline, without color, how far each section was read and how its questions go', async () => {
  const { screen } = await read()
  const links = screen.findAll('nav[aria-label=Outline] ol a').map((a) => words(a))
  expect(links).toEqual(['1.1Title of 1.1, read,', '1.9Model monitoring, 40 % read,', '6.1Title of 6.1, not read,'])
  const marks = screen.findAll('nav[aria-label=Outline] [role=img][aria-label]').map((m) => m.attributes('aria-label'))
  expect(marks).toEqual([
    '10 more answers until an estimate',
    '79 % right, range 71 to 86 %, 78 answers',
    '10 more answers until an estimate',
  ])
  expect(screen.find('nav[aria-label=Outline] [aria-current=page]').text()).toContain('Model monitoring')
})

it('tells the host how far the section was read when it is left', async () => {
  const { screen, bridge, router } = await read()
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ top: 0, height: 10 } as DOMRect)
  screen.find('main').element.dispatchEvent(new Event('scroll'))
  await router.push('/guide/1.1')
  await flushPromises()
  expect(bridge.inputsOf('guide.read')).toEqual([{ id: '1.9', reached: 1 }])
  expect(words(screen.find('nav[aria-label=Outline] a[href="/guide/1.9"]'))).toContain(', read,')
  vi.restoreAllMocks()
})
