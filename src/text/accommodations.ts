import type { Accommodation } from '@shared/contract/plans'

/** How the ways to get more time are named; `custom` asks for a factor of its own. */
export const accommodationChoices = [
  { value: 'standard', label: 'Standard' },
  { value: 'plus-30', label: '+30 min (ESL)' },
  { value: '1.25', label: '× 1.25' },
  { value: '1.5', label: '× 1.5' },
  { value: '2', label: '× 2' },
  { value: 'custom', label: 'Custom' },
  { value: 'off', label: 'Off' },
] as const
export type AccommodationChoice = (typeof accommodationChoices)[number]['value']

export function choiceOf(accommodation: Accommodation): AccommodationChoice {
  if (accommodation.kind !== 'times') return accommodation.kind
  return accommodationChoices.find((c) => Number(c.value) === accommodation.factor)?.value ?? 'custom'
}

/** `factor` is what `custom` stands for. */
export function accommodationOf(choice: AccommodationChoice, factor: number): Accommodation {
  if (choice === 'standard' || choice === 'plus-30' || choice === 'off') return { kind: choice }
  return { kind: 'times', factor: choice === 'custom' ? factor : Number(choice) }
}
