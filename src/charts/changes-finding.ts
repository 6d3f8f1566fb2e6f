import type { AnswerChange, Dashboard } from '@shared/contract/statistics'
import { ENOUGH } from '@shared/domain/intervals'
import { counted } from '../text/format'
import { missedQuestions, type Finding } from './finding'
import { share, type Share } from './share'

type Changed = Exclude<AnswerChange, 'kept'>
export const changeNames: Record<Changed, string> = {
  'wrong-right': 'Wrong to right',
  'right-wrong': 'Right to wrong',
  'wrong-wrong': 'Wrong to wrong',
}
const kinds = Object.keys(changeNames) as Changed[]

/** How the changed answers divide. */
export function changeShares(changes: Dashboard['changes']): { key: Changed; share: Share }[] {
  const counts = kinds.map((key) => changes.find((c) => c.key === key)?.answered ?? 0)
  const all = counts.reduce((a, b) => a + b, 0)
  return kinds.map((key, i) => ({ key, share: share(counts[i]!, all) }))
}

/** Whether changing an answer pays: of the changes that made a difference, which half went the right way. */
export function changesFinding(changes: Dashboard['changes']): Finding {
  const counts = Object.fromEntries(changeShares(changes).map(({ key, share }) => [key, share.part])) as Record<
    Changed,
    number
  >
  const gained = counts['wrong-right']
  const lost = counts['right-wrong']
  const decided = share(gained, gained + lost)
  const finding = (sentence: string, subject: Changed | null): Finding => ({
    sentence,
    subjects: subject ? [changeNames[subject]] : [],
    drill: missedQuestions,
  })
  if (!decided.known)
    return finding(
      `${counted(ENOUGH - decided.count, 'more change')} from or to the right answer until it shows whether changing pays`,
      null,
    )
  const score = `${gained} won, ${lost} lost`
  if (decided.low > 50) return finding(`Changing an answer pays: ${score}`, 'wrong-right')
  if (decided.high < 50)
    return finding(`Changing an answer costs you: ${score}; keep the first one unless you see why`, 'right-wrong')
  return finding(`Changing an answer makes no clear difference so far: ${score}`, null)
}
