import type { ReplayStep } from '../contract/attempts'
import type { ItemStatus } from '../contract/items'

/** One question as it stood at a moment of an attempt. */
export interface ReplayedItem {
  readonly status: ItemStatus
  /** Whether the complete response is the key; null while there is none. */
  readonly right: boolean | null
  readonly flagged: boolean
  /** Complete responses after the first one. */
  readonly changes: number
  /** Time it was in front of the candidate, ms of exam time. */
  readonly activeMs: number
}

export interface Moment {
  /** By position; a question that nothing happened to yet is left out. */
  readonly items: ReadonlyMap<number, ReplayedItem>
  /** The question in front of the candidate. */
  readonly current: number | null
  /** What happened last. `was` tells whether the last complete response before it was the key. */
  readonly last: { readonly step: ReplayStep; readonly was: boolean | null; readonly firstSight: boolean } | null
}

export const untouched: ReplayedItem = { status: 'Unseen', right: null, flagged: false, changes: 0, activeMs: 0 }

/** How an attempt stood at a moment of its exam clock, `ms`, by the steps up to it; `steps` in the order they happened. */
export function stateAt(steps: readonly ReplayStep[], ms: number): Moment {
  const items = new Map<number, ReplayedItem>()
  const latest = new Map<number, boolean | null>()
  let current: number | null = null
  let since = 0
  let last: Moment['last'] = null

  const edit = (position: number, changes: Partial<ReplayedItem>) =>
    items.set(position, { ...(items.get(position) ?? untouched), ...changes })
  const passTo = (at: number) => {
    if (current !== null) edit(current, { activeMs: (items.get(current) ?? untouched).activeMs + at - since })
    since = at
  }

  let ended = false
  for (const step of steps) {
    if (step.atMs > ms) break
    passTo(step.atMs)
    const { kind, position, complete, right } = step
    if (kind === 'submitted') {
      current = null
      ended = true
    }
    if (position === null) {
      last = { step, was: null, firstSight: false }
      continue
    }
    const before = items.get(position) ?? untouched
    const was = latest.get(position) ?? null
    last = { step, was, firstSight: before.status === 'Unseen' }
    if (before.status === 'Unseen') edit(position, { status: 'Incomplete' })
    if (kind === 'shown') current = position
    else if (kind === 'flagged' || kind === 'unflagged') edit(position, { flagged: kind === 'flagged' })
    else if (kind === 'answered' && complete) {
      edit(position, { status: 'Answered', right, changes: before.changes + (was === null ? 0 : 1) })
      latest.set(position, right)
    } else if (kind === 'answered' || kind === 'cleared') edit(position, { status: 'Incomplete', right: null })
  }
  if (!ended) passTo(ms)
  return { items, current, last }
}

/** When the next step after a moment happens, ms; null after the last one. */
export const nextStepAt = (steps: readonly ReplayStep[], ms: number): number | null =>
  steps.find((s) => s.atMs > ms)?.atMs ?? null

/** When the last step before a moment happened, ms; null at the first one. */
export const previousStepAt = (steps: readonly ReplayStep[], ms: number): number | null =>
  steps.findLast((s) => s.atMs < ms)?.atMs ?? null
