import { cpSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Input, Method, Output } from '@shared/contract/procedures'
import type { App } from '../../electron/app'
import { playDemo } from '../../electron/demo'
import { fakeClock, removeFolder, resources, tempFolder, testApp, value } from './app'

export interface PlayedLearner {
  readonly app: App
  readonly folder: string
  readonly clock: ReturnType<typeof fakeClock>
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>
  /** Closes the app, does something to its folder, and opens it again. */
  reopen(meanwhile: () => void): Promise<void>
}

/** Eight weeks of one learner up to `now` (ms), played once and copied for each test of the file. */
export function playedLearner(now: number): PlayedLearner {
  const played = tempFolder()
  let folder: string
  let app: App
  let clock: ReturnType<typeof fakeClock>
  beforeAll(() => playDemo({ dataFolder: played, resources, version: '0.0.0-test' }, now), 60_000)
  afterAll(() => removeFolder(played))
  beforeEach(async () => {
    folder = tempFolder()
    cpSync(played, folder, { recursive: true })
    clock = fakeClock(now)
    app = await testApp({ dataFolder: folder, now: clock.now })
  })
  afterEach(() => {
    app.close()
    removeFolder(folder)
  })
  return {
    get app() {
      return app
    },
    get folder() {
      return folder
    },
    get clock() {
      return clock
    },
    call: (method, input) => value(app, method, input),
    async reopen(meanwhile) {
      app.close()
      meanwhile()
      app = await testApp({ dataFolder: folder, now: clock.now })
    },
  }
}
