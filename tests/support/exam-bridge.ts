import { vi } from 'vitest'
import type { Exam, ExamItem, ItemState } from '@shared/contract/attempts'
import type { ContractError, ErrorCode } from '@shared/contract/errors'
import type { PresentedItem, Response, Solution } from '@shared/contract/items'
import type { Method, Reply } from '@shared/contract/procedures'
import type { Settings } from '@shared/contract/settings'
import { defaultSettings } from '@shared/domain/default-settings'

const parts = (...texts: string[]) => texts.map((text, i) => ({ id: `p${i + 1}`, text }))

export const single: PresentedItem = {
  type: 'multiple-choice',
  stem: 'Labels arrive in six months. Which monitor can show the change NOW?',
  options: parts('Data quality', 'Model quality', 'Bias drift', 'CloudWatch'),
  choose: 1,
}
export const double: PresentedItem = {
  type: 'multiple-response',
  stem: 'Which TWO capabilities meet these needs?',
  options: parts('Model Registry', 'Feature Store', 'Pipelines', 'Alarms', 'Data Exchange'),
  choose: 2,
}
export const ordering: PresentedItem = {
  type: 'ordering',
  stem: 'Place the steps in order.',
  responses: parts('Deploy', 'Collect', 'Train', 'Retire'),
  steps: 3,
}
export const matching: PresentedItem = {
  type: 'matching',
  stem: 'Match each requirement.',
  prompts: [
    { id: 'q1', text: 'Steady traffic' },
    { id: 'q2', text: 'Once a night' },
  ],
  responses: parts('Real-time endpoint', 'Batch transform'),
  reuse: 'never',
}

export const blankState = (position: number): ItemState => ({
  position,
  revision: 0,
  status: 'Unseen',
  response: null,
  flagged: false,
  struck: [],
  highlights: [],
  note: '',
  activeMs: 0,
  confidence: null,
})

export const question = (item: PresentedItem, position: number, state: Partial<ItemState> = {}): ExamItem => ({
  item,
  caseSet: null,
  state: { ...blankState(position), ...state },
  solution: null,
})

export function exam(items: PresentedItem[] = [single, double, ordering, matching], more: Partial<Exam> = {}): Exam {
  return {
    id: 7,
    kind: 'full',
    title: 'Full mock',
    state: 'open',
    policy: 'practice',
    practice: false,
    count: items.length,
    startedAt: 0,
    position: 1,
    answered: 0,
    flagged: 0,
    limitMs: 90 * 60_000,
    clock: { remainingMs: 60 * 60_000, spentMs: 30 * 60_000, running: true },
    lastSeenAt: 0,
    items: items.map((item, i) => question(item, i + 1)),
    ...more,
  }
}

export const solution = (key: Response): Solution => ({
  outcome: 'right',
  key,
  parts: [],
  explanation: 'Inputs need no labels.',
  rule: 'No labels yet: watch the inputs.',
  worked: null,
  playground: null,
  objective: '1.3.5',
  guideSection: '1.9',
  stage: 'monitoring',
  metricCategory: 'none',
  services: [],
  sources: [],
  verified: '2026-11-01',
})

export interface Sent {
  method: Method
  input: Record<string, unknown>
}

