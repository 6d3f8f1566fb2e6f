import { powerSaveBlocker, type BrowserWindow } from 'electron'
import type { OpenAttempt } from '../../src/shared/contract/attempts'
import type { Transport } from '../../src/shared/contract/procedures'

/** After these an exam may have begun, gone on or ended. */
const turns = new Set(['start', 'resume', 'pause', 'submit', 'reveal', 'abandon'].map((verb) => `attempts.${verb}`))

/**
 * Shows the time used on the window's icon and keeps the display awake while an exam's clock runs. It wraps the call of
 * the contract, to look only while there is an exam to look at.
 */
export function watchExams(
  window: () => BrowserWindow | undefined,
  call: Transport,
): { call: Transport; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let awake: number | undefined

  async function look(): Promise<void> {
    const reply = await call('attempts.current', {})
    const exam = reply.ok ? (reply.value as OpenAttempt | null) : null
    window()?.setProgressBar(exam?.limitMs ? Math.min(1, exam.clock.spentMs / exam.limitMs) : -1)
    if (!exam?.clock.running) return stop()
    timer ??= setInterval(() => void look(), 1000)
    awake ??= powerSaveBlocker.start('prevent-display-sleep')
  }

  function stop(): void {
    clearInterval(timer)
    if (awake !== undefined) powerSaveBlocker.stop(awake)
    timer = awake = undefined
  }

  return {
    async call(method, input) {
      const reply = await call(method, input)
      if (reply.ok && turns.has(method)) void look()
      return reply
    },
    stop,
  }
}
