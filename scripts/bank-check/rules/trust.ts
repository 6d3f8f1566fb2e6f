import { allowedAddress } from '../../../electron/allowed-hosts'
import { at, type Rule } from '../bank'

/** The app opens pages of a few hosts only; a source elsewhere could not be read. */
export const sources: Rule = ({ questions }) =>
  questions.flatMap((q) =>
    q.item.sources
      .filter((s) => allowedAddress(s.address) === undefined)
      .map((s) => at(q, 'sources', `the app does not open ${s.address}; electron/allowed-hosts.ts has its hosts`)),
  )

/** A recorded review agrees with the key. */
export const review: Rule = ({ questions }) =>
  questions.flatMap((q) => {
    const solver = q.item.review?.solver
    if (solver === undefined || solver === 'agree') return []
    return [
      at(q, 'review', solver === 'disagree' ? 'the solver chose another key' : 'the solver can defend a second key'),
    ]
  })
