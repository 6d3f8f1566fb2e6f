import { vi } from 'vitest'

/** A busy machine is no failure: what is waited for has ten seconds unless a test says otherwise. */
const waitFor = vi.waitFor
vi.waitFor = (callback, options = 10_000) => waitFor(callback, options)
