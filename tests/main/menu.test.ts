import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { entries, menuTemplate } from '../../electron/main/menu'
import { screens } from '../../src/text/screens'

const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
const click = (item: MenuItemConstructorOptions) => (item.click as () => void)()

test('Ctrl or Cmd with a number goes to the entry of the rail that has it', () => {
  expect(entries).toEqual(screens.map(({ label, to }) => ({ label, to })))
  const tell = vi.fn()
  const items = flat(menuTemplate('linux', tell))
  screens.forEach(({ label, to }, i) => {
    const item = items.find((m) => m.accelerator === `CommandOrControl+${i + 1}`)!
    expect(item.label).toBe(label)
    click(item)
    expect(tell).toHaveBeenLastCalledWith({ kind: 'go', to })
  })
})

test('Help shows the keyboard shortcuts', () => {
  const tell = vi.fn()
  click(flat(menuTemplate('win32', tell)).find((m) => m.label === 'Keyboard shortcuts')!)
  expect(tell.mock.calls).toEqual([[{ kind: 'shortcuts' }]])
})

test.each(['linux', 'win32', 'darwin'] as const)('on %s the menu zooms, edits and ends as usual there', (platform) => {
  const roles = flat(menuTemplate(platform, () => {})).map((m) => m.role)
  expect(roles).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom', 'editMenu', 'windowMenu', 'help']))
  expect(roles.includes('appMenu')).toBe(platform === 'darwin')
  expect(roles.includes('quit')).toBe(platform !== 'darwin')
  expect(roles.some((role) => role === 'toggleDevTools' || role === 'reload' || role === 'forceReload')).toBe(false)
})

test('no two entries share their keys', () => {
  const keys = flat(menuTemplate('linux', () => {})).flatMap((m) => m.accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})
