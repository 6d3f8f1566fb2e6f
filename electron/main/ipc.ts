import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { HostEvent, Transport } from '../../src/shared/contract/procedures'
import { callChannel, eventChannel } from '../preload/channels'
import { isOurs } from './scheme'

/** Answers the calls of our window's own page, and of nothing else. The contract checks their input. */
export function serveIpc(ours: () => WebContents | undefined, call: Transport): void {
  ipcMain.handle(callChannel, (event: IpcMainInvokeEvent, method: unknown, input: unknown) => {
    const frame = event.senderFrame
    const trusted = frame !== null && frame === ours()?.mainFrame && isOurs(frame.url)
    if (!trusted || typeof method !== 'string')
      throw new Error('Refused: this call does not come from the window of Rehearsal.')
    return call(method, input)
  })
}

export const tell = (contents: WebContents | undefined, event: HostEvent): void => contents?.send(eventChannel, event)
