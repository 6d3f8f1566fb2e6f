import { describe, expect, it } from 'vitest'
import { accommodationOf, choiceOf } from '@/text/accommodations'
import { csv } from '@/text/csv'
import { clock, daysUntil, duration } from '@/text/format'
import { filterItems, readFilter } from '@/text/review-filter'
import { textBlocks } from '@/text/text-blocks'
import { resultItem } from './support/renderer-data'

describe('time', () => {
  it.each([
    [3_072_000, '51:12'],
    [6_750_000, '1:52:30'],
    [59_000, '0:59'],
    [-5, '0:00'],
  ])('of %i ms is written %s', (ms, text) => expect(clock(ms)).toBe(text))

  it.each([
    [45_000, '45 s'],
    [130_000, '2 min 10 s'],
    [960_000, '16 min'],
    [7_800_000, '2 h 10 min'],
  ])('of %i ms lasts %s', (ms, text) => expect(duration(ms)).toBe(text))

  it('counts days by the calendar, whatever the hour and the change of clocks between', () => {
    expect(daysUntil('2026-12-18', new Date(2026, 10, 23, 0, 1).getTime())).toBe(25)
    expect(daysUntil('2026-12-18', new Date(2026, 10, 23, 23, 59).getTime())).toBe(25)
    expect(daysUntil('2026-04-01', new Date(2026, 2, 25, 12).getTime())).toBe(7)
    expect(daysUntil('2026-11-22', new Date(2026, 10, 23, 12).getTime())).toBe(-1)
  })
})

describe('csv', () => {
  it('keeps commas, quotes and line breaks inside a cell', () => {
    expect(csv([['a,b', 'say "hi"', 'two\nlines', 3]])).toBe('"a,b","say ""hi""","two\nlines",3\r\n')
  })
  it.each(['=1+1', '+1+A1', '-A1', '@SUM(A1)', '\tx'])('keeps a spreadsheet from running %j', (cell) => {
    expect(csv([[cell]])).toBe(`'${cell}\r\n`)
  })
  it('leaves a signed number a number', () => {
    expect(csv([['+1.3', '-2']])).toBe('+1.3,-2\r\n')
    expect(csv([[-1]])).toBe('-1\r\n')
  })
})

describe('accommodation', () => {
  it.each([
    [{ kind: 'times', factor: 1.5 }, '1.5'],
    [{ kind: 'times', factor: 4 }, 'custom'],
    [{ kind: 'plus-30' }, 'plus-30'],
    [{ kind: 'off' }, 'off'],
  ] as const)('%o is shown as %s and read back', (accommodation, choice) => {
    expect(choiceOf(accommodation)).toBe(choice)
    expect(accommodationOf(choice, 4)).toEqual(accommodation)
  })
})

describe('review filter', () => {
  const items = [resultItem(1), resultItem(2, { outcome: 'blank' }), resultItem(3, { flagged: true })]
  it('counts a blank as missed', () => {
    expect(filterItems(items, 'missed').map((i) => i.position)).toEqual([2])
    expect(filterItems(items, 'flagged').map((i) => i.position)).toEqual([3])
  })
  it('shows all for an address it does not know', () => {
    expect(filterItems(items, readFilter('nonsense'))).toHaveLength(3)
  })
})

describe('text blocks', () => {
  it.each([
    'Files named final_v2_new and "final_v7b" lie in one bucket.',
    'Net = 3 * 4 * 5 < 94%, (Select TWO.)',
    'Recall = TP / (TP + FN) & more',
    'Wrapped by its author\nin the middle of a sentence',
  ])('take %j as one paragraph', (text) => {
    expect(textBlocks(text)).toEqual([{ kind: 'paragraph', text }])
  })

  it('read a table between paragraphs, also with an empty corner', () => {
    expect(textBlocks('Results:\n|  | Yes | No |\n| --- | ---: | :-: |\n| Flagged | 3 | 4 |\n\nWhich?')).toEqual([
      { kind: 'paragraph', text: 'Results:' },
      { kind: 'table', head: ['', 'Yes', 'No'], rows: [['Flagged', '3', '4']], align: ['left', 'right', 'center'] },
      { kind: 'paragraph', text: 'Which?' },
    ])
  })

  it.each([
    '**bold**',
    'an _important_ word',
    '`code`',
    '- item',
    '1. first',
    '# Head',
    '[a](b)',
    '&lt;',
    'a  \nb',
    '\\*',
  ])('leave %j to the library', (text) => expect(textBlocks(text)).toBeNull())
})
