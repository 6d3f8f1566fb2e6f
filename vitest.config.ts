import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import ui from '@nuxt/ui/vite'

const root = import.meta.dirname
const alias = { '@shared': resolve(root, 'src/shared'), '@': resolve(root, 'src') }
const inDom = ['tests/components/**/*.test.ts', 'tests/stores/**/*.test.ts', 'tests/composables/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 20_000, // a busy machine is no failure
    projects: [
      {
        resolve: { alias },
        test: { name: 'node', environment: 'node', include: ['tests/**/*.test.ts'], exclude: inDom },
      },
      {
        plugins: [vue(), ui({ autoImport: false, components: { dts: false } })],
        resolve: { alias },
        test: { name: 'dom', environment: 'jsdom', include: inDom },
      },
    ],
  },
})
