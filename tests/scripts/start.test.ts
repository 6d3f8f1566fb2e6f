import { chmodSync, rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { launcherProject, changed, type LauncherProject } from '../support/launcher'
import { removeFolder, tempFolder } from '../support/app'

let project: LauncherProject
beforeEach(() => void (project = launcherProject(tempFolder())))
afterEach(() => removeFolder(project.root))

const fallback = (reason: string) =>
  `The Electron window cannot be opened (${reason}); serving Rehearsal in the browser instead.\n`

describe('npm start -- --browser', () => {
  test('serves the app with the options it was given, and says nothing else', async () => {
    const { end } = project.start(['--browser', '--port', '4321', '--data', '/x', '--no-open'])
    expect(await end).toEqual({ code: 0, stdout: 'served --port 4321 --data /x --no-open\n', stderr: '' })
  })

  test('builds first when a source is newer, and stops when that fails', async () => {
    changed(join(project.root, 'electron/main.ts'), 60)
    const { code, stdout, stderr } = await project.start(['--browser']).end
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe('Building Rehearsal ...\nno build wantedRehearsal could not be built; the reason is above.\n')
  })

  test('says what to do where nothing is installed', async () => {
    rmSync(join(project.root, 'node_modules/electron-vite'), { recursive: true })
    const { code, stderr } = await project.start(['--browser']).end
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'Run "npm ci" first; it installs what Rehearsal is built with.\n',
    })
  })
})

describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('opens the window with the project and its options', async () => {
    project.installElectron(
      'console.log("window", process.argv[2] === process.cwd() || process.argv[2], process.argv.slice(3).join(" "))',
    )
    const { code, stdout, stderr } = await project.start(['--data', '/x']).end
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`window ${project.root} --data /x\n`)
  })

  test('serves the browser where there is no display, without installing anything', async () => {
    const { code, stdout, stderr } = await project.start([], { DISPLAY: '' }).end
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'served\n' })
    expect(stderr).toBe(process.platform === 'linux' ? fallback('there is no display') : stderr)
  })

  test('serves the browser where the runtime cannot be installed, and says why in one line', async () => {
    const { code, stdout, stderr } = await project.start().end
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'served\n' })
    expect(stderr.split('\n').slice(1).join('\n')).toBe(
      fallback('its runtime could not be installed: Error: no network here'),
    )
    expect(stderr.split('\n')[0]).toMatch(/^Installing Electron's runtime, about 120 MB, once \.*$/)
  })

  test('tries to install the runtime again the next time', async () => {
    await project.start().end
    project.installElectron('console.log("window")')
    expect((await project.start().end).stdout).toBe('window\n')
    unlinkSync(join(project.root, 'node_modules/electron/dist/electron'))
    expect((await project.start().end).stdout).toBe('served\n')
  })

  test('leaves the runtime alone where its download is switched off', async () => {
    const { stdout, stderr } = await project.start([], { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }).end
    expect(stdout).toBe('served\n')
    expect(stderr).toBe(fallback('ELECTRON_SKIP_BINARY_DOWNLOAD is set'))
  })

  test('opens the window once the installer has brought the runtime', async () => {
    const lines = [
      'import { chmodSync, mkdirSync, writeFileSync } from "node:fs"',
      'mkdirSync(import.meta.dirname + "/dist")',
      'writeFileSync(import.meta.dirname + "/path.txt", "electron")',
      `writeFileSync(import.meta.dirname + "/dist/electron", "#!${process.execPath}\\nconsole.log('window')")`,
      'chmodSync(import.meta.dirname + "/dist/electron", 0o755)',
    ]
    project.write('node_modules/electron/install.js', lines.join('\n'))
    project.write('node_modules/electron/package.json', '{"type":"module"}')
    expect((await project.start().end).stdout).toBe('window\n')
  })

  test('serves the browser where the runtime does not start', async () => {
    project.installElectron('process.exit(127)')
    const missing = await project.start().end
    expect([missing.stdout, missing.stderr]).toEqual(['served\n', fallback('it stopped with code 127')])
    project.installElectron('process.kill(process.pid, "SIGABRT")')
    const crashed = await project.start().end
    expect([crashed.stdout, crashed.stderr]).toEqual(['served\n', fallback('it stopped with SIGABRT')])
    chmodSync(join(project.root, 'node_modules/electron/dist/electron'), 0o644)
    expect((await project.start().end).stdout).toBe('served\n')
  })

  test('ends with a window that has explained why it cannot start', async () => {
    project.installElectron('process.exit(3)')
    expect(await project.start().end).toEqual({ code: 3, stdout: '', stderr: '' })
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('hands %s on to the window and ends with it', async (signal) => {
    const script = `process.on("${signal}", () => { console.log("saved"); process.exit(0) }); console.log("open"); setInterval(() => {}, 1000)`
    project.installElectron(script)
    const launch = project.start()
    await launch.said('open')
    launch.child.kill(signal)
    expect(await launch.end).toEqual({ code: 0, stdout: 'open\nsaved\n', stderr: '' })
  })

  test('does not take a window that was told to stop for one that cannot start', async () => {
    project.installElectron('console.log("open"); setInterval(() => {}, 1000)')
    const launch = project.start()
    await launch.said('open')
    launch.child.kill('SIGTERM')
    expect(await launch.end).toEqual({ code: 1, stdout: 'open\n', stderr: '' })
  })
})
