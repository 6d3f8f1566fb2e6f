import { z } from 'zod'
import { BankFile } from '../../electron/interchange/bank-schema'

/**
 * The schema by which an editor completes and checks a bank file. What JSON Schema cannot say, such as limits on words,
 * is left to the check. Draft 7 is what editors' YAML support knows best.
 */
export function bankJsonSchema(): string {
  const schema = z.toJSONSchema(BankFile, { target: 'draft-7', io: 'input', reused: 'ref' })
  return `${JSON.stringify({ title: 'A file of the question bank', ...schema }, null, 2)}\n`
}
