import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import katex from 'katex'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { allowedAddress } from '../../electron/allowed-hosts'
import { math } from '../../src/components/markdown-math'
import { sections } from '@shared/domain/sections'
import { resources } from '../support/app'

const order = [
  'Key ideas',
  'AWS services by function',
  'Often confused',
  'Traps',
  'Formulas',
  'The exam may differ',
] as const
const needed = ['Key ideas', 'Often confused', 'Traps']
const parts = ['threshold', 'outliers', 'return']
const places = new Set([...sections.map((s) => `#/guide/${s.id}`), ...parts.map((p) => `#/guide/playground?part=${p}`)])

const Head = z.strictObject({
  section: z.enum(sections.map((s) => s.id)),
  title: z.string().min(1),
  purpose: z.string().refine((p) => p.split(/\s+/).length <= 30, 'more than 30 words'),
  sources: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        address: z.string().refine((a) => allowedAddress(a) !== undefined, 'is not on an allowed host'),
      }),
    )
    .min(1),
  verified: z.iso.date(),
})
/** `at` is the line of the outline that an entry covers. */
const at = z.int().positive()
const Entry = z.union([
  z.strictObject({
    at,
    says: z.string().min(1),
    found: z.string().min(10).max(80),
    corrected: z.string().min(1).optional(),
  }),
  z.strictObject({ at, service: z.string() }),
  z.strictObject({ at, formula: z.string().min(1) }),
])
const kinds = ['says', 'service', 'formula'] as const
const Line = z.strictObject({
  at,
  line: z.string(),
  says: z.int().default(0),
  service: z.int().default(0),
  formula: z.int().default(0),
})

const guideFolder = join(resources, 'guide')
const listFolder = join(import.meta.dirname, 'coverage')
const yaml = (text: string) => load(text, { schema: CORE_SCHEMA })
const named = (folder: string, ending: string) =>
  readdirSync(folder)
    .map((f) => basename(f, ending))
    .sort()
const names = named(guideFolder, '.md')
const listNames = named(listFolder, '.yaml')
const servicesFile = readFileSync(join(resources, 'services.yaml'), 'utf8')
const serviceIds = new Set((yaml(servicesFile) as { id: string }[]).map((s) => s.id))
const lines = z
  .record(z.string(), z.array(Line))
  .parse(yaml(readFileSync(join(import.meta.dirname, 'document-lines.yaml'), 'utf8')))

const markdown = new MarkdownIt({ html: true, linkify: true }).use(math)
const tokensOf = (body: string) => markdown.parse(body, {}).flatMap((t) => [t, ...(t.children ?? [])])

function readSection(name: string) {
  const text = readFileSync(join(guideFolder, `${name}.md`), 'utf8')
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
  const tokens = tokensOf(body)
  const formulas = tokens.filter((t) => t.type === 'tex' || t.type === 'tex_display')
  const blocks = [...body.matchAll(/^::: (\w+)\n(.*?)^:::$/gms)].map(([, kind, inside = '']) => ({ kind, inside }))
  const ids = blocks.filter((b) => b.kind === 'services').flatMap((b) => b.inside.trim().split('\n'))
  return { text, head: yaml(front) as { section: string }, body, tokens, formulas, blocks, ids }
}
const readList = (name: string) => z.array(Entry).parse(yaml(readFileSync(join(listFolder, `${name}.yaml`), 'utf8')))

/** Rows of each table with the number of their cells. */
function tablesOf(body: string): number[][] {
  const runs = body.match(/(?:^\|.*\n?)+/gm) ?? []
  return runs.map((run) =>
    run
      .trim()
      .split('\n')
      .map((row) => row.trim().replaceAll('\\|', '').split('|').length - 2),
  )
}

/** What KaTeX has against a formula; undefined if it sets it. */
function fault(tex: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'error' })
    return undefined
  } catch (error) {
    return `${tex}: ${(error as Error).message}`
  }
}

/** How many lines of the outline each section covers: one that is dropped from both lists is missed here. */
const lineCounts: Record<string, number> = {
  ...{ '1.1': 9, '1.2': 9, '1.3': 9, '1.4': 9, '1.5': 9, '1.6': 8, '1.7': 8, '1.8': 9, '1.9': 8 },
  ...{ '2.1': 12, '2.2': 11, '3.1': 8, '3.2': 8, '4': 26 },
  ...{ '5.1': 8, '5.2': 9, '5.3': 9, '5.4': 5, '5.5': 8, '5.6': 8, '6.1': 24, '6.2': 18, tips: 19 },
}
/** The outline itself, which is not part of this repository. */
const outline = process.env['REHEARSAL_OUTLINE'] ?? join(resources, '../../shared/content/study-guide.md')

test('every section of the guide has one file, a coverage list, and its lines of the outline', () => {
  const ids = sections.map((s) => s.id as string).sort()
  expect(listNames).toEqual(names)
  expect(names.map((n) => readSection(n).head.section).sort()).toEqual(ids)
  expect(Object.keys(lines).sort()).toEqual(ids)
})

