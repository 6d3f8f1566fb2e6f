import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import ui from '@nuxt/ui/vite'

const root = import.meta.dirname
const alias = { '@shared': resolve(root, 'src/shared'), '@': resolve(root, 'src') }
/** A busy machine is no failure. */
const patience = { testTimeout: 20_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } }
const inDom = ['tests/components/**/*.test.ts', 'tests/stores/**/*.test.ts', 'tests/composables/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { ...patience, name: 'node', environment: 'node', include: ['tests/**/*.test.ts'], exclude: inDom },
      },
      {
        plugins: [vue(), ui({ autoImport: false, components: { dts: false } })],
        resolve: { alias },
        test: {
          ...patience,
          name: 'dom',
          environment: 'jsdom',
          include: inDom,
          setupFiles: ['tests/support/patience.ts'],
        },
      },
    ],
  },
})
