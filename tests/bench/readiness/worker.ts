import { parentPort } from 'node:worker_threads'
import '../../../scripts/bank-check/source-imports.ts'
import type { Job } from './jobs.ts'

const { work } = await import('./jobs.ts')

parentPort!.on('message', (job: Job) => parentPort!.postMessage(work(job)))
