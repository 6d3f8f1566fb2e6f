import { describe, expect, it } from 'vitest'
import { dueDrill, nextAction, type Standing } from '@shared/domain/next-action'
import { DRILL_SIZE, drillOf } from '@shared/domain/plans'
import { mastery } from '../support/readiness-data'

const standing = (changes: Partial<Standing> = {}): Standing => ({
  firstSights: 60,
  stages: [mastery()],
  due: [],
  daysSinceMock: null,
  ...changes,
})
const ids = (count: number) => Array.from({ length: count }, (_, i) => `q-${i}`)

describe('the next action', () => {
  it('is the diagnostic before the first answer', () => {
    expect(nextAction(standing({ firstSights: 0, due: ids(9) }))).toMatchObject({
      kind: 'diagnostic',
      preset: { kind: 'diagnostic' },
    })
  })

  it('is a drill of the stage that gains most, not of the weakest one', () => {
    const weakest = mastery({ stage: 'tuning', low: 0.1, high: 0.3, gain: 0.5 })
    const action = nextAction(standing({ stages: [weakest, mastery({ gain: 2 })] }))
    expect(action).toMatchObject({
      kind: 'drill',
      topic: 'Monitoring',
      minutes: DRILL_SIZE,
      preset: drillOf('Monitoring', { stages: ['monitoring'] }),
    })
    expect(action.reason).toBe('38–61 % expected, 54 answers; an hour on it is worth about 9 points.')
  })

  it('names no gain that rounds to nothing, and says when little is known', () => {
    const { reason } = nextAction(standing({ stages: [mastery({ answered: 1, gain: 0.2 })] }))
    expect(reason).toBe('38–61 % expected, 1 answer; little is known of it yet.')
  })

  it('names no gain while there is no score, or under ten answers on the stage', () => {
    const reasons = [{ firstSights: 29 }, { stages: [mastery({ answered: 9 })] }].map(
      (s) => nextAction(standing(s)).reason,
    )
    expect(reasons.join(' ')).not.toContain('points')
  })

  it('says how many of the due questions it holds', () => {
    expect(nextAction(standing({ due: ids(232) })).reason).toMatch(/^The first 12 of 232 questions/)
    expect(nextAction(standing({ due: ids(12) })).reason).toMatch(/^12 questions/)
  })

  it('puts five due questions before anything else, and leaves four to a later day', () => {
    expect(nextAction(standing({ due: ids(5), firstSights: 400 }))).toMatchObject({
      kind: 'due',
      minutes: 5,
      preset: dueDrill(ids(5)),
    })
    expect(nextAction(standing({ due: ids(4) })).kind).toBe('drill')
  })

  it('is a mock once there are a hundred first sights and the last mock is a week ago', () => {
    expect(nextAction(standing({ firstSights: 99 })).kind).toBe('drill')
    expect(nextAction(standing({ firstSights: 100 }))).toMatchObject({ kind: 'mock', preset: { kind: 'full' } })
    expect(nextAction(standing({ firstSights: 100, daysSinceMock: 6.9 })).kind).toBe('drill')
    expect(nextAction(standing({ firstSights: 100, daysSinceMock: 7.5 })).reason).toContain('7 days ago')
  })
})

it('takes what is due longest into a drill, no more than one holds', () => {
  expect(dueDrill(ids(40))).toEqual(drillOf('Due questions', { questions: ids(DRILL_SIZE) }, DRILL_SIZE))
  expect(dueDrill(ids(3))).toEqual(drillOf('Due questions', { questions: ids(3) }, 3))
})
