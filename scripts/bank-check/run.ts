import { join } from 'node:path'
import { parseArgs } from 'node:util'
import './source-imports.ts'

const { check, itemRules, notesOn, wholeRules } = await import('./check.ts')
const { readBank, readTexts } = await import('./read-bank.ts')
const { textOf } = await import('./report.ts')
const { summarize } = await import('./summary.ts')

/** `npm run bank:check`: judges the question bank. `-- --json` for programs. */
const { values } = parseArgs({ options: { json: { type: 'boolean' } } })

const bank = readBank(readTexts(join(import.meta.dirname, '../../resources')))
const report = { findings: check(bank, [...itemRules, ...wholeRules]), notes: notesOn(bank), ...summarize(bank) }
console.log(values.json ? JSON.stringify(report) : textOf(report))
process.exitCode = report.findings.length > 0 ? 1 : 0
