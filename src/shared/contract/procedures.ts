import type { z } from 'zod'
import { app } from './app'
import { attempts } from './attempts'
import type { ContractError } from './errors'
import { guide } from './guide'
import { practice } from './practice'
import { questions } from './questions'
import { readiness } from './readiness'
import { reviews } from './reviews'
import { search } from './search'
import { services } from './services'
import { settings } from './settings'
import { statistics } from './statistics'

/** Every procedure of the app: `resource.verb` with its input and output. Both hosts carry exactly this table. */
export const procedures = {
  ...app,
  ...attempts,
  ...guide,
  ...practice,
  ...questions,
  ...readiness,
  ...reviews,
  ...search,
  ...services,
  ...settings,
  ...statistics,
} as const

type Procedures = typeof procedures
export type Method = keyof Procedures
export type Input<M extends Method> = z.input<Procedures[M]['input']>
export type Parsed<M extends Method> = z.output<Procedures[M]['input']>
export type Output<M extends Method> = z.output<Procedures[M]['output']>

export type Handlers = { [M in Method]: (input: Parsed<M>) => Output<M> | Promise<Output<M>> }
export type Reply = { ok: true; value: unknown } | { ok: false; error: ContractError }
/** What a host gives a window: one call. It resolves to a reply; it rejects only when the host is gone. */
export type Transport = (method: string, input: unknown) => Promise<Reply>

/** Told by the Electron menu; a browser has its own keys. */
export type HostEvent = { kind: 'go'; to: string } | { kind: 'shortcuts' }
export type Subscribe = (listener: (event: HostEvent) => void) => () => void
