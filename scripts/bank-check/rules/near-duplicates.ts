import { at, type Finding, type Rule } from '../bank'
import { likeness, trigrams } from '../words'

const LIMIT = 0.5

export const nearDuplicates: Rule = ({ questions }) => {
  const stems = questions.map((q) => trigrams(q.item.stem))
  const withTrigram = new Map<string, number[]>()
  const findings: Finding[] = []
  stems.forEach((stem, i) => {
    const rivals = new Set([...stem].flatMap((t) => withTrigram.get(t) ?? []))
    for (const j of rivals) {
      const alike = likeness(stem, stems[j]!)
      if (alike >= LIMIT)
        findings.push(at(questions[i]!, 'near-duplicate', `its stem is ${Math.round(alike * 100)}% that of ${questions[j]!.id}`)) // prettier-ignore
    }
    for (const t of stem) withTrigram.set(t, [...(withTrigram.get(t) ?? []), i])
  })
  return findings
}
