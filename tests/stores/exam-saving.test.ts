import { describe, expect, it, vi } from 'vitest'
import { watch } from 'vue'
import { choose, openExam, prepareStore, quiet } from '../support/open-exam'

prepareStore()

describe('saving', () => {
  it('shows an answer at once and stores it with a key of its own', async () => {
    const { host, store } = await openExam()
    store.answer(1, choose('p2'))
    expect(store.item?.state.response).toEqual(choose('p2'))
    await quiet()
    expect(host.stored().items[0]?.state.response).toEqual(choose('p2'))
    expect(store.answered).toBe(1)
  })

  it('says "saving" from the change on, and "saved" only after the reply', async () => {
    const { host, store } = await openExam()
    const release = host.hold()
    store.answer(1, choose('p2'))
    expect(store.saving).toBe('saving')
    await vi.advanceTimersByTimeAsync(1000)
    expect(store.saving).toBe('saving')
    release()
    await quiet()
    expect(store.saving).toBe('saved')
  })

  it('names the revision that the change before it brought about', async () => {
    const { host, store } = await openExam()
    store.answer(2, choose('p1'))
    store.answer(2, choose('p1', 'p3'))
    await quiet()
    expect(host.of('attempts.answer').map((i) => i['revision'])).toEqual([0, 1])
    expect(host.stored().items[1]?.state.response).toEqual(choose('p1', 'p3'))
  })

  it('keeps a later choice on the screen when the reply to an earlier one comes in', async () => {
    const { host, store } = await openExam()
    const release = host.hold()
    store.answer(1, choose('p2'))
    store.answer(1, choose('p3'))
    const seen: unknown[] = []
    watch(
      () => store.item?.state,
      (state) => seen.push(state?.response),
      { flush: 'sync' },
    )
    release()
    await quiet()
    expect(host.of('attempts.answer')).toHaveLength(2)
    expect(seen.length).toBeGreaterThanOrEqual(2)
    for (const response of seen) expect(response).toEqual(choose('p3'))
  })

  it('tries again with the same key after 1, 2, 4, 8 and 8 seconds', async () => {
    const { host, store } = await openExam()
    host.fail('NOT_SAVED', 'The disk is full.')
    store.answer(1, choose('p2'))
    await quiet()
    expect(store.failure).toMatchObject({ message: 'The disk is full.', tries: 1 })
    for (const [seconds, tries] of [
      [1, 2],
      [2, 3],
      [4, 4],
      [8, 5],
      [8, 6],
    ] as const) {
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1)
      expect(host.of('attempts.answer')).toHaveLength(tries - 1)
      await vi.advanceTimersByTimeAsync(1)
      expect(host.of('attempts.answer')).toHaveLength(tries)
    }
    expect(new Set(host.of('attempts.answer').map((i) => i['key'])).size).toBe(1)
    expect(new Set(host.of('attempts.answer').map((i) => i['revision'])).size).toBe(1)
  })

  it('keeps the answer on the screen while the host is away, and stores everything in order once it is back', async () => {
    const { host, store } = await openExam()
    host.die()
    store.answer(1, choose('p2'))
    await quiet()
    store.flag(1, true)
    store.answer(1, choose('p3'))
    expect(store.saving).toBe('failing')
    expect(store.item?.state).toMatchObject({ response: choose('p3'), flagged: true })
    host.recover()
    store.retryNow()
    await quiet()
    expect(store.saving).toBe('saved')
    expect(host.stored().items[0]?.state).toMatchObject({ response: choose('p3'), flagged: true, revision: 2 })
  })

  it('counts a change once whose reply was lost', async () => {
    const { host, store } = await openExam()
    const answer = host.answers['attempts.answer']!
    host.answers['attempts.answer'] = (input) => {
      answer(input)
      throw new Error('connection reset')
    }
    store.answer(1, choose('p2'))
    await quiet()
    expect(store.saving).toBe('failing')
    host.answers['attempts.answer'] = answer
    store.retryNow()
    await quiet()
    expect(host.stored().items[0]?.state.revision).toBe(1)
    expect(store.saving).toBe('saved')
  })

  it('tells a host that was started anew that this window still shows the exam', async () => {
    const { host, store } = await openExam()
    host.die()
    store.flag(1, true)
    await quiet()
    host.recover()
    store.retryNow()
    await quiet()
    expect(host.of('attempts.resume')).toHaveLength(1)
  })

  it('asks before the window closes only while something is not stored', async () => {
    const { host, store } = await openExam()
    const closing = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(closing()).toBe(false)
    host.die()
    store.answer(1, choose('p2'))
    await quiet()
    expect(closing()).toBe(true)
    host.recover()
    store.retryNow()
    await quiet()
    expect(closing()).toBe(false)
  })
})

