import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { version } from '../../package.json'
import { createApp } from '../app'
import { loopbackOptions, usage, type LoopbackOptions } from '../arguments'
import { defaultDataFolder, prepareDataFolder, rendererFolder, resourcesFolder } from '../data-folder'
import { findHolder, takeLock } from '../database/lock'
import { openBrowser } from './open-browser'
import { startServer } from './server'

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'rehearsal-demo-'))
const sayReady = (address: string) => process.stdout.write(`Rehearsal is ready at ${address}\n`)

async function main(): Promise<void> {
  const options = readOptions()
  const folder = options.demo ? temporaryFolder() : (options.dataFolder ?? defaultDataFolder())
  prepareDataFolder(folder)
  const lock = takeLock(folder)
  if (!lock) return pointToHolder(folder, options)

  const undo: (() => void | Promise<void>)[] = [() => lock.release()]
  if (options.demo) undo.unshift(() => rmSync(folder, { recursive: true, force: true }))
  const stop = async () => {
    while (undo.length) await undo.pop()!()
  }
  try {
    const shared = { dataFolder: folder, resources: resourcesFolder(import.meta.dirname), version }
    if (options.demo) await (await import('../demo')).playDemo(shared, Date.now())
    const app = await createApp({
      ...shared,
      host: { kind: 'browser', openExternal: async (address) => openBrowser(address) },
    })
    undo.push(() => app.close())
    const server = await startServer({ app, rendererFolder: rendererFolder(import.meta.dirname), port: options.port })
    undo.push(() => server.close())
    lock.announce({ host: 'browser', address: server.address })
    let stopping: Promise<void> | undefined // a terminal and a launcher may both send the signal
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => (stopping ??= stop().finally(() => process.exit(0))))
    sayReady(server.address)
    if (options.open) openBrowser(server.address)
  } catch (error) {
    await stop()
    throw portTaken(error)
      ? new Error(`Port ${options.port} is taken by another program. Leave --port out to use a free one.`)
      : error
  }
}

function readOptions(): LoopbackOptions {
  try {
    return loopbackOptions(process.argv.slice(2))
  } catch (error) {
    const [firstSentence] = (error as Error).message.split(/\.(?: |$)/, 1)
    throw new Error(`${firstSentence}. ${usage}`, { cause: error })
  }
}

/** A second start shows the first one, without touching its database. */
async function pointToHolder(folder: string, options: LoopbackOptions): Promise<void> {
  const holder = await findHolder(folder)
  if (!holder?.address)
    throw new Error(
      `Rehearsal is already running with the data folder ${folder}${holder ? ', in its own window' : ''}.`,
    )
  sayReady(holder.address)
  if (options.open) openBrowser(holder.address)
}

const portTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EADDRINUSE'

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
