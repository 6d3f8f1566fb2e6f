import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fitToDisplays, readWindowState, writeWindowState } from '../../electron/main/window-state'
import { removeFolder, tempFolder } from '../support/app'

let folder: string
beforeEach(() => void (folder = tempFolder()))
afterEach(() => removeFolder(folder))

const left = { x: 0, y: 25, width: 1440, height: 875 }
const right = { x: 1440, y: 0, width: 2560, height: 1400 }

test('a window is remembered as it was left', () => {
  const state = { bounds: { x: 5, y: 40, width: 900, height: 700 }, maximized: true }
  writeWindowState(folder, state)
  expect(readWindowState(folder)).toEqual(state)
})

test('nothing, or nonsense, is remembered as a window without a place', () => {
  const nowhere = { bounds: undefined, maximized: false }
  expect(readWindowState(folder)).toEqual(nowhere)
  const nonsense = [
    '',
    'null',
    '[]',
    '{"bounds":{"x":1}}',
    '{"bounds":{"x":0,"y":0,"width":1,"height":1}}',
    '{"bounds":{"x":"0","y":0,"width":900,"height":900}}',
  ]
  for (const text of nonsense) {
    writeFileSync(join(folder, 'window.json'), text)
    expect(readWindowState(folder), text).toEqual(nowhere)
  }
})

test('a folder that cannot be written disturbs nobody', () => {
  expect(() => writeWindowState(join(folder, 'missing'), { bounds: undefined, maximized: false })).not.toThrow()
})

test('a window keeps its place on either display', () => {
  for (const bounds of [
    { x: 100, y: 100, width: 1000, height: 700 },
    { x: 1600, y: 50, width: 2000, height: 1200 },
  ])
    expect(fitToDisplays(bounds, [left, right])).toEqual(bounds)
})

test('a window whose display is gone gets a new place', () => {
  expect(fitToDisplays({ x: 1600, y: 50, width: 1000, height: 700 }, [left])).toBeUndefined()
  expect(fitToDisplays({ x: 100, y: -900, width: 1000, height: 700 }, [left])).toBeUndefined()
  expect(fitToDisplays({ x: 1400, y: 100, width: 1000, height: 700 }, [left])).toBeUndefined()
  expect(fitToDisplays({ x: 0, y: 0, width: 1000, height: 700 }, [])).toBeUndefined()
  expect(fitToDisplays(undefined, [left])).toBeUndefined()
})

test('a window larger than its display, or half outside, is brought inside', () => {
  expect(fitToDisplays({ x: -200, y: 100, width: 2000, height: 1200 }, [left])).toEqual(left)
  expect(fitToDisplays({ x: 900, y: 500, width: 1000, height: 700 }, [left])).toEqual({
    x: 440,
    y: 200,
    width: 1000,
    height: 700,
  })
})
