import { STAGES, type Item } from './items.ts'
import { advance, respond, type Learner } from './learner.ts'

/** One answer of a simulated learner. */
export interface Event {
  /** Days since they began. */
  readonly at: number
  readonly item: Item
  readonly right: boolean
  /** What the chance to be right was. */
  readonly chance: number
  readonly first: boolean
  readonly practice: boolean
}

const MINUTE = 1 / 1440
type Session = 'exam' | 'review' | 'weak' | 'practice'

function kindOfSession(chance: number, review: number): Session {
  if (chance < 0.15) return 'exam'
  if (chance < 0.15 + review) return 'review'
  return chance < 0.25 + review ? 'weak' : 'practice'
}

function shuffledIds(learner: Learner, bank: readonly Item[]): number[] {
  const ids = bank.map((item) => item.id)
  for (let i = ids.length - 1; i > 0; i--) {
    const j = learner.chance.below(i + 1)
    ;[ids[i], ids[j]] = [ids[j]!, ids[i]!]
  }
  return ids
}

/** Answers `count` items over about `days` in sessions as people hold them: mocks, reviews of missed items, drills. */
export function history(learner: Learner, bank: readonly Item[], count: number, days: number): Event[] {
  const { chance, world } = learner
  const events: Event[] = []
  const missed: number[] = []
  const fresh = shuffledIds(learner, bank)
  const records = Array.from({ length: STAGES }, () => ({ right: 1, answered: 2 }))
  let used = 0
  const anyItem = () => bank[chance.below(bank.length)]!

  const weakest = () => {
    const shares = records.map((r) => r.right / r.answered)
    return shares.indexOf(Math.min(...shares))
  }
  const choose = (session: Session): Item => {
    if (session === 'review' && missed.length > 5)
      return bank[missed.splice(chance.below(Math.min(missed.length, 40)), 1)[0]!]!
    if (session === 'weak') {
      const stage = weakest()
      let item = anyItem()
      for (let tries = 0; item.stage !== stage && tries < 200; tries++) item = anyItem()
      return item
    }
    return used < fresh.length && chance.next() < 0.8 ? bank[fresh[used++]!]! : anyItem()
  }

  const gap = days / Math.max(3, Math.round(count / 35))
  for (let left = count; left > 0;) {
    advance(learner, gap * (0.3 + 1.4 * chance.next()))
    const session = kindOfSession(chance.next(), 0.25 * world.repeats)
    const length = Math.min(left, session === 'exam' ? 65 : 20 + chance.below(30))
    for (let i = 0; i < length; i++) {
      const item = choose(session)
      const first = !learner.seen.has(item.id)
      const practice = session !== 'exam'
      const answer = respond(learner, item, practice)
      if (!answer.right) missed.push(item.id)
      records[item.stage]!.right += answer.right ? 1 : 0
      records[item.stage]!.answered++
      events.push({ at: learner.now, item, ...answer, first, practice })
      learner.now += MINUTE
    }
    left -= length
  }
  return events
}