describe('conflicts', () => {
  it('shows the newer answer of another window and says so', async () => {
    const { host, store } = await openExam()
    host.patch(1, { response: choose('p4'), revision: 3 })
    store.answer(1, choose('p2'))
    await quiet()
    expect(store.item?.state.response).toEqual(choose('p4'))
    expect(store.notice).toBe('This question was changed in another window; its newer answer is shown.')
    expect(store.saving).toBe('saved')
  })

  it('keeps changes to other questions', async () => {
    const { host, store } = await openExam()
    host.patch(1, { response: choose('p4'), revision: 3 })
    store.answer(1, choose('p2'))
    store.answer(2, choose('p1'))
    await quiet()
    expect(host.stored().items[1]?.state.response).toEqual(choose('p1'))
    expect(store.items[1]?.state.response).toEqual(choose('p1'))
  })

  it('learns from a refused change that the exam is over', async () => {
    const { host, store } = await openExam()
    host.set({ state: 'submitted' })
    store.answer(1, choose('p2'))
    await quiet()
    expect(store.exam?.state).toBe('submitted')
    expect(store.notice).toBeNull()
  })

  it('takes over what another window stored when this one gets the focus', async () => {
    const { host, store } = await openExam()
    host.patch(1, { response: choose('p4'), revision: 1 })
    await store.sync()
    expect(store.item?.state.response).toEqual(choose('p4'))
    expect(store.notice).toContain('another window')
  })

  it('does not take an older state for newer than what was stored meanwhile', async () => {
    const { host, store } = await openExam()
    const get = host.answers['attempts.get']!
    const before = get({})
    host.answers['attempts.get'] = () => before
    const syncing = store.sync()
    store.answer(1, choose('p2'))
    await quiet()
    await syncing
    expect(store.item?.state.response).toEqual(choose('p2'))
  })
})

describe('a copy of what is not stored', () => {
  it('goes through the host in the words of the question', async () => {
    const { host, store } = await openExam()
    host.answers['app.saveFile'] = () => ({ ok: true, value: { saved: true } })
    host.fail('NOT_SAVED', 'The disk is full.')
    store.answer(1, choose('p2'))
    await quiet()
    host.recover()
    await store.saveCopy()
    const { name, text } = host.of('app.saveFile')[0]!
    expect(name).toBe('rehearsal-unsaved-answers.json')
    expect(JSON.parse(String(text))).toMatchObject({
      exam: 'Full mock',
      unsaved: [{ question: 1, response: ['Model quality'] }],
    })
  })

  it('is downloaded when the host cannot be reached', async () => {
    const { host, store } = await openExam()
    const blobs: Blob[] = []
    vi.stubGlobal('URL', { createObjectURL: (b: Blob) => (blobs.push(b), 'blob:x'), revokeObjectURL: () => {} })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    host.die()
    store.answer(1, choose('p2'))
    await quiet()
    await store.saveCopy()
    expect(JSON.parse(await blobs[0]!.text())).toMatchObject({ attempt: 7 })
  })
})
