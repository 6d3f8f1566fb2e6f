import { vi } from 'vitest'
import type { ContractError } from '@shared/contract/errors'
import type { Handlers, HostEvent, Method, Reply } from '@shared/contract/procedures'

export interface StubBridge {
  /** Every call so far, in order. */
  calls: { method: string; input: unknown }[]
  inputsOf: (method: Method) => unknown[]
  /** What the host's menu would send. */
  send: (event: HostEvent) => void
}

/** A refusal as the host words it. */
export const refusal = (message: string, code: ContractError['code'] = 'CONFLICT') =>
  Object.assign(new Error(message), { code })

/** A host in memory: the real client and stores run against it. A procedure without a handler is out of reach. */
export function stubBridge(handlers: Partial<Handlers>): StubBridge {
  const calls: StubBridge['calls'] = []
  const listeners = new Set<(event: HostEvent) => void>()

  async function call(method: string, given: unknown): Promise<Reply> {
    const input: unknown = structuredClone(given) // throws on a proxy, as the way to another process does
    calls.push({ method, input })
    const handler = handlers[method as Method] as ((given: unknown) => unknown) | undefined
    if (!handler) throw new Error(`${method} is out of reach`)
    try {
      return { ok: true, value: structuredClone(await handler(input)) }
    } catch (error) {
      return { ok: false, error: { code: 'INTERNAL', ...(error as object), message: (error as Error).message } }
    }
  }
  vi.stubGlobal('bridge', {
    call,
    subscribe: (listener: (event: HostEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  return {
    calls,
    inputsOf: (method) => calls.filter((c) => c.method === method).map((c) => c.input),
    send: (event) => listeners.forEach((listener) => listener(event)),
  }
}
