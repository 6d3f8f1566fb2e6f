import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, holds, round } from '@shared/domain/formulas'
import { seeded } from '@shared/domain/random'
import { drawTemplate } from '@shared/domain/templates'
import { parseBank } from '../../electron/interchange/bank'
import { resources } from '../support/app'

const file = readFileSync(join(resources, 'bank/templates.yaml'), 'utf8')
const templates = parseBank('templates.yaml', file).questions
const DRAWS = 2000

test('the bank has the eight templates every learner needs', () => {
  const ids = templates.map((t) => t.id).join(' ')
  for (const metric of ['accuracy', 'precision', 'recall', 'f1', 'mae', 'rmse', 'roi', 'cost-per-user'])
    expect(ids).toContain(`template-${metric}`)
})

describe.each(templates.map((t) => [t.id, t.template!] as const))('%s', (_, template) => {
  test(`gives ${DRAWS} times four distinct, finite options with one key and nothing unfilled`, () => {
    const places = new Set<number>()
    const faults: unknown[] = []
    for (let seed = 0; seed < DRAWS; seed++) {
      const item = drawTemplate(template, seeded(seed))
      const distinct = new Set(item.parts.map((p) => p.text)).size === 4
      const oneKey = item.parts.filter((p) => p.correct).length === 1
      const unfilled = /\{[a-z]|\bNaN\b|Infinity|∞|undefined|\$-/.test(JSON.stringify(item))
      if (!distinct || !oneKey || unfilled) faults.push({ seed, item })
      places.add(item.parts.findIndex((p) => p.correct))
    }
    expect(faults).toEqual([])
    if (template.show) expect(places.size).toBeGreaterThan(1)
  })

  test('gives the same item for the same seed and other numbers for other seeds', () => {
    expect(drawTemplate(template, seeded(11))).toEqual(drawTemplate(template, seeded(11)))
    const items = new Set(Array.from({ length: 50 }, (__, i) => JSON.stringify(drawTemplate(template, seeded(i)))))
    expect(items.size).toBeGreaterThan(10)
  })
})

test('half rounds away from zero, and floating error does not decide', () => {
  expect([0.5, 1.5, -0.5, 2.675, 1.005].map((v) => round(v, v > 1.6 || v === 1.005 ? 2 : 0))).toEqual([1, 2, -1, 2.68, 1.01]) // prettier-ignore
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), (n) => {
      expect(round(n / 100, 2)).toBe(n / 100 || 0)
    }),
  )
})

test('formulas know arithmetic, comparisons and a few functions, and nothing else', () => {
  expect(evaluate('2 * (a + b) / max(a, 1) - abs(-3) + sqrt(16)', { a: 2, b: 4 })).toBe(7)
  expect(evaluate('round(2 / 3, 2)', {})).toBe(0.67)
  expect(holds('abs(a - b) >= 20', { a: 50, b: 20 })).toBe(true)
  for (const attack of [
    'constructor',
    'a.constructor',
    'a = 3',
    'f(x) = x',
    'random()',
    '"text" || "more"',
    'toString',
    'unknown + 1',
  ])
    expect(() => evaluate(attack, { a: 1 })).toThrow()
})
