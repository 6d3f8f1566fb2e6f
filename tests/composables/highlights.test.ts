import { afterEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { markAround, withMark, withoutMark } from '@/composables/highlight-ranges'
import { rangeOf, selectionIn, sentencesOf } from '@/composables/stem-text'

interface Span {
  start: number
  end: number
}
const span = fc
  .record({ start: fc.nat(80), length: fc.integer({ min: 1, max: 20 }) })
  .map(({ start, length }): Span => ({ start, end: start + length }))
const covered = (marks: Span[]) =>
  new Set(marks.flatMap((m) => Array.from({ length: m.end - m.start }, (_, i) => m.start + i)))
const marked = (spans: Span[]) => spans.reduce<Span[]>((marks, s) => withMark(marks, s), [])

describe('marks', () => {
  it('cover what was marked, in order and without touching each other', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const marks = marked(spans)
        expect(covered(marks)).toEqual(covered(spans))
        marks.slice(1).forEach((m, i) => expect(m.start).toBeGreaterThan(marks[i]!.end))
      }),
    )
  })

  it('lose exactly what is cleared', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (spans, cleared) => {
        const marks = marked(spans)
        expect(covered(withoutMark(marks, cleared))).toEqual(covered(marks).difference(covered([cleared])))
      }),
    )
  })

  it('are found around a selection inside them', () => {
    const marks = [{ start: 2, end: 9 }]
    expect(markAround(marks, { start: 4, end: 6 })).toBe(marks[0])
    expect(markAround(marks, { start: 4, end: 10 })).toBeUndefined()
  })
})

describe('the text of a stem', () => {
  const stem = (html: string) => {
    const root = document.createElement('div')
    root.innerHTML = html
    document.body.append(root)
    return root
  }
  const select = (range: Range) => {
    getSelection()!.removeAllRanges()
    getSelection()!.addRange(range)
  }
  afterEach(() => document.body.replaceChildren())

  it('is found by characters across the elements of the Markdown', () => {
    const root = stem('<p>One <strong>two</strong> three</p>')
    expect(rangeOf(root, { start: 2, end: 9 })?.toString()).toBe('e two t')
  })

  it('has no part beyond its end', () => {
    expect(rangeOf(stem('<p>short</p>'), { start: 2, end: 90 })).toBeNull()
  })

  it('gives the selection in characters', () => {
    const root = stem('<p>One <strong>two</strong> three</p>')
    select(rangeOf(root, { start: 4, end: 10 })!)
    expect(selectionIn(root)).toEqual({ start: 4, end: 10 })
  })

  it('takes only its own part of a selection that goes beyond it', () => {
    const root = stem('inside')
    const selected = document.createRange()
    selected.setStart(root.firstChild!, 2)
    selected.setEnd(stem('outside').firstChild!, 3)
    select(selected)
    expect(selectionIn(root)).toEqual({ start: 2, end: 6 })
  })

  it('has no selection while the caret is elsewhere', () => {
    const root = stem('inside')
    getSelection()!.collapse(stem('outside').firstChild, 1)
    expect(selectionIn(root)).toBeNull()
  })

  it('is cut into sentences, with the rows of a table as they are read', () => {
    const root = stem(
      '<p>A bank uses U.S. data. It grows!</p>\n<table><tbody><tr><th>Flagged</th><td>12</td></tr></tbody></table><p>Why?</p>',
    )
    const found = sentencesOf(root)
    expect(found.map((s) => s.text)).toEqual(['A bank uses U.S. data.', 'It grows!', 'Flagged, 12', 'Why?'])
    expect(found.map((s) => rangeOf(root, s)?.toString())).toEqual([
      'A bank uses U.S. data.',
      'It grows!',
      'Flagged12',
      'Why?',
    ])
  })
})
