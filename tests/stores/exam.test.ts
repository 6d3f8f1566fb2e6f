import { describe, expect, it, vi } from 'vitest'
import { useExamStore } from '@/stores/exam'
import { double, exam, examBridge, question, single } from '../support/exam-bridge'
import { choose, openExam, prepareStore, quiet } from '../support/open-exam'

prepareStore()

describe('opening', () => {
  it('resumes the open exam under the name of this window', async () => {
    const { host, store } = await openExam()
    expect(store.exam?.title).toBe('Full mock')
    expect(host.of('attempts.open')).toEqual([{ viewer: expect.stringMatching(/.{8,}/) as string }])
  })

  it('shows that no exam is open', async () => {
    const { store } = await openExam(examBridge(null))
    expect(store.exam).toBeNull()
    expect(store.ready).toBe(true)
  })

  it('tells why the exam could not be opened', async () => {
    const host = examBridge()
    host.die()
    const { store } = await openExam(host)
    expect(store.error).toContain('not running')
  })

  it('stops the clock again when the candidate left while it was opening', async () => {
    const host = examBridge()
    const release = host.hold()
    const store = useExamStore()
    const opening = store.open()
    store.leave()
    release()
    await opening
    await quiet()
    expect(host.of('attempts.pause')).toHaveLength(1)
  })
})

describe('leaving', () => {
  it('shows nothing of an exam that was abandoned meanwhile', async () => {
    const { host, store } = await openExam()
    store.leave()
    host.set({ ...exam([double]), id: 8, position: 1 })
    const opening = store.open()
    expect(store.exam).toBeNull()
    store.show()
    await opening
    await quiet()
    expect(store.exam?.id).toBe(8)
    expect(host.of('attempts.show')).toEqual([])
  })

  it('keeps on storing what was not stored, and never takes it for a part of the next exam', async () => {
    const { host, store } = await openExam()
    host.fail('NOT_SAVED', 'The disk is full.')
    store.answer(1, choose('p2'))
    await quiet()
    store.leave()
    host.recover()
    host.set({ ...exam([double]), id: 8 })
    await store.open()
    expect(store.item?.state.response).toBeNull()
    store.retryNow()
    await quiet()
    expect(host.of('attempts.answer').at(-1)).toMatchObject({ id: 7 })
    expect(store.item?.state.response).toBeNull()
  })

  it('shows what was not stored again on the way back', async () => {
    const { host, store } = await openExam()
    const answer = host.answers['attempts.answer']!
    host.answers['attempts.answer'] = () => ({ ok: false, error: { code: 'NOT_SAVED', message: 'The disk is full.' } })
    store.answer(1, choose('p2'))
    await quiet()
    store.leave()
    await store.open()
    expect(store.item?.state.response).toEqual(choose('p2'))
    host.answers['attempts.answer'] = answer
    store.retryNow()
    await quiet()
    expect(host.stored().items[0]?.state.response).toEqual(choose('p2'))
  })
})

describe('moving', () => {
  it('goes on while an answer is on its way, however long that takes', async () => {
    const { host, store } = await openExam()
    const release = host.hold()
    store.answer(1, choose('p2'))
    expect(store.go(2)).toBe(true)
    await vi.advanceTimersByTimeAsync(2000)
    expect(store.go(3)).toBe(true)
    release()
    await quiet()
    expect(host.stored().items[0]?.state.response).toEqual(choose('p2'))
  })

  it('stays on the question when the answer cannot be stored', async () => {
    const { host, store } = await openExam()
    host.die()
    store.answer(1, choose('p2'))
    await quiet()
    expect(store.go(2)).toBe(false)
    expect(store.position).toBe(1)
  })
})

describe('notes', () => {
  it('stores a note once typing pauses', async () => {
    const { host, store } = await openExam()
    store.note(1, 'look')
    await vi.advanceTimersByTimeAsync(300)
    store.note(1, 'look again')
    await vi.advanceTimersByTimeAsync(399)
    expect(host.of('attempts.note')).toHaveLength(0)
    expect(store.saving).toBe('saving')
    await vi.advanceTimersByTimeAsync(1)
    expect(host.of('attempts.note').map((i) => i['note'])).toEqual(['look again'])
  })

  it('stores a note on moving on', async () => {
    const { host, store } = await openExam()
    store.note(1, 'look')
    store.go(2)
    await quiet()
    expect(host.stored().items[0]?.state.note).toBe('look')
  })
})

describe('the end', () => {
  it('submits after everything else is stored, once, however often it is tried', async () => {
    const { host, store } = await openExam()
    host.die()
    store.answer(1, choose('p2'))
    store.end()
    store.end()
    expect(store.closing).toBe(true)
    await quiet()
    host.recover()
    store.retryNow()
    await quiet()
    expect(host.of('attempts.submit')).toHaveLength(1)
    expect(host.stored().items[0]?.state.response).toEqual(choose('p2'))
    expect(store.exam?.state).toBe('submitted')
  })

  it('goes on to blind review when the host asks for it', async () => {
    const host = examBridge({
      ...exam(),
      flagged: 1,
      items: [question(single, 1), question(double, 2, { flagged: true })],
    })
    const { store } = await openExam(host)
    host.answers['attempts.submit'] = () => {
      host.set({ state: 'rethinking' })
      return { ok: true, value: { state: 'rethinking' } }
    }
    store.end()
    await quiet()
    expect(store.positions).toEqual([2])
    expect(store.position).toBe(2)
    store.answer(2, choose('p5'))
    await quiet()
    expect(host.of('attempts.rethink')).toHaveLength(1)
    expect(host.of('attempts.answer')).toHaveLength(0)
    expect(store.item?.state.response).toEqual(choose('p5'))
    store.end()
    await quiet()
    expect(host.of('attempts.reveal')).toHaveLength(1)
    expect(store.exam?.state).toBe('submitted')
  })

  it('shows the solution after a check in practice', async () => {
    const { host, store } = await openExam(examBridge(exam([single], { practice: true })))
    store.answer(1, choose('p1'))
    store.check(1, 'Sure')
    await quiet()
    expect(host.of('attempts.check')[0]).toMatchObject({ confidence: 'Sure' })
    expect(store.item?.solution?.rule).toBe('No labels yet: watch the inputs.')
  })
})
