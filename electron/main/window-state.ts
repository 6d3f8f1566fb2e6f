import type { Rectangle } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface WindowState {
  bounds: Rectangle | undefined
  maximized: boolean
}

const file = (folder: string) => join(folder, 'window.json')

/** The window as it was left; one without a place when nothing sensible was stored. */
export function readWindowState(folder: string): WindowState {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(file(folder), 'utf8')) as Partial<WindowState>
    return { bounds: isRectangle(bounds) ? bounds : undefined, maximized: maximized === true }
  } catch {
    return { bounds: undefined, maximized: false }
  }
}

/** A window that cannot be remembered is no reason to disturb anybody. */
export function writeWindowState(folder: string, state: WindowState): void {
  try {
    writeFileSync(file(folder), JSON.stringify(state))
  } catch {
    return
  }
}

/** The place for the window: the old one, cut to its display; undefined when no display shows enough of it any more. */
export function fitToDisplays(bounds: Rectangle | undefined, workAreas: Rectangle[]): Rectangle | undefined {
  if (!bounds) return undefined
  const area = workAreas.find((a) => shown(bounds.x, bounds.width, a.x, a.width) >= 120 && isOnTop(bounds, a))
  if (!area) return undefined
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  const x = Math.max(area.x, Math.min(bounds.x, area.x + area.width - width))
  const y = Math.max(area.y, Math.min(bounds.y, area.y + area.height - height))
  return { x, y, width, height }
}

const shown = (at: number, size: number, from: number, room: number) =>
  Math.min(at + size, from + room) - Math.max(at, from)

/** The title bar, by which a window is dragged, lies in the area. */
const isOnTop = (bounds: Rectangle, area: Rectangle) => bounds.y >= area.y - 20 && bounds.y <= area.y + area.height - 40

const isRectangle = (value: unknown): value is Rectangle => {
  const { x, y, width, height } = (value ?? {}) as Record<string, unknown>
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) >= 200 && Number(height) >= 200
}
