import type { PresentedItem, Response } from '@shared/contract/items'

/** How many places of a response are still empty. */
export function missing(item: PresentedItem, response: Response | null): number {
  if (item.type === 'ordering')
    return item.steps - (response?.kind === 'ordering' ? response.order.filter((id) => id !== null).length : 0)
  if (item.type === 'matching')
    return item.prompts.length - (response?.kind === 'matching' ? Object.keys(response.pairs).length : 0)
  return item.choose - (response?.kind === 'choice' ? response.chosen.length : 0)
}
