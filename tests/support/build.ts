import { buildIfNeeded } from '../../scripts/build-if-needed.mjs'
import { ensureChromium } from './install-chromium'

/** Before the end-to-end tests: a build of the sources as they are, and a browser. */
export default function prepare(): void {
  buildIfNeeded()
  ensureChromium()
}
