import type { PresentedItem, Response } from '../../src/shared/contract/items.ts'

/** Some response that the item can take, complete more often than not. */
export function anyResponse(item: PresentedItem, random: () => number): Response {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  if (item.type === 'ordering') {
    const left = item.responses.map((r) => r.id)
    const order = Array.from({ length: item.steps }, () => {
      if (random() < 0.1) return null
      const id = pick(left)
      left.splice(left.indexOf(id), 1)
      return id
    })
    return { kind: 'ordering', order }
  }
  if (item.type === 'matching') {
    const left = item.responses.map((r) => r.id)
    const pairs: Record<string, string> = {}
    for (const p of item.prompts) {
      if (random() < 0.1) continue
      pairs[p.id] = pick(left)
      if (item.reuse === 'never') left.splice(left.indexOf(pairs[p.id]!), 1)
    }
    return { kind: 'matching', pairs }
  }
  const left = item.options.map((o) => o.id)
  const chosen: string[] = []
  while (chosen.length < item.choose && random() < 0.95)
    chosen.push(...left.splice(Math.floor(random() * left.length), 1))
  return { kind: 'choice', chosen }
}
