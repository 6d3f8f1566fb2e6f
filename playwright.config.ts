import { defineConfig } from '@playwright/test'
import { chromium, chromiumArgs } from './tests/support/chromium'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/build.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: !!process.env['CI'],
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium() ? { executablePath: chromium()! } : {}),
      args: chromiumArgs,
    },
  },
  projects: [
    { name: 'browser', testMatch: '**/*.spec.ts' },
    { name: 'electron', testMatch: '**/*.electron.ts' },
  ],
})
