import { z } from 'zod'
import { MetricCategory, Stage } from '@shared/contract/items'
import { sections } from '@shared/domain/sections'
import { Playground, refuseUnknownFigures } from './playground-schema'

const words = (text: string) => text.trim().split(/\s+/).length
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a slug such as "model-monitoring-01"')
const line = (max: number) => z.string().max(max).refine((s) => !s.includes('\n'), 'more than one line') // prettier-ignore
const prose = (min: number, max: number) =>
  z.string().refine((s) => words(s) >= min && words(s) <= max, {
    error: (i) => `has ${words(i.input as string)} words instead of ${min} to ${max}`,
  })
const date = z.iso.date()
const rationale = prose(25, 60)
const distinct = (texts: string[]) => new Set(texts.map((t) => t.toLowerCase())).size === texts.length

const about = {
  id: slug,
  explanation: prose(20, 80),
  /** One sentence to carry into the exam. */
  rule: line(118),
  objective: z.enum(['1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5', '1.3.6']),
  guideSection: z.enum(sections.map((s) => s.id)),
  stage: Stage,
  metricCategory: MetricCategory,
  services: z.array(slug),
  skill: z.enum(['concept', 'service-choice', 'trade-off', 'bottleneck', 'requirement-matching', 'computation', 'sequence']), // prettier-ignore
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  sources: z.array(z.strictObject({ title: line(120), address: z.url() })).min(1),
  verified: date,
  /** What the playground opens with; without it, the part that fits the metric category. */
  playground: Playground.optional(),
  /** The outcome of blind solving, written only after it was done. */
  review: z
    .strictObject({ solver: z.enum(['agree', 'disagree', 'second-key']), by: z.enum(['author', 'independent']), date })
    .optional(),
}
const fixed = {
  ...about,
  stem: prose(5, 90),
  numbers: z.record(z.string(), z.number()).optional(),
  arithmetic: z.array(z.string()).min(1).optional(),
}

const option = z.union([
  z.strictObject({ text: line(110), correct: z.literal(true), rationale }),
  z.strictObject({ text: line(110), misconception: slug, rationale }),
])
const keys = (options: z.infer<typeof option>[]) => options.filter((o) => 'correct' in o).length
const options = z.array(option).refine((o) => distinct(o.map((x) => x.text)), 'two options say the same')

const choice = z.strictObject({
  ...fixed,
  type: z.literal('multiple-choice'),
  options: options.length(4).refine((o) => keys(o) === 1, 'needs exactly one key'),
})
const response = z
  .strictObject({ ...fixed, type: z.literal('multiple-response'), options: options.min(5).max(6) })
  .refine((i) => i.stem.endsWith(`(Select ${['', '', 'TWO', 'THREE'][keys(i.options)] ?? '?'}.)`), {
    path: ['stem'],
    error: 'has to end with the true number of keys, "(Select TWO.)" or "(Select THREE.)"',
  })
const ordering = z
  .strictObject({
    ...fixed,
    type: z.literal('ordering'),
    steps: z.array(z.strictObject({ text: line(90), rationale, misconception: slug.optional() })).min(3).max(5), // prettier-ignore
    surplus: z.array(z.strictObject({ text: line(90), rationale, misconception: slug })),
  })
  .refine((i) => i.stem.includes('first to last'), { path: ['stem'], error: 'has to say "first to last"' })
  .refine((i) => i.surplus.length === 0 || i.stem.includes('Not every step is used'), {
    path: ['stem'],
    error: 'has to say "Not every step is used"',
  })
const matching = z
  .strictObject({
    ...fixed,
    type: z.literal('matching'),
    reuse: z.enum(['never', 'allowed']),
    responses: z.record(slug, line(70)),
    prompts: z
      .array(z.strictObject({ text: line(100), answer: slug, mistakes: z.record(slug, slug), rationale }))
      .min(3)
      .max(7),
    surplus: z.array(z.strictObject({ response: slug, misconception: slug, rationale })).min(1),
  })
  .superRefine((i, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', message })
    const used = i.prompts.map((p) => p.answer)
    for (const p of i.prompts)
      for (const r of [p.answer, ...Object.keys(p.mistakes)]) if (!(r in i.responses)) wrong(`has no response "${r}"`)
    if (i.prompts.some((p) => p.answer in p.mistakes)) wrong('names a right answer among the mistakes')
    if (i.reuse === 'never' && new Set(used).size < used.length) wrong('uses a response twice')
    const unused = Object.keys(i.responses).filter((r) => !used.includes(r))
    if (
      unused.toSorted().join() !==
      i.surplus
        .map((s) => s.response)
        .toSorted()
        .join()
    )
      wrong('explains other surplus responses than those that no prompt needs')
    if (!i.stem.includes(i.reuse === 'never' ? 'used once or not at all' : 'may be used more than once'))
      wrong('does not say in the stem how often a response may be used')
  })

export const Item = z
  .discriminatedUnion('type', [choice, response, ordering, matching])
  .superRefine(refuseUnknownFigures)
export type Item = z.infer<typeof Item>

const formula = z.string().min(1)
const templateOption = { formula, text: line(110).optional(), rationale: z.string().min(1) }
export const TemplateItem = z
  .strictObject({
    ...about,
    type: z.literal('multiple-choice'),
    stem: z.string().min(1),
    variables: z.record(
      z.string(),
      z.union([
        z.strictObject({ min: z.number(), max: z.number(), step: z.number().positive() }),
        z.strictObject({ choices: z.array(z.record(z.string(), z.string())).min(2) }),
      ]),
    ),
    let: z.record(z.string(), formula).optional(),
    constraints: z.array(formula).optional(),
    rounding: z.strictObject({ decimals: z.int().min(0).max(4) }),
    show: line(60).optional(),
    gap: z.number().optional(),
    key: z.strictObject(templateOption),
    distractors: z.array(z.strictObject({ ...templateOption, mistake: line(60), misconception: slug })).min(3),
    worked: z.string().min(1),
  })
  .refine((t) => t.show ?? [t.key, ...t.distractors].every((o) => o.text), 'needs "show" or a text for every option')
export type TemplateItem = z.infer<typeof TemplateItem>

export const CaseItem = z.strictObject({
  id: slug,
  title: line(80),
  edition: z.literal('legacy-2024'),
  scenario: prose(40, 130),
  items: z.array(Item).min(2).max(4),
})
export type CaseItem = z.infer<typeof CaseItem>

/** A file of the bank: any of three lists. */
export const BankFile = z.strictObject({
  items: z.array(Item).optional(),
  cases: z.array(CaseItem).optional(),
  templates: z.array(TemplateItem).optional(),
})

export const Misconception = z.strictObject({
  id: slug,
  believes: z.string().min(1),
  fact: z.string().min(1),
  pair: z.string().regex(/^(service|metric|stage|concept): .+ vs .+$/, 'not "kind: taken vs right"'),
})
