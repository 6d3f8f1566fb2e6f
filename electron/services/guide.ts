import type { Block, GuideQuestion, GuideSection, OutlineEntry } from '@shared/contract/guide'
import { plainText } from '@shared/domain/plain-text'
import { findSection, listOutline, saveReading, type OutlineRow } from '../repositories/guide'
import { listAsked } from '../repositories/questions'
import { listFirstSights } from '../repositories/summaries'
import { listCatalogue } from '../repositories/services'
import type { Context } from './context'
import { notFound } from './errors'

const WORDS_A_MINUTE = 200

/** All sections in reading order, with how far they were read and how well their questions went. */
export function outline({ db }: Context): OutlineEntry[] {
  const sights = new Map(listFirstSights(db, 'section').map((s) => [s.value, s]))
  return listOutline(db).map(({ words, ...row }: OutlineRow) => ({
    ...row,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    answered: sights.get(row.id)?.answered ?? 0,
    right: sights.get(row.id)?.right ?? 0,
  }))
}

export function guideSection(context: Context, id: string): GuideSection {
  const section = findSection(context.db, id)
  const entry = outline(context).find((o) => o.id === id)
  if (!section || !entry) throw notFound('such section in the study guide')
  const services = new Map(listCatalogue(context.db).map((s) => [s.id, s]))
  const blocks = section.blocks.map((b): Block => {
    if (b.kind !== 'services') return b
    return { kind: 'services', services: b.ids.map((s) => services.get(s)).filter((s) => s !== undefined) }
  })
  const { purpose, sources, verified } = section
  return { ...entry, purpose, blocks, sources: [...sources], verified }
}

/** Questions about a section; those never seen without a text. */
export function questionsAbout({ db }: Context, id: string): GuideQuestion[] {
  return listAsked(db, id).map(({ seen, ...q }) => ({
    ...q,
    seen: seen && { ...seen, stem: plainText(seen.stem) },
  }))
}

/** Keeps how far a section was read. */
export function keepReading({ db, now }: Context, id: string, reached: number): void {
  if (!findSection(db, id)) throw notFound('such section in the study guide')
  saveReading(db, id, reached, Math.round(now().wall))
}
