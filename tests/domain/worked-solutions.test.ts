import katex from 'katex'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formulaLine } from '@shared/domain/formula-tex'
import { seeded } from '@shared/domain/random'
import { drawTemplate } from '@shared/domain/templates'
import { parseBank } from '../../electron/interchange/bank'
import { resources } from '../support/app'

test('every equation of a worked solution can be set, in any draw', () => {
  const file = readFileSync(join(resources, 'bank/templates.yaml'), 'utf8')
  const refused: string[] = []
  let [set, prose] = [0, 0]
  for (const { template } of parseBank('templates.yaml', file).questions)
    for (let seed = 0; seed < 40; seed++)
      for (const line of drawTemplate(template!, seeded(seed)).worked!.split('\n')) {
        const { tex } = formulaLine(line)
        if (tex === null) {
          prose += 1
          if (/^[^=,;]* = [^=,;]*$/.test(line)) refused.push(line)
          continue
        }
        set += 1
        katex.renderToString(tex, { throwOnError: true, strict: 'error' })
      }
  expect([...new Set(refused)].slice(0, 5)).toEqual([])
  expect(set).toBeGreaterThan(prose)
})
