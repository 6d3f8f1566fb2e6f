import type { ItemType, Outcome } from '@shared/contract/items'

export const typeNames: Record<ItemType, string> = {
  'multiple-choice': 'Multiple choice',
  'multiple-response': 'Multiple response',
  ordering: 'Ordering',
  matching: 'Matching',
}

export const outcomeNames: Record<Outcome, string> = { right: 'Right', wrong: 'Wrong', blank: 'Left blank' }
