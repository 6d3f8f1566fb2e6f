import type { Exam, ExamItem, ItemState } from '@shared/contract/attempts'
import type { PresentedItem, Response } from '@shared/contract/items'

/** The response in the words of the question, so that it can be entered again by hand. */
function inWords(item: PresentedItem, response: Response | null): unknown {
  if (!response) return null
  const parts = item.type === 'ordering' ? item.responses : item.type === 'matching' ? item.responses : item.options
  const text = (id: string | null) => parts.find((p) => p.id === id)?.text ?? null
  if (response.kind === 'choice') return response.chosen.map(text)
  if (response.kind === 'ordering') return response.order.map(text)
  const prompts = item.type === 'matching' ? item.prompts : []
  return Object.fromEntries(prompts.map((p) => [p.text, text(response.pairs[p.id] ?? null)]))
}

/** What the host has not stored, as a small JSON file a person can read. */
export function copyOf(exam: Exam, items: readonly ExamItem[], positions: ReadonlySet<number>, now: Date): string {
  const entry = ({ item, state }: { item: PresentedItem; state: ItemState }) => ({
    question: state.position,
    stem: item.stem,
    response: inWords(item, state.response),
    flagged: state.flagged,
    note: state.note,
  })
  const unsaved = items.filter((i) => positions.has(i.state.position)).map(entry)
  return JSON.stringify({ exam: exam.title, attempt: exam.id, writtenAt: now.toISOString(), unsaved }, null, 2)
}
