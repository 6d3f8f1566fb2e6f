import type { Highlight } from '@shared/contract/attempts'

const touch = (a: Highlight, b: Highlight) => a.start <= b.end && b.start <= a.end
const inside = (a: Highlight, b: Highlight) => b.start <= a.start && a.end <= b.end

/** The mark that covers all of a range, if one does. */
export const markAround = (marks: readonly Highlight[], range: Highlight): Highlight | undefined =>
  marks.find((m) => inside(range, m))

/** Marks a range; marks it touches become one with it. In the order of the text. */
export function withMark(marks: readonly Highlight[], range: Highlight): Highlight[] {
  const joined = marks
    .filter((m) => touch(m, range))
    .reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }), range)
  return [...marks.filter((m) => !touch(m, range)), joined].toSorted((a, b) => a.start - b.start)
}

/** Clears a range; a mark that reaches beyond it keeps its rest. */
export function withoutMark(marks: readonly Highlight[], range: Highlight): Highlight[] {
  return marks
    .flatMap((m) => [
      { start: m.start, end: Math.min(m.end, range.start) },
      { start: Math.max(m.start, range.end), end: m.end },
    ])
    .filter((m) => m.start < m.end)
}
