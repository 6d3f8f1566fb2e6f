import type { MenuItemConstructorOptions } from 'electron'
import type { HostEvent } from '../../src/shared/contract/procedures'

/** The rail's entries in its order; Ctrl or Cmd with their number goes there. */
export const entries = [
  { label: 'Home', to: '/' },
  { label: 'Mock exam', to: '/mock' },
  { label: 'Practice', to: '/practice' },
  { label: 'Review', to: '/review' },
  { label: 'Progress', to: '/progress' },
  { label: 'Study guide', to: '/guide' },
  { label: 'Settings', to: '/settings' },
] as const

/** The application menu of a platform. */
export function menuTemplate(
  platform: NodeJS.Platform,
  tell: (event: HostEvent) => void,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const go = entries.map(({ label, to }, i) => ({
    label,
    accelerator: `CommandOrControl+${i + 1}`,
    click: () => tell({ kind: 'go', to }),
  }))
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    { label: 'File', submenu: [mac ? { role: 'close' } : { role: 'quit' }] },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        ...go,
        { type: 'separator' },
        { role: 'zoomIn' },
        // Plus shares its key with =, and not everybody holds Shift for it.
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'Keyboard shortcuts', click: () => tell({ kind: 'shortcuts' }) }] },
  ]
}
