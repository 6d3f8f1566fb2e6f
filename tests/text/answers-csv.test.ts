import { expect, it } from 'vitest'
import { answersCsv, answersFileName, exportCsv } from '@/text/answers-csv'
import { exported, weighed } from '../support/readiness-data'

const lines = (text: string) => text.trimEnd().split('\r\n')

it('writes an answer in words and percent, with what it moved', () => {
  const [head, row] = lines(
    answersCsv([weighed({ outcome: 'wrong', firstSight: false, practice: true, moved: -3.21 })]),
  )
  expect(head).toBe(
    'Date,Time,Question,Section,Section title,Stage,Outcome,Sight,Mode,"Expected right, %","Luck or memory, %","Moved, points",Attempt,Position',
  )
  expect(row).toBe(
    '2026-11-21,14:05,A model drifts. What reports it?,1.9,Model monitoring,Monitoring,Wrong,Repeat,Practice,72,25,-3.2,3,7',
  )
})

it('keeps a spreadsheet from running what a question or an answer says', () => {
  const [, row] = lines(exportCsv([exported({ stem: '=1+1', response: '@x', confidence: 'Sure' })]))
  expect(row).toContain(",'=1+1,")
  expect(row).toMatch(/,62,Sure,Wrong to right,Full mock,3,7,q-1,'@x$/)
})

it('names a file so that every system takes it', () => {
  expect(answersFileName('Deployment × Risk: 40–60 %?')).toBe('Rehearsal answers Deployment Risk 40 60.csv')
  expect(answersFileName('x'.repeat(90)).length).toBeLessThanOrEqual(80)
})
