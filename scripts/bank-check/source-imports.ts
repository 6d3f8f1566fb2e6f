import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { resolve } from 'node:path'

const shared = pathToFileURL(resolve(import.meta.dirname, '../../src/shared')).href

/** Lets plain Node follow the imports of the sources: the alias `@shared/…`, and no file extensions. */
registerHooks({
  resolve(specifier, context, next) {
    const path = specifier.replace(/^@shared(?=\/)/, shared)
    if (!/^(\.\.?\/|file:)/.test(path)) return next(path, context)
    const url = new URL(`${path}.ts`, context.parentURL)
    return next(existsSync(fileURLToPath(url)) ? url.href : path, context)
  },
})
