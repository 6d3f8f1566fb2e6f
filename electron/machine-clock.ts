import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import type { Instant } from '@shared/domain/clock'

/** Linux names each start of the machine; elsewhere the time of the start does, to the nearest minute. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    const startedAt = Date.now() - uptime() * 1000
    return Number.isFinite(startedAt) ? `boot-${Math.round(startedAt / 60_000)}` : randomUUID()
  }
}

/** Looks at this machine's clocks. */
export function machineClock(): () => Instant {
  const boot = bootId()
  return () => ({ wall: Date.now(), steady: performance.now(), uptime: uptime() * 1000, boot })
}
