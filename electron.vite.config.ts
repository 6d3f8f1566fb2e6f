import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import vue from '@vitejs/plugin-vue'
import ui from '@nuxt/ui/vite'
import { uiConfig } from './src/tokens/ui.config'

const root = import.meta.dirname
const alias = { '@shared': resolve(root, 'src/shared') }

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      rolldownOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          loopback: resolve(root, 'electron/loopback/index.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // a sandboxed preload cannot be an ES module
      },
    },
  },
  renderer: {
    root: resolve(root, 'src'),
    base: './',
    resolve: { alias: { ...alias, '@': resolve(root, 'src') } },
    plugins: [
      vue(),
      ui({
        ui: uiConfig,
        autoImport: false,
        components: { dts: 'components.d.ts' },
        experimental: { componentDetection: true }, // styles of the components in use alone
        icon: { clientBundle: { scan: true } }, // without it icons are asked from an online service
      }),
    ],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0, // the content policy allows no data: fonts
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: resolve(root, 'src/index.html') } },
    },
  },
})
