import type { ContractError, ErrorCode } from '@shared/contract/errors'
import type { HostEvent, Input, Method, Output, Subscribe, Transport } from '@shared/contract/procedures'
import { takeEarly } from './early'
import { http } from './http'

declare global {
  interface Window {
    /** Put there by the Electron preload. */
    readonly bridge?: { readonly call: Transport; readonly subscribe: Subscribe }
  }
}

/** A refusal by the host, or no answer from it (`UNREACHABLE`). The message is fit for the screen. */
export class ClientError extends Error {
  readonly code: ErrorCode
  readonly path: string | undefined
  readonly logId: string | undefined
  constructor(error: ContractError) {
    super(error.message)
    this.code = error.code
    this.path = error.path
    this.logId = error.logId
  }
}

const unreachable: ContractError = {
  code: 'UNREACHABLE',
  message: 'Rehearsal is not running any more. Start it again; nothing that was saved is lost.',
}

/** A copy without Vue's proxies, which the wire to Electron's host cannot carry. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Calls one procedure of the contract. Throws ClientError. */
export async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const transport = window.bridge?.call ?? http
  const reply = await (takeEarly(method, input) ?? transport(method, plain(input))).catch(() => ({
    ok: false as const,
    error: unreachable,
  }))
  if (!reply.ok) throw new ClientError(reply.error)
  return reply.value as Output<M>
}

/** Listens to the host's menu; returns the way to stop. A browser window has none. */
export function subscribe(listener: (event: HostEvent) => void): () => void {
  return window.bridge?.subscribe(listener) ?? (() => {})
}

export { viewer } from './early'
