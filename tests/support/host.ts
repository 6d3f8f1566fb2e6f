import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Input, Method, Output, Reply } from '../../src/shared/contract/procedures.ts'

const root = join(import.meta.dirname, '../..')

/** The built host as a child process, spoken to over HTTP like a browser would. */
export interface RunningHost {
  readonly address: string
  readonly origin: string
  readonly token: string
  readonly child: ChildProcess
  /** Rejects when the host is gone. Throws the refusal's code and words. */
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>
  kill(signal: NodeJS.Signals): Promise<void>
}

/**
 * Starts out/main/loopback.js on the data folder, or the demonstration without one, and waits for its ready line. Its
 * machine's time of day is `daysLater`.
 */
export async function startHost(dataFolder: string | null, daysLater = 0): Promise<RunningHost> {
  const where = dataFolder === null ? ['--demo'] : ['--data', dataFolder]
  const clock = daysLater ? ['--import', join(import.meta.dirname, 'later.ts')] : []
  const args = [...clock, join(root, 'out/main/loopback.js'), '--port', '0', ...where, '--no-open']
  const env = { ...process.env, DAYS_LATER: String(daysLater) }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const exited = once(child, 'exit').then(() => Promise.reject(new Error(`The host ended: ${words}`)))
  exited.catch(() => {})
  const ready = new Promise<string>((found) =>
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^Rehearsal is ready at (http:\S+)$/.exec(line)?.[1]
      if (address) found(address)
    }),
  )
  const address = await Promise.race([ready, exited])
  const { origin, hash } = new URL(address)
  const token = hash.slice('#token='.length)
  return {
    address,
    origin,
    token,
    child,
    async call(method, input) {
      const response = await fetch(`${origin}/rpc/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      })
      const reply = (await response.json()) as Reply
      if (!reply.ok) throw Object.assign(new Error(`${method}: ${reply.error.message}`), { code: reply.error.code })
      return reply.value as never
    },
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
  }
}
