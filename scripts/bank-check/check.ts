import type { Bank, Finding, Rule } from './bank'
import { guessing, lengthRanks, positions } from './rules/clues'
import { aucWeight, counts, difficulties, scenarios, types } from './rules/counts'
import { examScope } from './rules/exam-scope'
import { arithmetic, templateDraws } from './rules/figures'
import { sectionFiles, uniqueIds } from './rules/ids'
import { nearDuplicates } from './rules/near-duplicates'
import { playground } from './rules/playground'
import { schema } from './rules/schema'
import { serviceIds } from './rules/service-ids'
import { duplicateTags, unknownTags, unusedTags } from './rules/tags'
import { trapRule } from './rules/traps'
import { review, sources } from './rules/trust'
import { wording } from './rules/wording'

/** Rules that judge an item, an entry or a file, however full the bank is. */
export const itemRules: readonly Rule[] = [
  schema,
  uniqueIds,
  sectionFiles,
  unknownTags,
  duplicateTags,
  serviceIds,
  examScope,
  wording,
  trapRule,
  nearDuplicates,
  arithmetic,
  templateDraws,
  playground,
  sources,
  review,
]

/** Rules that judge the bank as a whole, and mean little before it is complete. */
export const wholeRules: readonly Rule[] = [
  unusedTags,
  counts,
  types,
  difficulties,
  scenarios,
  aucWeight,
  positions,
  lengthRanks,
  guessing,
]

export const check = (bank: Bank, rules: readonly Rule[]): Finding[] => rules.flatMap((rule) => rule(bank))

/** What could not be checked. */
export const notesOn = (bank: Bank): string[] =>
  bank.services === null ? ['resources/services.yaml is not there yet: the ids of services were not looked up'] : []
