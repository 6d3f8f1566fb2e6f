import { computed, shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import { call } from '../client'
import { useNoteDraft } from './note-draft'
import { useSaveQueue, type Sending } from './save-queue'

interface Note extends Sending {
  readonly questionId: string
}

/** The learner's own notes on questions, across attempts: each is held here until the host has stored it. */
export const useNotesStore = defineStore('notes', () => {
  /** Texts that are not stored yet, by question. */
  const unsaved = shallowRef<ReadonlyMap<string, string>>(new Map())
  // A note that the host refuses is no less the learner's: it stays, and is tried again like any other.
  const queue = useSaveQueue<Note>((error) => Promise.reject(error))
  const draft = useNoteDraft(push)
  const send = (questionId: string, text: string) => call('questions.note', { questionId, text })

  function write(questionId: string, text: string) {
    unsaved.value = new Map(unsaved.value).set(questionId, text)
    draft.write(questionId, text)
  }

  /** Takes the place of an older text of the same question that still waits. */
  function push(questionId: string, text: string) {
    queue.drop((n) => n.questionId === questionId)
    queue.push({ questionId, send: () => send(questionId, text).then(() => () => stored(questionId, text)) })
  }

  function stored(questionId: string, text: string) {
    if (unsaved.value.get(questionId) !== text) return // written on meanwhile
    unsaved.value = new Map([...unsaved.value].filter(([id]) => id !== questionId))
  }

  /** The window goes: nothing can wait for its turn any more. */
  addEventListener('pagehide', () => unsaved.value.forEach((text, id) => void send(id, text).catch(() => {})))
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  const { failure } = queue
  watch(failure, (now) => (now ? addEventListener('beforeunload', warn) : removeEventListener('beforeunload', warn)))

  return {
    unsaved,
    /** Why a note could not be stored so far, in words; it is tried again. */
    failure: computed(() => failure.value?.message ?? null),
    ...{ write, flush: draft.flush, retryNow: queue.retryNow },
  }
})
