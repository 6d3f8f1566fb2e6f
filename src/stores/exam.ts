import { computed, ref, shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import type { AttemptSummary, Confidence, Exam, Highlight, ItemState, Saved } from '@shared/contract/attempts'
import type { Response, Solution } from '@shared/contract/items'
import { download } from '../composables/download'
import { call, type ClientError, viewer } from '../client'
import { useExamState } from './exam-state'
import { useNoteDraft } from './note-draft'
import { useSaveQueue, type Change } from './save-queue'
import { copyOf } from './unsaved-copy'
import { wordsOf } from './words'

const CHANGED_ELSEWHERE = 'This question was changed in another window; its newer answer is shown.'

/** The exam being taken in this window. */
export const useExamStore = defineStore('exam', () => {
  const ready = ref(false)
  const error = ref<string | null>(null)
  const notice = ref<string | null>(null)
  /** Minutes left of which the candidate was last warned. */
  const warning = ref<number | null>(null)
  /** The candidate hid the clock again after it came back for the last minutes. */
  const hiddenLate = ref(false)
  const last = shallowRef<AttemptSummary | null>(null)

  const queue = useSaveQueue<Change>(refused)
  const { pending, failure, retryNow } = queue
  const state = useExamState((id, at) =>
    pending.value.filter((c) => c.attemptId === id && c.position === at).map((c) => c.patch),
  )
  const { exam, items, position, answered, flagged, reading, item, rethinking, positions } = state
  const draft = useNoteDraft((at: number, note) =>
    change(at, { note }, (head) => call('attempts.note', { ...head, note })),
  )

  /** The end was asked for: nothing can be changed any more. */
  const closing = computed(() => pending.value.some((c) => c.attemptId === exam.value?.id && c.position === 0))
  const unsaved = computed(() => draft.waiting.value || pending.value.some((c) => c.holds))
  const saving = computed(() => (failure.value ? 'failing' : unsaved.value ? 'saving' : 'saved'))

  let replies = 0
  let viewing = false
  let wanted = false
  let paused: Promise<unknown> = Promise.resolve()

  /** Shows the open exam, if there is one; its clock runs from here. */
  async function open(): Promise<void> {
    if (exam.value && exam.value.state !== 'submitted') return
    wanted = true
    exam.value = null
    ready.value = false
    try {
      await paused
      const opened = await call('attempts.open', { viewer })
      viewing = opened?.state === 'open'
      if (opened) state.load(opened)
      else await close()
      error.value = null
    } catch (e) {
      error.value = wordsOf(e)
    }
    ready.value = true
    if (!wanted) leave() // while it was opening
  }

  async function close() {
    exam.value = null
    last.value = (await call('attempts.list', { limit: 1 }))[0] ?? null
  }

  /** This window no longer shows the exam. What is not stored yet stays in the queue. */
  function leave() {
    wanted = false
    draft.flush()
    if (viewing && exam.value?.state === 'open')
      paused = call('attempts.pause', { id: exam.value.id, viewer }).catch(() => {})
    viewing = false
    exam.value = null
    notice.value = warning.value = null
    hiddenLate.value = false
  }

  /** Takes what the host has stored, unless something changed here meanwhile. */
  async function refresh(read: (id: number) => Promise<Exam>): Promise<void> {
    if (!viewing || exam.value?.state !== 'open') return
    const [before, revision] = [replies, state.revisionOf(position.value)]
    const fresh = await read(exam.value.id).catch(() => null)
    if (!fresh || !viewing || replies !== before || pending.value.length) return
    state.load(fresh)
    if (state.revisionOf(position.value) !== revision) notice.value = CHANGED_ELSEWHERE
  }

  const join = (id: number) => call('attempts.resume', { id, viewer })

  /** Asks the host for the time, and for what another window may have changed. */
  async function sync(): Promise<void> {
    retryNow()
    await refresh((id) => call('attempts.get', { id }))
    if (reading.value?.running === false) await refresh(join)
  }

  // A host that was started anew does not know that this window shows the exam.
  watch(failure, (now, before) => {
    if (before && !now) void refresh(join)
  })

  async function refused(why: ClientError, { attemptId: id, position: at }: Change): Promise<void> {
    const fresh = why.code === 'NOT_FOUND' ? null : await call('attempts.get', { id })
    queue.drop((c) => c.attemptId === id && (!fresh || c.position === at))
    if (exam.value?.id !== id) return
    if (!fresh) return close()
    state.load(fresh)
    if (fresh.state === 'open') notice.value = why.code === 'CONFLICT' ? CHANGED_ELSEWHERE : why.message
  }

  type Head = { id: number; position: number; key: string }
  type Reply = Saved & { solution?: Solution }

  /** Shows a change at once and queues it; `holds` keeps the candidate on the question until it is stored. */
  function change(at: number, patch: Partial<ItemState>, request: (head: Head) => Promise<Reply>, holds = true) {
    if (!exam.value) return
    const head = { id: exam.value.id, position: at, key: crypto.randomUUID() }
    const send = async () => {
      const reply = await request(head)
      return () => exam.value?.id === head.id && took(reply)
    }
    queue.push({ attemptId: head.id, position: at, patch, holds, send })
    state.redraw(at)
  }

  function took({ solution, ...saved }: Reply) {
    replies++
    state.take(saved, solution ? { solution } : {})
  }

  function answer(at: number, response: Response) {
    if (rethinking.value) return rethink(at, response)
    let revision: number | undefined
    change(at, { response }, (head) => {
      revision ??= state.revisionOf(at)
      return call('attempts.answer', { ...head, revision, response })
    })
  }

  /** The first response stays the stored one; the second thought is what this window goes on showing. */
  function rethink(at: number, response: Response) {
    change(at, { response }, async (head) => {
      const saved = await call('attempts.rethink', { ...head, response })
      return { ...saved, state: { ...saved.state, response } }
    })
  }

  const flag = (at: number, on: boolean) =>
    change(at, { flagged: on }, (head) => call('attempts.flag', { ...head, flagged: on }))
  const strike = (at: number, struck: string[]) =>
    change(at, { struck }, (head) => call('attempts.strike', { ...head, struck }))
  const highlight = (at: number, highlights: Highlight[]) =>
    change(at, { highlights }, (head) => call('attempts.highlight', { ...head, highlights }))

  /** The candidate looks at the question. */
  function show() {
    if (exam.value?.state === 'open') change(position.value, {}, (head) => call('attempts.show', head), false)
  }

  /** Practice: settles the question; its solution comes with the reply. */
  const check = (at: number, confidence: Confidence | null) =>
    change(at, { confidence }, async (head) => {
      const { saved, solution } = await call('attempts.check', { ...head, confidence })
      return { ...saved, solution }
    })

  /** Goes to a question; false while a change cannot be stored. */
  function go(to: number): boolean {
    draft.flush()
    if (failure.value) return false
    notice.value = null
    position.value = to
    return true
  }

  /** Ends the exam, or the thinking again after it; `exam.state` tells what comes next. */
  function end() {
    const before = exam.value
    if (!before || closing.value) return
    draft.flush()
    const [{ id }, key, reveal] = [before, crypto.randomUUID(), rethinking.value]
    const submit = async () => {
      if (reveal) await call('attempts.reveal', { id })
      const next = reveal ? 'submitted' : (await call('attempts.submit', { id, key })).state
      const ended = next === 'rethinking' ? await call('attempts.get', { id }) : { ...before, state: next }
      return () => exam.value?.id === id && state.load(ended)
    }
    queue.push({ attemptId: id, position: 0, patch: {}, holds: true, send: submit })
  }

  /** Offers what is not stored as a file, so that nothing is lost with the window. */
  async function saveCopy() {
    const name = 'rehearsal-unsaved-answers.json'
    draft.flush()
    const positions = new Set(pending.value.filter((c) => c.holds).map((c) => c.position))
    const text = copyOf(exam.value!, items.value, positions, new Date())
    const { saved } = await call('app.saveFile', { name, text }).catch((e: ClientError) => ({
      saved: e.code === 'CANCELLED',
    }))
    if (!saved) download(name, text)
  }

  function warnOnLeaving(event: BeforeUnloadEvent) {
    draft.flush()
    event.preventDefault()
  }
  watch(unsaved, (is) =>
    is ? addEventListener('beforeunload', warnOnLeaving) : removeEventListener('beforeunload', warnOnLeaving),
  )

  return {
    ...{ ready, error, notice, warning, hiddenLate, last, closing, saving, failure },
    ...{ exam, items, position, answered, flagged, reading, item, rethinking, positions },
    ...{ open, leave, sync, show, go, answer, flag, strike, highlight, check, end, retryNow, saveCopy },
    note: draft.write,
    flushNote: draft.flush,
  }
})
