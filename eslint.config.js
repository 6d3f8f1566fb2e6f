import js from '@eslint/js'
import globals from 'globals'
import ts from 'typescript-eslint'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import prettier from 'eslint-config-prettier'
import { defineConfig, globalIgnores } from 'eslint/config'

/** One room of the architecture: which imports its files may not use, and why. */
const room = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})
const noElectron = {
  regex: '^electron$',
  message: 'Only electron/main and electron/preload know Electron; everything else also runs under the loopback host.',
}
const noHost = {
  group: ['**/electron/**'],
  message: 'src never imports the host: it speaks to it through the contract.',
}
const noClient = {
  group: ['**/client', '**/client/**'],
  message: 'Only stores call the client; views and components get data from stores and props.',
}
const noSqlite = {
  regex: '^better-sqlite3$',
  allowTypeImports: true,
  message: 'SQL lives in repositories and database only.',
}
const noRepositories = {
  group: ['**/repositories/**'],
  message: 'A router calls services; services own the transactions and call repositories.',
}

export default defineConfig(
  globalIgnores(['src/components.d.ts', 'out/**', 'dist/**', 'playwright-report/**', 'test-results/**']),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  vue.configs['flat/recommended'],
  a11y.configs['flat/recommended'],
  {
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vue/no-v-html': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import from the file that has it, so that one search shows the path of a feature.',
        },
      ],
    },
  },
  room(['src/**'], [noHost, noElectron, noClient, noSqlite], ['src/stores/**', 'src/shared/**', 'src/early.ts']),
  room(['src/stores/**'], [noHost, noElectron, noSqlite]),
  room(
    ['src/shared/**'],
    [
      {
        regex: '^(?!\\./|(\\.\\./)+(contract|domain)/|zod$|expr-eval-fork$|ts-fsrs$)',
        message:
          'src/shared imports only itself, zod, the expression evaluator of the templates and the card scheduler: it is pure and runs anywhere.',
      },
    ],
  ),
  {
    files: ['src/shared/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'performance',
        'window',
        'document',
        'fetch',
        'setTimeout',
        'crypto',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is an argument of a domain rule.' },
        { object: 'Math', property: 'random', message: 'Randomness is an argument of a domain rule.' },
      ],
    },
  },
  room(
    ['electron/{router,services,loopback,interchange}/**', 'electron/app.ts'],
    [noElectron, noSqlite],
    ['electron/router/**'],
  ),
  room(['electron/router/**'], [noElectron, noSqlite, noRepositories]),
  room(['electron/{repositories,database}/**'], [noElectron]),
  {
    files: ['electron/{main,preload}/**'],
    ignores: ['electron/main/ipc.ts', 'electron/preload/index.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'Raw IPC lives in ipc.ts and the preload.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/components/MarkdownText.vue'], rules: { 'vue/no-v-html': 'off' } }, // it sanitises with DOMPurify
  { files: ['tests/e2e/**'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } },
  { files: ['**/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] },
  prettier,
)
