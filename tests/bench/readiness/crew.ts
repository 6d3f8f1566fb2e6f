import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Job, Outcomes } from './jobs.ts'

/** Shares jobs out among the processors; outcomes stand in the order of the jobs, however many there are. */
export async function workOff(jobs: readonly Job[]): Promise<Outcomes[Job['kind']][]> {
  const outcomes: Outcomes[Job['kind']][] = []
  let next = 0
  const hand = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    while (next < jobs.length) {
      const place = next++
      worker.postMessage(jobs[place])
      const [outcome] = (await once(worker, 'message')) as [Outcomes[Job['kind']]]
      outcomes[place] = outcome
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(jobs.length, availableParallelism()) }, hand))
  return outcomes
}
