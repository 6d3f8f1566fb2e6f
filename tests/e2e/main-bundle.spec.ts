import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { contentSecurityPolicy } from '../../electron/response-headers'

test('the built main process opens a sandboxed window with the built page on our scheme', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-bundle-'))
  const output = execFileSync(process.execPath, [resolve('tests/support/boot-bundle.ts'), folder], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  const setUp = JSON.parse(output) as Record<string, unknown> & { assets: [string, number][] }
  expect(setUp).toMatchObject({
    preferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
    preloadExists: true,
    schemes: [[{ scheme: 'exam', privileges: { standard: true, secure: true } }]],
    loaded: [['exam://app/']],
    policy: contentSecurityPolicy,
    info: { ok: true, value: { host: 'electron', dataFolder: folder } },
    mentionsDevServer: false,
  })
  expect(setUp.assets.some(([path]) => path.endsWith('.js'))).toBe(true)
  expect(setUp.assets.filter(([, status]) => status !== 200)).toEqual([])
})