describe.each(names)('%s', (name) => {
  const { head, body, tokens, formulas, blocks, ids } = readSection(name)

  test('its head names a known section, a short purpose, sources on allowed hosts, and the day of the check', () => {
    expect(Head.safeParse(head).error?.issues ?? []).toEqual([])
    expect(name === head.section || name.startsWith(`${head.section.replace('.', '-')}-`)).toBe(true)
  })

  test('its headings stand in the agreed order, and none is missing', () => {
    const found = [...body.matchAll(/^(#+) (.*)$/gm)]
    const main = found.filter((h) => h[1] === '##').map((h) => h[2])
    const services = lines[head.section]!.some((l) => l.service > 0) || ids.length > 0
    const required = order.filter((h) => needed.includes(h) || (services && h.includes('services')))
    expect(main).toEqual(order.filter((h) => main.includes(h)))
    expect(main).toEqual(expect.arrayContaining(required))
    expect(found.filter((h) => h[1] !== '##' && h[1] !== '###')).toEqual([])
  })

  test('its blocks are closed, of a known kind, and name services of the catalog', () => {
    expect(blocks).toHaveLength(body.match(/^::: *\w/gm)?.length ?? 0)
    expect(body.match(/^:::/gm) ?? []).toHaveLength(2 * blocks.length)
    expect(blocks.filter((b) => b.kind !== 'services' && b.kind !== 'differs')).toEqual([])
    expect(ids.filter((id) => !serviceIds.has(id))).toEqual([])
  })

  test('the rows of each table have the same number of cells', () => {
    expect(tablesOf(body).filter((cells) => new Set(cells).size > 1)).toEqual([])
  })

  test('every formula can be set, and no dollar sign is left over', () => {
    expect(formulas.map((t) => fault(t.content, t.type === 'tex_display')).filter(Boolean)).toEqual([])
    const left = tokensOf(body.replaceAll('\\$', '')).filter((t) => t.type === 'text' && t.content.includes('$'))
    expect(left.map((t) => t.content)).toEqual([])
  })

  test('it links to places in the guide alone and holds no HTML and no image', () => {
    const links = tokens.filter((t) => t.type === 'link_open').map((t) => String(t.attrGet('href')))
    expect(links.filter((href) => !places.has(href))).toEqual([])
    expect(tokens.filter((t) => t.type.startsWith('html') || t.type === 'image').map((t) => t.content)).toEqual([])
  })
})

describe.each(listNames)('the coverage of %s', (name) => {
  const { text, head, formulas, ids } = readSection(name)

  test('is found in the section, phrase by phrase, service by service, formula by formula', () => {
    const shown = formulas.filter((t) => t.type === 'tex_display').map((t) => t.content)
    const stands = (e: z.infer<typeof Entry>) =>
      'found' in e
        ? !e.found.includes('\n') && text.includes(e.found)
        : 'service' in e
          ? ids.includes(e.service)
          : shown.some((tex) => tex.includes(e.formula))
    expect(readList(name).filter((e) => !stands(e))).toEqual([])
  })

  test('has as many points, services, and formulas for each line of the outline as it needs', () => {
    const list = readList(name)
    const needs = Map.groupBy(lines[head.section]!, (l) => l.at)
    expect(needs.size).toBe(lineCounts[head.section])
    const count = (line: number) => kinds.map((kind) => list.filter((e) => e.at === line && kind in e).length)
    const expected = [...needs].map(([line, all]) => [line, kinds.map((k) => all.reduce((sum, l) => sum + l[k], 0))])
    expect([...needs.keys()].map((line) => [line, count(line)])).toEqual(expected)
    expect(list.filter((e) => !needs.has(e.at))).toEqual([])
  })

  test('names nothing twice', () => {
    const said = readList(name).map((e) => Object.values(e)[1])
    expect(said.filter((s, i) => said.indexOf(s) < i)).toEqual([])
  })
})

/** Words by which a line can be told, without endings. */
const rootsOf = (text: string) => new Set((text.toLowerCase().match(/[a-z0-9]{2,}/g) ?? []).map((w) => w.slice(0, 5)))

test.skipIf(!existsSync(outline))('every bullet of the outline has an entry that speaks of it', () => {
  const entries = Map.groupBy(listNames.flatMap(readList), (e) => e.at)
  const document = readFileSync(outline, 'utf8').split('\n')
  const bullets = document.flatMap((text, i) =>
    /^(?:#|---|\s*$)|^\*\*[^*]+\*\*:?\s*$/.test(text) ? [] : [{ line: i + 1, text }],
  )
  const spoken = ({ line, text }: { line: number; text: string }) => {
    const roots = rootsOf(text)
    const own = rootsOf((entries.get(line) ?? []).flatMap((e) => Object.entries(e).flat()).join(' '))
    return [...own].some((root) => roots.has(root))
  }
  expect(bullets.filter((b) => !spoken(b))).toEqual([])
  expect(bullets.length).toBeGreaterThan(200)
})
