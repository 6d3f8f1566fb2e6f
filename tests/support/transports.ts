import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Reply, Transport } from '@shared/contract/procedures'
import type { App } from '../../electron/app'
import { startServer } from '../../electron/loopback/server'
import { removeFolder, tempFolder, testApp } from './app'
import { BrowserWindow, handed, resetElectron } from './electron'

export interface Wire {
  readonly call: Transport
  close(): Promise<void>
}

const owned = (folder: string, app: App) => () => {
  app.close()
  removeFolder(folder)
}

async function inProcess(): Promise<Wire> {
  const folder = tempFolder()
  const app = await testApp({ dataFolder: folder })
  return { call: app.call, close: async () => owned(folder, app)() }
}

/** Through the real ipc.ts and the structured clone that Electron's wire would make. */
async function ipc(): Promise<Wire> {
  vi.doMock('electron', () => import('./electron'))
  resetElectron()
  const { serveIpc } = await import('../../electron/main/ipc')
  const { callChannel } = await import('../../electron/preload/channels')
  const folder = tempFolder()
  const app = await testApp({ dataFolder: folder })
  const window = new BrowserWindow()
  serveIpc(() => window.webContents as never, app.call)
  const event = { senderFrame: window.webContents.mainFrame }
  return {
    call: async (method, input) => {
      const listener = handed.listeners.get(callChannel)!
      return structuredClone(await listener(event, method, structuredClone(input))) as Reply
    },
    close: async () => owned(folder, app)(),
  }
}

/** Through the real server, over a socket. */
async function http(): Promise<Wire> {
  const folder = tempFolder()
  const app = await testApp({ dataFolder: folder })
  const rendererFolder = join(folder, 'renderer')
  mkdirSync(rendererFolder)
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Rehearsal</title>')
  const server = await startServer({ app, rendererFolder, port: 0 })
  const { origin } = new URL(server.address)
  return {
    call: async (method, input) => {
      const response = await fetch(`${origin}/rpc/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
        body: JSON.stringify(input),
      })
      return (await response.json()) as Reply
    },
    close: async () => {
      await server.close()
      owned(folder, app)()
    },
  }
}

export const transports: Record<string, () => Promise<Wire>> = { 'in process': inProcess, ipc, http }
