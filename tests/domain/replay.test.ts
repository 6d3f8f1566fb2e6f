import { describe, expect, it } from 'vitest'
import { nextStepAt, previousStepAt, stateAt } from '@shared/domain/replay'
import { eventWords } from '@/text/replay-words'
import { replay, replayStep } from '../support/review-data'

const { steps } = replay()

describe('a moment of an attempt', () => {
  it('holds what was stored by then and nothing that came later', () => {
    const { items, current } = stateAt(steps, 45_000)
    expect(current).toBe(2)
    expect(items.get(1)).toEqual({ status: 'Answered', right: false, flagged: false, changes: 0, activeMs: 30_000 })
    expect(items.get(2)).toEqual({ status: 'Answered', right: false, flagged: false, changes: 0, activeMs: 15_000 })
  })

  it('counts a change and keeps the flag', () => {
    const { items } = stateAt(steps, 60_000)
    expect(items.get(2)).toMatchObject({ right: true, changes: 1, flagged: true })
  })

  it('lets no time pass after the end', () => {
    const [end, later] = [stateAt(steps, 100_000), stateAt(steps, 900_000)]
    expect(later).toEqual(end)
    expect(end.items.get(1)!.activeMs + end.items.get(2)!.activeMs).toBe(100_000)
  })

  it('knows nothing of questions that were not seen', () => {
    expect([...stateAt(steps, 10_000).items.keys()]).toEqual([1])
    expect(stateAt([], 10_000)).toEqual({ items: new Map(), current: null, last: null })
  })

  it('counts an answer that is put together choice by choice as one answer', () => {
    const built = [
      replayStep(1, 'shown', 1),
      replayStep(2, 'answered', 1, false, false),
      replayStep(3, 'answered', 1, false, true),
      replayStep(4, 'answered', 1, false, false),
      replayStep(5, 'answered', 1, true, true),
    ]
    expect(stateAt(built, 2).items.get(1)).toMatchObject({ status: 'Incomplete', right: null, changes: 0 })
    expect(stateAt(built, 3).items.get(1)).toMatchObject({ status: 'Answered', right: false, changes: 0 })
    expect(stateAt(built, 5).items.get(1)).toMatchObject({ status: 'Answered', right: true, changes: 1 })
  })

  it('forgets an answer that was cleared', () => {
    const cleared = [...steps.slice(0, 2), replayStep(25_000, 'cleared', 1)]
    expect(stateAt(cleared, 25_000).items.get(1)).toMatchObject({ status: 'Incomplete', right: null })
  })
})

it('steps from event to event in both directions', () => {
  expect(nextStepAt(steps, 20_000)).toBe(30_000)
  expect(previousStepAt(steps, 20_000)).toBe(0)
  expect(nextStepAt(steps, 100_000)).toBeNull()
  expect(previousStepAt(steps, 0)).toBeNull()
})

describe('the event in words', () => {
  const wordsAt = (ms: number) => eventWords(stateAt(steps, ms).last)
  it.each([
    [0, '0:00 saw question 1 for the first time'],
    [20_000, '0:20 answered question 1, wrong'],
    [55_000, '0:50 flagged question 2'],
    [60_000, '1:00 changed question 2 from wrong to right'],
    [75_000, '1:10 went back to question 1'],
    [100_000, '1:40 handed in'],
  ])('at %i ms it is "%s"', (ms, words) => expect(wordsAt(ms)).toBe(words))

  it('tells an unfinished answer and one that stayed wrong apart', () => {
    const last = (was: boolean | null, complete: boolean) => ({
      step: replayStep(0, 'answered', 7, false, complete),
      was,
      firstSight: false,
    })
    expect(eventWords(last(null, false))).toBe('0:00 entered part of an answer to question 7')
    expect(eventWords(last(false, true))).toBe('0:00 changed question 7, wrong as before')
    expect(eventWords(null)).toBe('0:00 the exam began')
  })
})
