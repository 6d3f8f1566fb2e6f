import type { ItemStatus, Outcome, Response } from '../contract/items'
import { keyOf, type Instance } from './instance'

const same = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((v, i) => v === b[i])

/** How many places of a response are filled. */
function placed(response: Response): number {
  if (response.kind === 'choice') return response.chosen.length
  if (response.kind === 'ordering') return response.order.filter((id) => id !== null).length
  return Object.keys(response.pairs).length
}

/** Answered once every place is filled; a response without any is a blank. */
export function statusOf(instance: Instance, response: Response | null, seen: boolean): ItemStatus {
  if (!seen) return 'Unseen'
  if (!response) return 'Incomplete'
  return placed(response) >= placed(keyOf(instance)) ? 'Answered' : 'Incomplete'
}

/** All or nothing: no partial credit; nothing entered is a blank. Source: AIF-C01 exam guide, "Exam content". */
export const outcomeOf = (instance: Instance, response: Response | null): Outcome =>
  outcomeAgainst(keyOf(instance), response)

/** As `outcomeOf`, where the key is known. */
export function outcomeAgainst(key: Response, response: Response | null): Outcome {
  if (!response || placed(response) === 0) return 'blank'
  if (key.kind === 'choice' && response.kind === 'choice')
    return same(key.chosen.toSorted(), response.chosen.toSorted()) ? 'right' : 'wrong'
  if (key.kind === 'ordering' && response.kind === 'ordering')
    return same(key.order, response.order) ? 'right' : 'wrong'
  if (key.kind === 'matching' && response.kind === 'matching') {
    const prompts = Object.keys(key.pairs)
    return prompts.every((p) => key.pairs[p] === response.pairs[p]) ? 'right' : 'wrong'
  }
  return 'wrong'
}

/**
 * The response if the item can take it, else words that say why not: a part that is not there, one used twice, more
 * choices than asked for.
 */
export function admit(instance: Instance, response: Response): Response | string {
  const ids = (role: string) => new Set(instance.parts.filter((p) => p.role === role).map((p) => p.id))
  const key = keyOf(instance)
  if (response.kind !== key.kind) return 'The response does not fit the type of this question.'
  const unique = (list: string[]) => new Set(list).size === list.length
  if (response.kind === 'choice' && key.kind === 'choice') {
    const options = ids('option')
    if (!unique(response.chosen) || !response.chosen.every((id) => options.has(id))) return 'No such option.'
    if (response.chosen.length > key.chosen.length) return `Choose no more than ${key.chosen.length}.`
  }
  if (response.kind === 'ordering' && key.kind === 'ordering') {
    const steps = ids('step')
    const placed = response.order.filter((id) => id !== null)
    if (response.order.length !== key.order.length) return `The sequence has ${key.order.length} places.`
    if (!unique(placed) || !placed.every((id) => steps.has(id))) return 'No such step, or one used twice.'
  }
  if (response.kind === 'matching') {
    const [prompts, responses] = [ids('prompt'), ids('response')]
    const pairs = Object.entries(response.pairs)
    if (!pairs.every(([p, r]) => prompts.has(p) && responses.has(r))) return 'No such prompt or response.'
    if (instance.reuse !== 'allowed' && !unique(pairs.map(([, r]) => r))) return 'Each response can be used once.'
  }
  return response
}

/** The misconceptions that a wrong response shows: what was taken for what. */
export function misconceptionsOf(instance: Instance, response: Response | null): string[] {
  if (!response) return []
  const part = (id: string) => instance.parts.find((p) => p.id === id)
  const found = new Set<string | null | undefined>()
  if (response.kind === 'choice')
    for (const id of response.chosen) if (!part(id)?.correct) found.add(part(id)?.misconception)
  if (response.kind === 'ordering')
    response.order.forEach((id, i) => {
      if (id !== null && part(id)?.step !== i + 1) found.add(part(id)?.misconception)
    })
  if (response.kind === 'matching')
    for (const prompt of instance.parts.filter((p) => p.role === 'prompt')) {
      const given = response.pairs[prompt.id]
      if (given !== undefined && given !== prompt.answer) found.add(prompt.mistakes?.[given])
    }
  return [...found].filter((m): m is string => typeof m === 'string')
}
