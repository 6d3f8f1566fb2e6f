import { computed, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { CardSession, Grade } from '@shared/contract/practice'
import type { Input } from '@shared/contract/procedures'
import { call, ClientError } from '../client'
import { wordsOf } from './words'

/** Sending these again would not help. */
const REFUSALS = ['CONFLICT', 'INVALID', 'NOT_FOUND']

/** The cards of today, one at a time. */
export const useCardsStore = defineStore('cards', () => {
  const session = shallowRef<CardSession | null>(null)
  const error = ref<string | null>(null)
  const busy = ref(false)
  /** A grade that the host has neither taken nor refused yet; it is sent again under the same key. */
  const unsent = shallowRef<Input<'practice.grade'> | null>(null)
  /** The grades of this sitting. */
  const given = ref<Grade[]>([])

  async function take(work: () => Promise<CardSession>): Promise<boolean> {
    busy.value = true
    try {
      session.value = await work()
      error.value = null
      return true
    } catch (e) {
      error.value = wordsOf(e)
      if (e instanceof ClientError && REFUSALS.includes(e.code)) unsent.value = null
      return false
    } finally {
      busy.value = false
    }
  }
  const load = () => take(() => call('practice.cards', {}))

  async function send() {
    const input = unsent.value!
    if (!(await take(() => call('practice.grade', input)))) return
    unsent.value = null
    given.value = [...given.value, input.grade]
  }

  return {
    session,
    error,
    given,
    /** Nothing can be graded or taken back until the host has answered. */
    waiting: computed(() => busy.value || unsent.value !== null),
    /** Begins a sitting. */
    open() {
      given.value = []
      return unsent.value ? send() : load()
    },
    async grade(grade: Grade) {
      const card = session.value?.card
      if (!card || busy.value || unsent.value) return
      unsent.value = { questionId: card.questionId, grade, key: crypto.randomUUID() }
      await send()
    },
    async undo() {
      if (!session.value?.canUndo || busy.value || unsent.value) return
      if (await take(() => call('practice.undo', {}))) given.value = given.value.slice(0, -1)
    },
    retry: () => (unsent.value ? send() : load()),
  }
})
