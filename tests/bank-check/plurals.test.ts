import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seeded } from '@shared/domain/random'
import { drawTemplate } from '@shared/domain/templates'
import { parseBank } from '../../electron/interchange/bank'

const DRAWS = 300
const file = 'templates.yaml'
const { questions } = parseBank(file, readFileSync(`resources/bank/${file}`, 'utf8'))

/** One of something that is named as if it were many: "1 instances", but not "1 is". */
const ONE_OF_MANY =
  /(?<![\p{L}\d,.$])(?<![×/+-] |day )1 (?!is\b|comes\b|adds\b|was\b|has\b|less\b|plus\b|minus\b|as\b)[a-z]+s\b/gu

test.each(questions.map((q) => [q.id, q.template!] as const))('%s names one of a thing as one', (_, template) => {
  for (let seed = 0; seed < DRAWS; seed++) {
    const { stem, parts, explanation, rule, worked } = drawTemplate(template, seeded(seed))
    const texts = [stem, explanation, rule, worked!, ...parts.flatMap((p) => [p.text, p.rationale])]
    expect(texts.flatMap((text) => text.match(ONE_OF_MANY) ?? [])).toEqual([])
  }
})
