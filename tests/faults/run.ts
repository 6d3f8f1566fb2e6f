import { parseArgs } from 'node:util'
import { killStorm } from './kill.ts'

/** `npm run test:faults`: 50 kills; `-- --short` for continuous integration, `-- --kills N` for more. */
const { values } = parseArgs({
  options: { short: { type: 'boolean' }, kills: { type: 'string' }, json: { type: 'boolean' } },
})
const kills = Number(values.kills ?? (values.short ? 5 : 50))
const report = await killStorm(kills)

const worst = Math.max(...report.clockErrorsMs.map(Math.abs))
const checks: [words: string, ok: boolean][] = [
  [`${report.acknowledged} acknowledged answers, ${report.lost} lost`, report.lost === 0 && report.acknowledged > 0],
  [`${report.wrongQuestion} of ${kills} restarts at a wrong question`, report.wrongQuestion === 0],
  [`remaining time off by at most ${worst} ms`, report.clockTooFar === 0],
  [`${report.driftFound.length} differences between summary and events`, report.driftFound.length === 0],
]
if (values.json) console.log(JSON.stringify(report))
else {
  console.log(`kill -9 at ${kills} random moments of a full mock`)
  for (const [words, ok] of checks) console.log(`${ok ? 'ok  ' : 'FAIL'} ${words}`)
  for (const line of report.driftFound.slice(0, 10)) console.log(`     ${line}`)
}
process.exit(checks.every(([, ok]) => ok) ? 0 : 1)
