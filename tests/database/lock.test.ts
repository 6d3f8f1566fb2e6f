import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findHolder, readHolder, takeLock } from '../../electron/database/lock'
import { removeFolder, tempFolder } from '../support/app'

const source = pathToFileURL(resolve(import.meta.dirname, '../../electron/database/lock.ts')).href
let folder: string
let holder: ChildProcess | undefined

beforeEach(() => void (folder = tempFolder()))
afterEach(async () => {
  await kill()
  removeFolder(folder)
})

/** Another process that takes the folder and lives until it is killed. */
async function startHolder(): Promise<void> {
  const script = `
    import { takeLock } from '${source}'
    const lock = takeLock(${JSON.stringify(folder)})
    lock?.announce({ host: 'browser', address: 'http://127.0.0.1:1/' })
    console.log(lock ? 'held' : 'refused')
    setInterval(() => {}, 1000)`
  holder = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(holder.stdout!, 'data')) as [Buffer]
  expect(line.toString()).toBe('held\n')
}

async function kill(): Promise<void> {
  if (!holder) return
  const gone = once(holder, 'exit')
  holder.kill('SIGKILL')
  await gone
  holder = undefined
}

test('a folder has one holder at a time', () => {
  const first = takeLock(folder)!
  expect(takeLock(folder)).toBeUndefined()
  first.release()
  first.release()
  const second = takeLock(folder)!
  expect(second).toBeDefined()
  second.release()
})

test('two folders have a holder each', () => {
  const other = tempFolder()
  const locks = [takeLock(folder), takeLock(other)]
  expect(locks.every(Boolean)).toBe(true)
  locks.forEach((lock) => lock!.release())
  removeFolder(other)
})

test('a holder in another process is found, with its address', async () => {
  await startHolder()
  expect(takeLock(folder)).toBeUndefined()
  expect(await findHolder(folder)).toEqual({ host: 'browser', address: 'http://127.0.0.1:1/' })
})

test('a holder that was killed leaves the folder free, and its address is forgotten', async () => {
  await startHolder()
  await kill()
  const lock = takeLock(folder)!
  expect(lock).toBeDefined()
  expect(readHolder(folder)).toBeUndefined()
  lock.release()
})

test('a holder that is still starting is waited for', async () => {
  const lock = takeLock(folder)!
  const found = findHolder(folder)
  lock.announce({ host: 'electron' })
  expect(await found).toEqual({ host: 'electron' })
  lock.release()
  expect(await findHolder(folder, 0)).toBeUndefined()
})

test('the address of the holder is for its owner alone, and goes with it', () => {
  const lock = takeLock(folder)!
  lock.announce({ host: 'browser', address: 'http://127.0.0.1:1/#token=t' })
  const file = join(folder, 'instance.json')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  lock.release()
  expect(existsSync(file)).toBe(false)
})

test('a lock file with something else in it does not keep anybody out', () => {
  writeFileSync(join(folder, 'instance.lock'), 'x'.repeat(5000))
  const lock = takeLock(folder)!
  expect(lock).toBeDefined()
  expect(takeLock(folder)).toBeUndefined()
  lock.release()
})

test('a lock that cannot be written is explained', () => {
  const file = join(folder, 'no-folder')
  writeFileSync(file, '')
  expect(() => takeLock(file)).toThrow(/^Rehearsal cannot lock its data folder: .* cannot be written/)
  expect(readFileSync(file, 'utf8')).toBe('')
})
