import { defineStore } from 'pinia'
import { latest } from './latest'

/** A finished attempt, to be gone through once more. */
export const useReplaysStore = defineStore('replays', () => {
  const replay = latest('attempts.replay')
  return { replay: replay.value, error: replay.error, load: (id: number) => replay.load({ id }) }
})
