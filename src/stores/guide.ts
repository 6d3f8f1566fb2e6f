import { ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { GuideQuestion, GuideSection, OutlineEntry } from '@shared/contract/guide'
import { call, ClientError } from '../client'
import { wordsOf } from './words'

/** The study guide: its outline, the section being read, and how far each was read. */
export const useGuideStore = defineStore('guide', () => {
  const outline = shallowRef<OutlineEntry[] | null>(null)
  const section = shallowRef<GuideSection | null>(null)
  const questions = shallowRef<GuideQuestion[]>([])
  /** There is no section of the id that was opened last. */
  const missing = ref(false)
  const error = ref<string | null>(null)

  async function loadOutline() {
    try {
      outline.value = await call('guide.outline', {})
      error.value = null
    } catch (e) {
      error.value = wordsOf(e)
    }
  }

  let asked = 0
  /** Of several sections asked for only the last one is kept. */
  async function open(id: string) {
    const mine = ++asked
    if (section.value?.id !== id) section.value = null
    missing.value = false
    try {
      const [text, about] = await Promise.all([call('guide.section', { id }), call('guide.questions', { id })])
      if (mine !== asked) return
      section.value = text
      questions.value = about
      error.value = null
    } catch (e) {
      if (mine !== asked) return
      if (e instanceof ClientError && e.code === 'NOT_FOUND') missing.value = true
      else error.value = wordsOf(e)
    }
  }

  /** Keeps how far a section was read, 0 to 1. The next report makes good for one that failed. */
  async function read(id: string, reached: number) {
    try {
      await call('guide.read', { id, reached })
    } catch {
      return
    }
    const readAt = Date.now()
    outline.value =
      outline.value?.map((o) => (o.id === id ? { ...o, reached: Math.max(o.reached, reached), readAt } : o)) ?? null
  }

  return { outline, section, questions, missing, error, loadOutline, open, read }
})
