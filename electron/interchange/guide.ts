import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'
import type { Block } from '@shared/contract/guide'
import { Source } from '@shared/contract/items'
import { sections } from '@shared/domain/sections'

const Head = z.strictObject({
  section: z.enum(sections.map((s) => s.id)),
  title: z.string().min(1),
  purpose: z.string().min(1),
  sources: z.array(Source).min(1),
  verified: z.iso.date(),
})

/** A block as the file says it: services by id. */
export type GuideBlock = Exclude<Block, { kind: 'services' }> | { kind: 'services'; ids: string[] }

/** One section of the study guide. */
export interface GuideFile extends z.infer<typeof Head> {
  readonly blocks: readonly GuideBlock[]
}

const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Cuts the body at its headings and `:::` fences. Throws, in words, at a fence that is unknown or stays open. */
function blocksOf(body: string): GuideBlock[] {
  const blocks: GuideBlock[] = []
  const text: string[] = []
  let fence: { kind: string; lines: string[] } | null = null
  const flush = () => {
    const joined = text.splice(0).join('\n').trim()
    if (joined) blocks.push({ kind: 'text', text: joined })
  }
  for (const line of body.split('\n')) {
    const opens = /^:::\s*(\w+)$/.exec(line)
    const heading = /^(##|###) (.+)$/.exec(line)
    if (fence && line.trim() === ':::') {
      const { kind, lines } = fence
      if (kind === 'services') blocks.push({ kind, ids: lines.map((l) => l.trim()).filter(Boolean) })
      else blocks.push({ kind: 'differs', text: lines.join('\n').trim() })
      fence = null
    } else if (fence) fence.lines.push(line)
    else if (opens) {
      const kind = opens[1]!
      if (kind !== 'services' && kind !== 'differs') throw new Error(`"::: ${kind}" is no block of the guide`)
      flush()
      fence = { kind, lines: [] }
    } else if (heading) {
      flush()
      const title = heading[2]!.trim()
      const same = blocks.filter((b) => b.kind === 'heading' && b.text === title).length
      const anchor = slugOf(title) + (same ? `-${same + 1}` : '')
      blocks.push({ kind: 'heading', level: heading[1] === '##' ? 2 : 3, text: title, anchor })
    } else text.push(line)
  }
  if (fence) throw new Error(`a "::: ${fence.kind}" block stays open`)
  flush()
  return blocks
}

/** Reads one file of the guide: YAML between two lines of dashes, then Markdown. Gives the section, or its fault in words. */
export function parseGuide(text: string): GuideFile | { readonly fault: string } {
  const found = /^---\n(.*?)\n---\n(.*)$/s.exec(text.replaceAll('\r\n', '\n'))
  if (!found) return { fault: 'does not begin with its title, purpose and sources between two lines of dashes' }
  try {
    const head = Head.safeParse(load(found[1]!, { schema: CORE_SCHEMA }))
    if (!head.success) {
      const issue = head.error.issues[0]!
      return { fault: `${issue.path.join('.')}: ${issue.message}` }
    }
    return { ...head.data, blocks: blocksOf(found[2]!) }
  } catch (error) {
    return { fault: (error as Error).message.split('\n')[0]! }
  }
}
