import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What marks the switches ("fuses") in an Electron binary: a version byte, their number, and one byte each follow. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

/** The switches we know, in their order; electron-builder.yml decides all but the last, which changes speed alone. */
const known = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
]

/**
 * Stops packaging when a switch of this Electron is not decided: a new one would keep its default unnoticed.
 * electron-builder cannot pass on the option `strictlyRequireAllFuses` of @electron/fuses, which means the same.
 */
export function checkFuses(binary, decided) {
  const at = binary.indexOf(sentinel)
  if (at < 0) throw new Error('This is no Electron binary: it has no fuses.')
  const [version, count] = binary.subarray(at + sentinel.length)
  if (version !== 1 || count > known.length)
    throw new Error(
      `This Electron has ${count} fuses (version ${version}); scripts/check-fuses.mjs knows ${known.length} (version 1).`,
    )
  const open = known.slice(0, Math.min(count, 8)).filter((name) => typeof decided?.[name] !== 'boolean')
  if (open.length) throw new Error(`electron-builder.yml does not decide these fuses: ${open.join(', ')}.`)
}

/** electron-builder calls this before it sets the switches. */
export default function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  const places = {
    darwin: `${name}.app/Contents/Frameworks/Electron Framework.framework/Electron Framework`,
    win32: `${name}.exe`,
    linux: packager.executableName,
  }
  checkFuses(readFileSync(join(appOutDir, places[electronPlatformName])), packager.config.electronFuses)
}
