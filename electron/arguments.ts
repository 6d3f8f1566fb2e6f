import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What the loopback host was asked for. Port 0 means any free one. */
export interface LoopbackOptions {
  port: number
  dataFolder: string | undefined
  open: boolean
  /** Show the history of an imagined learner in a folder that is thrown away. */
  demo: boolean
}

export const usage = 'Usage: npm start -- [--browser] [--port N] [--data FOLDER | --demo] [--no-open]'

const folder = (given: unknown) => (typeof given === 'string' && given ? resolve(given) : undefined)

/** Throws an Error in words when an option is unknown or makes no sense. */
export function loopbackOptions(args: string[]): LoopbackOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      'no-open': { type: 'boolean' },
      demo: { type: 'boolean' },
    },
  })
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65535 || values.port === '')
    throw new Error(`The port must be a number from 1 to 65535, not "${values.port}".`)
  if (values.data === '') throw new Error('After --data comes the folder to keep the data in.')
  if (values.demo && values.data !== undefined)
    throw new Error('The demonstration has a folder of its own: leave --data out.')
  return { port, dataFolder: folder(values.data), open: !values['no-open'], demo: values.demo ?? false }
}

/** The folder after `--data`. Electron's own switches stand beside it and are none of our business. */
export function dataFolderOption(args: string[]): string | undefined {
  return folder(parseArgs({ args, options: { data: { type: 'string' } }, strict: false }).values.data)
}
