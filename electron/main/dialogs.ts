import { dialog, type BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'

/** Asks where to, and writes the text there, or the bytes it stands for. False when the person changed their mind. */
export async function saveFile(
  window: BrowserWindow,
  name: string,
  text: string,
  encoding: 'utf8' | 'base64' = 'utf8',
): Promise<boolean> {
  const path = await askWhere(window, name)
  if (!path) return false
  await writeFile(path, text, encoding)
  return true
}

/** Saves the window as a PDF that a screen reader can follow. False when the person changed their mind. */
export async function printToPdf(window: BrowserWindow, name: string): Promise<boolean> {
  const path = await askWhere(window, name.endsWith('.pdf') ? name : `${name}.pdf`)
  if (!path) return false
  const pdf = await window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    printBackground: true,
    pageSize: 'A4',
  })
  await writeFile(path, pdf)
  return true
}

async function askWhere(window: BrowserWindow, defaultPath: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  return canceled || !filePath ? undefined : filePath
}
