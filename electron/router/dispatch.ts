import { randomUUID } from 'node:crypto'
import type { ContractError } from '@shared/contract/errors'
import { procedures, type Handlers, type Method, type Transport } from '@shared/contract/procedures'
import { ServiceError } from '../services/errors'

/** SQLite could not write: the disk is full, gone or read-only, or another program holds the file. */
const unsaved = /^SQLITE_(FULL|IOERR|READONLY|BUSY|CANTOPEN|PERM)/

function toContractError(error: unknown, log: (line: string) => void): ContractError {
  if (error instanceof ServiceError) return { code: error.code, message: error.message }
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string' && unsaved.test(code))
    return {
      code: 'NOT_SAVED',
      message: code.startsWith('SQLITE_FULL')
        ? 'The disk is full, so nothing could be saved. Free some space, then try again.'
        : 'The data folder cannot be written. Check the disk and its permissions, then try again.',
    }
  const logId = randomUUID().slice(0, 8)
  log(`${logId} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return { code: 'INTERNAL', message: `Something went wrong inside Rehearsal (log entry ${logId}).`, logId }
}

/** One entry for every host: checks the input, calls the handler, checks the output, and turns errors into words. */
export function createDispatch(handlers: Handlers, log: (line: string) => void): Transport {
  return async (method, raw) => {
    if (!Object.hasOwn(procedures, method))
      return { ok: false, error: { code: 'NOT_FOUND', message: `There is no procedure "${method.slice(0, 80)}".` } }
    const name = method as Method
    const input = procedures[name].input.safeParse(raw)
    if (!input.success) {
      const issue = input.error.issues[0]!
      const path = issue.path.join('.')
      return { ok: false, error: { code: 'INVALID', message: `${path || 'Input'}: ${issue.message}`, path } }
    }
    try {
      const value = await (handlers[name] as (input: unknown) => unknown)(input.data)
      return { ok: true, value: procedures[name].output.parse(value) }
    } catch (error) {
      return { ok: false, error: toContractError(error, log) }
    }
  }
}
