import { at, type Rule } from '../bank'
import { traps } from '../traps/table'

/** Wrong, outdated and disputable statements, each with its row in the fact base. */
export const trapRule: Rule = ({ questions }) =>
  questions.flatMap((q) =>
    traps.filter((t) => t.caught(q)).map((t) => at(q, t.row === null ? 'stale-name' : `trap-${t.row}`, t.words)),
  )
