import type { Finding } from './bank'
import type { Summary, Tally } from './summary'

export interface Report extends Summary {
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

const TOP = 15

const percent = (share: number) => `${(100 * share).toFixed(1)}%`
const byName = (tally: Tally) =>
  Object.entries(tally).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
const byNumber = (tally: Tally) => Object.entries(tally).toSorted(([, a], [, b]) => b - a)
const list = (entries: [string, number][]) => entries.map(([name, n]) => `${name}: ${n}`).join(', ')
const pairs = (tally: Tally) => list(byName(tally))
const shares = (tally: Tally, of: number) => byName(tally).map(([name, n]) => `${name}: ${n} (${percent(n / of)})`).join(', ') // prettier-ignore

function findingLines(findings: readonly Finding[]): string[] {
  const byFile = Map.groupBy(findings, (f) => f.file || 'the bank as a whole')
  return [...byFile].flatMap(([file, inFile]) => [
    file,
    ...inFile.map((f) => `  ${[f.id, `[${f.rule}]`, f.words].filter(Boolean).join(' ')}`),
    '',
  ])
}

function countLines(s: Summary): string[] {
  const all = s.fixed + s.inCases
  const reviewed = Object.values(s.reviewed.by).reduce((sum, n) => sum + n, 0)
  return [
    `items       ${s.fixed} fixed, ${s.inCases} in ${s.cases} case sets, ${s.templates} templates`,
    `scenarios   ${s.scenarios} of ${all} (${percent(s.scenarios / all)})`,
    `section     ${pairs(s.section)}`,
    `objective   ${pairs(s.objective)}`,
    `type        ${shares(s.type, all)}`,
    `difficulty  ${shares(s.difficulty, all)}`,
    `skill       ${pairs(s.skill)}`,
    `stage       ${pairs(s.stage)}`,
    `metric      ${pairs(s.metricCategory)}`,
    `service     ${list(byNumber(s.service).slice(0, TOP))}, and ${Math.max(0, Object.keys(s.service).length - TOP)} more`,
    `review      ${reviewed} of ${s.reviewed.of} recorded (${percent(reviewed / s.reviewed.of)}), by whom: ${pairs(s.reviewed.by) || 'nobody'}`,
  ]
}

function clueLines({ guessers, balance }: Summary): string[] {
  const { multipleChoice: one, multipleResponse: many } = guessers
  const spread = ({ counts, p }: { counts: readonly number[]; p: number }) =>
    `${counts.map((n) => Math.round(n)).join(', ')} (p = ${p.toFixed(3)})`
  return [
    `guessers    multiple choice / multiple response; luck is ${percent(one.luck)} / ${percent(many.luck)}`,
    ...Object.keys(one.right).map(
      (name) => `  ${name.padEnd(25)} ${percent(one.right[name]!)} / ${percent(many.right[name]!)}`,
    ),
    `keys by place, A to D         ${spread(balance.keyPositions)}`,
    `keys by length, longest first ${spread(balance.keyLengthRanks)}`,
  ]
}

/** The report for people; its last line is the verdict. */
export const textOf = (report: Report): string =>
  [
    ...findingLines(report.findings),
    ...countLines(report),
    ...clueLines(report),
    ...report.notes.map((note) => `note        ${note}`),
    `bank:check: ${report.findings.length} finding${report.findings.length === 1 ? '' : 's'}`,
  ].join('\n')
