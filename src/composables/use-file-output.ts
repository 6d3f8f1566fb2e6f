import { nextTick } from 'vue'
import { download } from './download'
import { useAppStore } from '../stores/app'
import { useSettingsStore } from '../stores/settings'

export interface UseFileOutputReturn {
  saveText: (name: string, text: string, type: string) => Promise<void>
  saveCsv: (name: string, table: string) => Promise<void>
  savePng: (name: string, picture: HTMLCanvasElement) => Promise<void>
  savePdf: (name: string) => Promise<void>
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Files for the person: through the host's dialog, or the browser's own way where the host has none. */
export function useFileOutput(): UseFileOutputReturn {
  const app = useAppStore()
  const settings = useSettingsStore()

  async function saveText(name: string, text: string, type: string) {
    if ((await app.saveFile(name, text)) === false) download(name, text, type)
  }

  /** A mark in front says that it is UTF-8: spreadsheets guess otherwise. */
  const saveCsv = (name: string, table: string) => saveText(name, `\uFEFF${table}`, 'text/csv')

  async function savePng(name: string, picture: HTMLCanvasElement) {
    const bytes = picture.toDataURL('image/png').split(',')[1]!
    if ((await app.saveFile(name, bytes, 'base64')) !== false) return
    picture.toBlob((blob) => blob && download(name, blob, 'image/png'))
  }

  async function savePdf(name: string) {
    settings.onPaper = true
    await nextTick()
    await frame() // charts redraw in the light theme
    await frame()
    if ((await app.print(name)) === false) window.print()
    settings.onPaper = false
  }
  return { saveText, saveCsv, savePng, savePdf }
}
