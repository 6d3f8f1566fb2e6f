import type { RouteLocationRaw } from 'vue-router'
import type { Outcome } from '@shared/contract/items'
import type { Excerpt, Found } from '@shared/contract/search'
import type { ServiceState } from '@shared/contract/services'
import { sectionTitle } from '@shared/domain/sections'
import { counted } from './format'
import { catalogueLink } from './service-words'

/** One thing that was found: where it leads, or which questions it drills. */
export interface FoundRow {
  readonly key: string
  readonly title: string
  readonly excerpt: Excerpt
  readonly state?: ServiceState
  readonly outcome?: Outcome
  readonly to?: RouteLocationRaw
  readonly drill?: { readonly topic: string; readonly questions: string[] }
}

export interface FoundGroup {
  readonly id: 'guide' | 'services' | 'questions'
  readonly label: string
  readonly rows: readonly FoundRow[]
}

/** "1.9" -> "1.9 Model monitoring" */
export const numbered = (section: string) => (section === 'tips' ? '' : `${section} `) + sectionTitle(section)

/** Everything found, in the groups and the order it is shown in; empty groups are left out. */
export function foundGroups(found: Found): FoundGroup[] {
  const guide = found.guide.map((g) => ({
    key: `guide-${g.section}-${g.anchor}`,
    title: numbered(g.section) + (g.anchor ? `: ${g.heading}` : ''),
    excerpt: g.excerpt,
    to: { path: `/guide/${g.section}`, query: g.anchor ? { at: g.anchor } : {} },
  }))
  const services = found.services.map((s) => ({
    key: `service-${s.id}`,
    title: s.name,
    excerpt: s.excerpt,
    state: s.state,
    to: catalogueLink(s.id),
  }))
  const seen = found.questions.map((q) => ({
    key: `question-${q.questionId}`,
    title: numbered(q.section),
    excerpt: q.excerpt,
    outcome: q.outcome,
    to: `/review/${q.attemptId}/${q.position}`,
  }))
  const unseen = found.unseen.map((u) => ({
    key: `unseen-${u.section}`,
    title: `${counted(u.questions.length, 'unseen question')} on ${sectionTitle(u.section)}`,
    excerpt: [],
    drill: { topic: sectionTitle(u.section), questions: u.questions },
  }))
  const groups: FoundGroup[] = [
    { id: 'guide', label: 'Study guide', rows: guide },
    { id: 'services', label: 'Services', rows: services },
    { id: 'questions', label: 'Questions', rows: [...seen, ...unseen] },
  ]
  return groups.filter((g) => g.rows.length)
}

/** What was found in one line, for those who do not see it appear. */
export function foundWords(groups: readonly FoundGroup[]): string {
  if (!groups.length) return 'Nothing found'
  return groups.map((g) => `${g.label} ${g.rows.length}`).join(', ')
}
