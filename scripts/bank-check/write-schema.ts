import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import './source-imports.ts'

const { bankJsonSchema } = await import('./bank-json-schema.ts')

/** `npm run bank:schema`: needed after each change of electron/interchange/bank-schema.ts. */
writeFileSync(join(import.meta.dirname, '../../resources/bank/bank.schema.json'), bankJsonSchema())
