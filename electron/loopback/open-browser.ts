import { spawn } from 'node:child_process'

const commands: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'], // unlike `start`, it gives the address to no shell
}

/** Asks the system to show the address. Where it has no browser nothing happens: the address was printed. */
export function openBrowser(address: string): void {
  const [command, ...args] = commands[process.platform] ?? ['xdg-open']
  spawn(command, [...args, address], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref()
}
