import { z } from 'zod'

export const ErrorCode = z.enum([
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'NOT_SAVED',
  'NEWER_DATABASE',
  'DAMAGED_DATABASE',
  'CANCELLED',
  'INTERNAL',
  /** The renderer's own: the host did not answer. */
  'UNREACHABLE',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** What went wrong, in words for the person in front of the screen. */
export const ContractError = z.object({
  code: ErrorCode,
  message: z.string(),
  /** Where in the input, for INVALID. */
  path: z.string().optional(),
  /** To find the entry in the log, for INTERNAL. */
  logId: z.string().optional(),
})
export type ContractError = z.infer<typeof ContractError>
