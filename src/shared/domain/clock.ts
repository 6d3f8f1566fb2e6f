import type { ClockReading } from '../contract/attempts'
import type { Accommodation, Policy } from '../contract/plans'

/** One look at the machine's clocks, all in ms. */
export interface Instant {
  /** Time of day; can be set back and forth. */
  readonly wall: number
  /** Runs evenly within one process; may stop while the machine sleeps. */
  readonly steady: number
  /** Since the machine started, sleep included. */
  readonly uptime: number
  /** Names this start of the machine. */
  readonly boot: string
}

/** Time away that is not an interruption: a slow disk, a busy machine, a reload. */
export const BLINK_MS = 3000

export interface Passed {
  /** Time the exam clock advances, ms. */
  readonly countedMs: number
  /** Time the machine slept or the process stood still, ms; 0 if it did not. */
  readonly gapMs: number
}

/**
 * What passed between two looks of one running process. Sleep shows as uptime that outruns the steady clock, or as a
 * steady clock that leapt; practice leaves it out, strict counts it. The time of day has no say.
 */
export function passed(before: Instant, now: Instant, policy: Policy): Passed {
  const steady = Math.max(0, now.steady - before.steady)
  const ahead = now.uptime - before.uptime - steady
  const asleep = ahead > BLINK_MS ? ahead : 0
  const gapMs = steady > BLINK_MS ? steady + asleep : asleep
  return { countedMs: steady + asleep - (policy === 'practice' ? gapMs : 0), gapMs }
}

/** How long the app was away between its last look and the first one of a new process, ms; never negative. */
export function away(before: Omit<Instant, 'steady'>, now: Instant): number {
  const sameBoot = before.boot === now.boot && now.uptime >= before.uptime
  return Math.max(0, sameBoot ? now.uptime - before.uptime : now.wall - before.wall)
}

/** What a candidate is told: remaining time never below zero, null when untimed. */
export const reading = (limitMs: number | null, spentMs: number, running: boolean): ClockReading => ({
  remainingMs: limitMs === null ? null : Math.max(0, limitMs - spentMs),
  spentMs,
  running,
})

/** The limit after an accommodation, ms; null is untimed. */
export function limitOf(baseMs: number | null, accommodation: Accommodation): number | null {
  if (baseMs === null) return null
  switch (accommodation.kind) {
    case 'standard':
      return baseMs
    case 'plus-30':
      return baseMs + 30 * 60_000
    case 'times':
      return Math.round(baseMs * accommodation.factor)
    case 'off':
      return null
  }
}
