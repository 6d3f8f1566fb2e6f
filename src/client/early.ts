import type { Input, Method, Reply, Transport } from '@shared/contract/procedures'

const FRESH_MS = 2000
const asked = new Map<string, { reply: Promise<Reply>; at: number }>()
const keyOf = (method: string, input: unknown) => method + JSON.stringify(input)

/** Names this window for the host. */
export const viewer = crypto.randomUUID()

/** Asks the host for what a start needs while the app's code is still on its way. */
export function askEarly<M extends Method>(transport: Transport, method: M, input: Input<M>): void {
  const reply = transport(method, input)
  reply.catch(() => {}) // whoever takes it sees the failure
  asked.set(keyOf(method, input), { reply, at: performance.now() })
}

/** The reply that was asked for early: once, and only while it is fresh. */
export function takeEarly(method: string, input: unknown): Promise<Reply> | undefined {
  const key = keyOf(method, input)
  const found = asked.get(key)
  asked.delete(key)
  return found && performance.now() - found.at < FRESH_MS ? found.reply : undefined
}
