import { plainText } from '@shared/domain/plain-text'
import { sections } from '@shared/domain/sections'
import type { Db } from '../database/open'
import type { BankProblem } from '../interchange/bank'
import { parseGuide, type GuideBlock, type GuideFile } from '../interchange/guide'
import { replaceGuide, type Passage } from '../repositories/guide'

type NameOf = (serviceId: string) => string

function textOf(block: GuideBlock, nameOf: NameOf): string {
  if (block.kind === 'services') return block.ids.map(nameOf).join(', ')
  return plainText(block.text)
}

/** A section cut at its headings; what stands before the first is found by its title. */
function passagesOf({ section, title, purpose, blocks }: GuideFile, nameOf: NameOf): Passage[] {
  const passages: { anchor: string; number: string; heading: string; texts: string[] }[] = [
    { anchor: '', number: section, heading: title, texts: [purpose] },
  ]
  for (const block of blocks)
    if (block.kind === 'heading') passages.push({ anchor: block.anchor, number: '', heading: block.text, texts: [] })
    else passages.at(-1)!.texts.push(textOf(block, nameOf))
  return passages.map(({ texts, ...p }) => ({ ...p, section, body: texts.join(' ') }))
}

/** Stores the guide as its files say it. Returns their problems; a faulty file is left out. */
export function readGuide(db: Db, files: readonly { name: string; text: string }[], nameOf: NameOf): BankProblem[] {
  const parsed = files.map(({ name, text }) => ({ name, file: parseGuide(text) }))
  const good = parsed.flatMap(({ file }) => ('fault' in file ? [] : [file]))
  const place = (g: GuideFile) => sections.findIndex((s) => s.id === g.section) + 1
  replaceGuide(
    db,
    good.map((g) => ({
      id: g.section,
      place: place(g),
      title: g.title,
      purpose: g.purpose,
      words: g.blocks
        .map((b) => textOf(b, nameOf))
        .join(' ')
        .split(' ').length,
      blocks: g.blocks,
      sources: g.sources,
      verified: g.verified,
    })),
    good.flatMap((g) => passagesOf(g, nameOf)),
  )
  return parsed.flatMap(({ name, file }) =>
    'fault' in file ? [{ file: `guide/${name}`, id: '', words: file.fault }] : [],
  )
}
