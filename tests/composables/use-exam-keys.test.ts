import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useExamKeys } from '@/composables/use-exam-keys'

let scope: EffectScope
let enabled = true
let options = 6
const did = vi.fn<(what: string) => void>()

beforeEach(() => {
  enabled = true
  options = 6
  scope = effectScope()
  scope.run(() =>
    useExamKeys({
      enabled: () => enabled,
      choose(index) {
        if (index < options) did(`choose ${index}`)
        return index < options
      },
      next: () => did('next'),
      previous: () => did('previous'),
      flag: () => did('flag'),
      navigator: () => did('navigator'),
      time: () => did('time'),
      strike: () => did('strike'),
    }),
  )
})
afterEach(() => {
  scope.stop()
  document.body.replaceChildren()
  did.mockReset()
})

function press(key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  return did.mock.calls.flat()
}
function add(html: string): Element {
  document.body.innerHTML = html
  return document.body.querySelector('[data-here]') ?? document.body.firstElementChild!
}

describe('single keys', () => {
  it.each([
    ['a', 'choose 0'],
    ['E', 'choose 4'],
    ['1', 'choose 0'],
    ['6', 'choose 5'],
    ['Enter', 'next'],
    ['n', 'next'],
    ['p', 'previous'],
    ['g', 'navigator'],
    ['t', 'time'],
    ['x', 'strike'],
  ])('%s does: %s', (key, what) => expect(press(key)).toEqual([what]))

  it('F flags, unless there is an option F to choose', () => {
    expect(press('f')).toEqual(['choose 5'])
    options = 5
    expect(press('f')).toEqual(['choose 5', 'flag'])
  })

  it.each(['7', 'q', 'Escape', ' '])('%j does nothing', (key) => expect(press(key)).toEqual([]))

  it('work on radios and checkboxes', () => {
    expect(press('n', add('<input type="radio">'))).toEqual(['next'])
    expect(press('b', add('<input type="checkbox">'))).toEqual(['next', 'choose 1'])
  })

  it.each([
    ['a text field', '<input type="text">'],
    ['a field without a type', '<input>'],
    ['a text area', '<textarea></textarea>'],
    ['a select', '<select></select>'],
    ['editable text', '<div contenteditable="true"><b data-here>x</b></div>'],
    ['a part that has keys of its own', '<div data-exam-keys="off"><input data-here type="checkbox"></div>'],
  ])('are dead inside %s', (_, html) => expect(press('n', add(html))).toEqual([]))

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }, { repeat: true }])(
    'are dead with %o',
    (more) => expect(press('n', document.body, more)).toEqual([]),
  )

  it('are dead while a dialog is open', () => {
    add('<div role="dialog"></div>')
    expect(press('n')).toEqual([])
  })

  it('are dead when they are switched off', () => {
    enabled = false
    expect(press('n')).toEqual([])
  })

  it('leave Enter to the button or link that has the focus', () => {
    expect(press('Enter', add('<button><span data-here>x</span></button>'))).toEqual([])
    expect(press('Enter', add('<a href="#">x</a>'))).toEqual([])
    expect(press('n', add('<button>x</button>'))).toEqual(['next'])
  })
})
