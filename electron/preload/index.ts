import { contextBridge, ipcRenderer } from 'electron'
import type { HostEvent, Subscribe, Transport } from '../../src/shared/contract/procedures'
import { callChannel, eventChannel } from './channels'

const call: Transport = (method, input) => ipcRenderer.invoke(callChannel, method, input)

const subscribe: Subscribe = (listener) => {
  const forward = (_event: unknown, hostEvent: HostEvent) => listener(hostEvent)
  ipcRenderer.on(eventChannel, forward)
  return () => void ipcRenderer.removeListener(eventChannel, forward)
}

contextBridge.exposeInMainWorld('bridge', { call, subscribe })
