import { useRouter } from 'vue-router'
import type { FoundRow } from '../text/found-rows'
import { anchorId, reveal } from './use-anchor'
import { useDrill } from './use-drill'

/** The most questions a drill can have. */
const LARGEST_DRILL = 50

/** What choosing something found does: it goes there, or begins a drill of exactly these questions. */
export function useFoundRow() {
  const router = useRouter()
  const drill = useDrill()

  /** Why a row cannot be chosen, in words; null when it can. */
  const refused = (row: FoundRow) =>
    row.drill && drill.open.value ? 'An exam is open: finish it before a drill' : null

  async function choose(row: FoundRow) {
    if (refused(row) !== null) return
    if (row.drill) {
      const { topic, questions } = row.drill
      await drill.begin(topic, { questions }, Math.min(questions.length, LARGEST_DRILL))
    } else if (row.to) {
      const to = router.resolve(row.to)
      const isHere = to.fullPath === router.currentRoute.value.fullPath
      if (!isHere) await router.push(to)
      else if (typeof to.query['at'] === 'string') reveal(anchorId(to.query['at']))
    }
  }
  return { choose, refused }
}
