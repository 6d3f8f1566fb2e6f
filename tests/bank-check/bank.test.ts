import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bankJsonSchema } from '../../scripts/bank-check/bank-json-schema'
import { check, itemRules, notesOn, wholeRules } from '../../scripts/bank-check/check'
import { readBank, readTexts } from '../../scripts/bank-check/read-bank'
import { textOf, type Report } from '../../scripts/bank-check/report'
import { summarize } from '../../scripts/bank-check/summary'
import { resources } from '../support/app'
import { bankOf } from './planting'

const rules = [...itemRules, ...wholeRules]
const bank = readBank(readTexts(resources))

test('the bank passes its check', () => {
  expect(bank.questions.length).toBeGreaterThan(500)
  expect(check(bank, rules)).toEqual([])
})

test('the schema for editors is the one of the code, and every file names it', () => {
  const hint = 'npm run bank:schema writes it anew'
  expect(readFileSync(join(resources, 'bank/bank.schema.json'), 'utf8'), hint).toBe(bankJsonSchema())
  const firstLines = readTexts(resources).files.map((f) => f.text.split('\n', 1)[0])
  expect(new Set(firstLines)).toEqual(new Set(['# yaml-language-server: $schema=./bank.schema.json']))
})

test('the command prints one JSON object and fails on findings', { timeout: 30_000 }, async () => {
  const script = join(import.meta.dirname, '../../scripts/bank-check/run.ts')
  const run = promisify(execFile)(process.execPath, [script, '--json'], { maxBuffer: 1e8 })
  const { code = 0, stdout } = await run.catch((error: { code: number; stdout: string }) => error) as { code?: number; stdout: string } // prettier-ignore
  const report = JSON.parse(stdout) as Report
  expect(code).toBe(report.findings.length > 0 ? 1 : 0)
  expect(report.findings).toEqual(check(bank, rules))
  expect(report.fixed).toBe(bank.fixed.filter((q) => q.caseId === null).length)
})

test('the report groups findings by file and ends with their number', () => {
  const bare = bankOf({})
  const finding = (file: string, id: string) => ({ file, id, rule: 'ids', words: 'is taken' })
  const report = { ...summarize(bank), notes: notesOn(bare), findings: [finding('a.yaml', 'x-1'), finding('', ''), finding('a.yaml', 'x-2')] } // prettier-ignore
  const lines = textOf(report).split('\n')
  expect(lines.slice(0, 6)).toEqual([
    'a.yaml',
    '  x-1 [ids] is taken',
    '  x-2 [ids] is taken',
    '',
    'the bank as a whole',
    '  [ids] is taken',
  ])
  expect(lines.at(-2)).toContain('services.yaml is not there yet')
  expect(lines.at(-1)).toBe('bank:check: 3 findings')
})
