import type { ErrorCode } from '@shared/contract/errors'

/** A refusal the person is told about; the message is fit for the screen. */
export class ServiceError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

export const notFound = (what: string) => new ServiceError('NOT_FOUND', `There is no ${what}.`)
export const conflict = (words: string) => new ServiceError('CONFLICT', words)
export const invalid = (words: string) => new ServiceError('INVALID', words)
