import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

export interface RendererFile {
  body: Uint8Array<ArrayBuffer>
  type: string
}
export type RendererFiles = (path: string) => RendererFile | undefined

/**
 * The built window by path, `/` being its page. A path is looked up among the files that were there at the start and
 * never joined to a folder, so none can lead outside; they are kept in memory, so a new build beside a running exam
 * takes nothing away from it.
 */
export function rendererFiles(folder: string): RendererFiles {
  const files = new Map<string, RendererFile>()
  for (const name of list(folder, '')) {
    const type = types[extname(name)]
    if (type) files.set(name, { body: new Uint8Array(readFileSync(join(folder, name))), type })
  }
  return (path) => files.get(path === '/' ? '/index.html' : path)
}

// One level at a time: a recursive listing is not promised inside a packaged archive.
function list(folder: string, below: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? list(join(folder, entry.name), `${below}/${entry.name}`) : [`${below}/${entry.name}`],
  )
}
