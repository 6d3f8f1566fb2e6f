import type { ClockReading } from '@shared/contract/attempts'
import { away, BLINK_MS, passed, reading, type Instant } from '@shared/domain/clock'
import type { Db } from '../database/open'
import { insertEvent } from '../repositories/attempt-events'
import { addActiveTime } from '../repositories/attempt-items'
import { updateClock, withoutSync, type Attempt } from '../repositories/attempts'

/** The clock of the one open attempt. The host owns it: windows only show what it says. */
export interface ExamClock {
  /** Starts the clock of the attempt, or lets one more window watch it. Time away is settled by the attempt's policy. */
  join(attempt: Attempt, viewer: string | null): void
  /** A window left: with the last one the clock stops under practice and runs on under strict. */
  leave(viewer: string): void
  /** Looks at the machine's clocks. Returns exam time spent, ms; never beyond the limit. */
  touch(): number
  /** The candidate looks at this item from now on. */
  show(position: number): void
  /** Writes the time down as part of the caller's transaction. */
  store(): void
  /** Stops for good: submitted, or the app closes. */
  stop(): void
  /** The regular look: notes the time and sees whether it is up. */
  tick(): void
  read(attempt: Attempt): ClockReading
}

interface Live {
  readonly attempt: Attempt
  readonly viewers: Set<string>
  spentMs: number
  position: number
  /** Time on the item in front of the candidate that is not stored yet, ms. */
  itemMs: number
  last: Instant
}

export function createExamClock(db: Db, now: () => Instant, onExpired: (attemptId: number) => void): ExamClock {
  let live: Live | null = null

  const note = (at: Live, kind: 'interrupted' | 'resumed' | 'paused', payload: unknown = {}) =>
    insertEvent(db, { attemptId: at.attempt.id, kind, activeMs: at.spentMs, wallMs: at.last.wall, payload })

  const interrupted = (at: Live, gapMs: number) =>
    note(at, 'interrupted', { gapMs: Math.round(gapMs), counted: at.attempt.policy === 'strict' })

  const write = (at: Live, running: boolean) => {
    updateClock(db, at.attempt.id, at.spentMs, running, at.last)
    addActiveTime(db, at.attempt.id, at.position, at.itemMs)
    at.itemMs = 0
  }

  const touch = () => {
    if (!live) return 0
    const instant = now()
    const { countedMs, gapMs } = passed(live.last, instant, live.attempt.policy)
    const limit = live.attempt.limitMs ?? Infinity
    const counted = Math.min(countedMs, limit - live.spentMs)
    live.spentMs += counted
    live.itemMs += counted
    live.last = instant
    if (gapMs > 0) interrupted(live, gapMs)
    return live.spentMs
  }

  const stop = () => {
    if (!live) return
    touch()
    write(live, false)
    live = null
  }

  return {
    join(attempt, viewer) {
      if (live?.attempt.id === attempt.id) {
        if (viewer) live.viewers.add(viewer)
        return
      }
      const instant = now()
      const gapMs = attempt.spentMs > 0 || attempt.running ? away(attempt.seen, instant) : 0
      const spentMs = Math.min(attempt.spentMs + (attempt.policy === 'strict' ? gapMs : 0), attempt.limitMs ?? Infinity)
      const viewers = new Set(viewer ? [viewer] : [])
      live = { attempt, viewers, spentMs, position: attempt.position, itemMs: 0, last: instant }
      if (gapMs > BLINK_MS) interrupted(live, gapMs)
      note(live, 'resumed')
      write(live, true)
    },
    leave(viewer) {
      if (!live?.viewers.delete(viewer) || live.viewers.size > 0 || live.attempt.policy === 'strict') return
      touch()
      note(live, 'paused')
      stop()
    },
    touch,
    show(position) {
      if (!live) return
      touch()
      addActiveTime(db, live.attempt.id, live.position, live.itemMs)
      live.itemMs = 0
      live.position = position
    },
    store() {
      if (live) write(live, true)
    },
    stop,
    tick() {
      if (!live) return
      const at = live
      touch()
      // Every half second, so the disk is not made to wait for it: a kill loses nothing, a power cut some seconds.
      withoutSync(db, () => write(at, true))
      if (at.spentMs >= (at.attempt.limitMs ?? Infinity)) onExpired(at.attempt.id)
    },
    read(attempt) {
      const running = live?.attempt.id === attempt.id
      return reading(attempt.limitMs, running ? touch() : attempt.spentMs, running)
    },
  }
}
