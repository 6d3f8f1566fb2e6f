import { defineStore } from 'pinia'
import type { Input, Output } from '@shared/contract/procedures'
import { latest } from './latest'

export type Readiness = Output<'readiness.get'>
export type ReceiptInput = Input<'readiness.receipt'>

/** How ready the learner is, the answers behind that, and what an attempt changed of it. */
export const useReadinessStore = defineStore('readiness', () => {
  const readiness = latest('readiness.get')
  const receipt = latest('readiness.receipt')
  const change = latest('readiness.change')
  return {
    readiness: readiness.value,
    error: readiness.error,
    load: () => readiness.load({}),
    receipt: receipt.value,
    receiptError: receipt.error,
    loadReceipt: receipt.load,
    change: change.value,
    changeError: change.error,
    loadChange: (attemptId: number) => change.loadAnew({ attemptId }),
  }
})
