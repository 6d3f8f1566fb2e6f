import { onMounted, onUpdated, watch, type ShallowRef } from 'vue'

const steps: Record<string, readonly [rows: number, cells: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** A table of buttons is one tab stop: the arrow keys go from button to button, past cells that have none. */
export function useCellKeys(table: Readonly<ShallowRef<HTMLTableElement | null>>): void {
  const buttons = () => [...(table.value?.querySelectorAll<HTMLButtonElement>('td button') ?? [])]
  const makeStop = (stop: HTMLButtonElement | undefined) =>
    buttons().forEach((b) => b.setAttribute('tabindex', b === stop ? '0' : '-1'))
  const keepOneStop = () =>
    makeStop(buttons().find((b) => b.tabIndex === 0 && b.hasAttribute('tabindex')) ?? buttons()[0])
  onMounted(keepOneStop)
  onUpdated(keepOneStop)

  function go(event: KeyboardEvent) {
    const step = steps[event.key]
    const from = (event.target as Element).closest('td')
    if (!step || !from || !table.value) return
    event.preventDefault()
    const row = from.parentElement as HTMLTableRowElement
    for (let r = row.rowIndex + step[0], c = from.cellIndex + step[1]; ; r += step[0], c += step[1]) {
      const cell = table.value.rows[r]?.cells[c]
      if (!cell) return
      const button = cell.querySelector('button')
      if (!button) continue
      makeStop(button)
      button.focus()
      return
    }
  }
  watch(table, (now) => now?.addEventListener('keydown', go), { flush: 'post' })
}
