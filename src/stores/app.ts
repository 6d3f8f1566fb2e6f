import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { AppInfo } from '@shared/contract/app'
import { call, ClientError, subscribe } from '../client'
import { wordsOf } from './words'

/** The program itself: what it is, what it has to say, and what its host can do for a window. */
export const useAppStore = defineStore('app', () => {
  const info = ref<AppInfo | null>(null)
  const notices = ref<string[]>([])
  const error = ref<string | null>(null)

  async function load() {
    try {
      info.value = await call('app.info', {})
      notices.value = info.value.notices
      error.value = null
    } catch (e) {
      error.value = wordsOf(e)
    }
  }
  const dismiss = (notice: string) => (notices.value = notices.value.filter((n) => n !== notice))

  /** A failure to do something for the person is told where the notices are. */
  async function attempt<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work
    } catch (e) {
      const declined = e instanceof ClientError && e.code === 'CANCELLED'
      if (!declined) notices.value = [...new Set([...notices.value, wordsOf(e)])]
      return null
    }
  }
  const openExternal = (address: string) => attempt(call('app.openExternal', { address }))

  /**
   * False only where the host has no dialog: nothing then says whether the person declined. A host known to be such is
   * not sent the text, which may be long.
   */
  const saveFile = async (name: string, text: string, encoding: 'utf8' | 'base64' = 'utf8') =>
    info.value?.host === 'browser' ? false : (await attempt(call('app.saveFile', { name, text, encoding })))?.saved
  const print = async (name: string) => (await attempt(call('app.print', { name })))?.saved

  return { info, notices, error, load, dismiss, openExternal, saveFile, print, listen: subscribe }
})