/** A host in memory: holds one exam, applies each key once, and fails when told to. Installed as `window.bridge`. */
export function examBridge(initial: Exam | null = exam()) {
  let stored = initial
  let settings: Settings = defaultSettings
  const sent: Sent[] = []
  const applied = new Set<unknown>()
  let failure: ContractError | 'gone' | null = null
  let gate: Promise<void> = Promise.resolve()

  const at = (position: number) => stored!.items[position - 1]!
  const patch = (position: number, change: Partial<ItemState>) => {
    const before = at(position)
    const state = { ...before.state, ...change }
    stored = { ...stored!, items: stored!.items.with(position - 1, { ...before, state }) }
  }
  const counted = () => {
    const states = stored!.items.map((i) => i.state)
    return {
      answered: states.filter((s) => s.status === 'Answered').length,
      flagged: states.filter((s) => s.flagged).length,
    }
  }
  const saved = (position: number) => ({ state: at(position).state, ...counted(), clock: stored!.clock })

  function change(input: Record<string, unknown>, edit: (state: ItemState) => Partial<ItemState>): Reply {
    if (input['id'] !== stored!.id) return refuse('CONFLICT', 'This exam is over.')
    const position = Number(input['position'])
    const { state } = at(position)
    if (!applied.has(input['key'])) {
      if (stored!.state === 'submitted') return refuse('CONFLICT', 'This exam is over.')
      if ('revision' in input && input['revision'] !== state.revision) return refuse('CONFLICT', 'Changed elsewhere.')
      applied.add(input['key'])
      patch(position, { status: state.status === 'Unseen' ? 'Incomplete' : state.status, ...edit(state) })
    }
    return ok(saved(position))
  }
  const ok = (value: unknown): Reply => ({ ok: true, value })
  const refuse = (code: ErrorCode, message: string): Reply => ({ ok: false, error: { code, message } })
  const full = () => ok({ ...stored!, ...counted() })

  const answers: Partial<Record<Method, (input: Record<string, unknown>) => Reply>> = {
    'settings.get': () => ok(settings),
    'settings.set': (input) => ok((settings = { ...settings, ...input })),
    'app.saveFile': () => ok({ saved: false }),
    'attempts.open': () => (stored?.state === 'open' || stored?.state === 'rethinking' ? full() : ok(null)),
    'attempts.list': () => ok([]),
    'attempts.get': full,
    'attempts.resume': full,
    'attempts.pause': () => ok({}),
    'attempts.show': (input) => change(input, () => ({})),
    'attempts.answer': (input) =>
      change(input, (s) => ({
        response: input['response'] as Response,
        revision: s.revision + 1,
        status: 'Answered',
      })),
    'attempts.rethink': (input) => ok(saved(Number(input['position']))),
    'attempts.flag': (input) => change(input, () => ({ flagged: input['flagged'] as boolean })),
    'attempts.strike': (input) => change(input, () => ({ struck: input['struck'] as string[] })),
    'attempts.highlight': (input) => change(input, () => ({ highlights: input['highlights'] as [] })),
    'attempts.note': (input) => change(input, () => ({ note: input['note'] as string })),
    'attempts.check': (input) => {
      const reply = change(input, () => ({ confidence: input['confidence'] as null }))
      return reply.ok ? ok({ saved: reply.value, solution: solution({ kind: 'choice', chosen: ['p1'] }) }) : reply
    },
    'attempts.submit': () => {
      stored = { ...stored!, state: 'submitted' }
      return ok({ state: 'submitted' })
    },
    'attempts.reveal': () => {
      stored = { ...stored!, state: 'submitted' }
      return ok({})
    },
  }

  async function call(method: string, input: unknown): Promise<Reply> {
    sent.push({ method: method as Method, input: input as Sent['input'] })
    await gate
    if (failure === 'gone') throw new Error('connection refused')
    if (failure) return { ok: false, error: failure }
    const answer = answers[method as Method]
    if (!answer) throw new Error(`The test host knows no ${method}.`)
    return answer(input as Sent['input'])
  }
  vi.stubGlobal('bridge', { call, subscribe: () => () => {} })

  return {
    sent,
    answers,
    of: (method: Method) => sent.filter((s) => s.method === method).map((s) => s.input),
    stored: () => stored!,
    /** What another window or the host itself did. */
    set: (more: Partial<Exam>) => (stored = { ...stored!, ...more }),
    patch,
    fail: (code: ErrorCode, message: string) => (failure = { code, message }),
    die: () => (failure = 'gone'),
    recover: () => (failure = null),
    /** Holds every reply back until the returned function is called. */
    hold() {
      let release = () => {}
      gate = new Promise((resolve) => (release = resolve))
      return () => release()
    },
  }
}
