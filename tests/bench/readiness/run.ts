import { parseArgs } from 'node:util'
import '../../../scripts/bank-check/source-imports.ts'
import type { Job, Outcomes } from './jobs.ts'
import type { Cohort } from './measure.ts'
import type { PolicyName } from './policies.ts'
import type { Report } from './report.ts'
import type { WorldName } from './worlds.ts'

const { workOff } = await import('./crew.ts')
const { lengths, names } = await import('./measure.ts')
const { textOf } = await import('./report.ts')
const { speed } = await import('./speed.ts')
const { figuresOf, overall, sumOf } = await import('./tally.ts')
const { worldNames } = await import('./worlds.ts')

/** `npm run readiness:check -- --learners 400 --seed 1`: our model against three others. `--json` for programs. */
const { values } = parseArgs({
  options: {
    learners: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    policies: { type: 'boolean' }, // what is always done now; still taken
    json: { type: 'boolean', default: false },
  },
})
const learners = Number(values.learners)
const seed = Number(values.seed)
if (!Number.isInteger(learners) || learners < 1) throw new Error('--learners is a whole number from 1.')
if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed is a whole number from 0.')

/** `count` learners of a world in parts that workers take in turn. */
function cohorts(world: WorldName, count: number, size: number): Cohort[] {
  const parts = Math.ceil(count / size)
  return Array.from({ length: parts }, (_, i) => ({ world, seed, from: i * size, to: Math.min(count, (i + 1) * size) }))
}

const jobs: Job[] = [
  { kind: 'statics' },
  { kind: 'sat12' },
  ...worldNames
    .flatMap((world) => cohorts(world, learners * lengths.length, 120))
    .map((cohort) => ({ kind: 'measure', cohort }) as const),
  ...cohorts('base', learners, 10).map((cohort) => ({ kind: 'policies', cohort }) as const),
]
const pace = speed(seed) // before others are at work
const outcomes = await workOff(jobs)
const done = <K extends Job['kind']>(kind: K, world?: WorldName) =>
  outcomes.filter((_, i) => {
    const job = jobs[i]!
    return job.kind === kind && (!world || !('cohort' in job) || job.cohort.world === world)
  }) as Outcomes[K][]

function policyResults(): Record<PolicyName, number> {
  const mean = (name: PolicyName) => (100 * done('policies').reduce((sum, part) => sum + part[name], 0)) / learners
  return { nextBest: mean('nextBest'), randomUnseen: mean('randomUnseen'), weakest: mean('weakest') }
}

const figures = (world: WorldName, name: (typeof names)[number]) =>
  figuresOf(sumOf(done('measure', world).map((tallies) => tallies[name])))
const worlds = Object.fromEntries(
  worldNames.map((world) => [world, Object.fromEntries(names.map((name) => [name, figures(world, name)]))]),
) as Report['worlds']
const over = Object.fromEntries(
  names.map((name) => [name, overall(worldNames.map((world) => worlds[world][name]))]),
) as Pick<Report, (typeof names)[number]>

const report: Report = {
  learners,
  seed,
  ...over,
  worlds,
  policies: policyResults(),
  datasets: { sat12: done('sat12')[0] ?? 'absent', statics: done('statics')[0] ?? 'absent' },
  speed: pace,
}
console.log(values.json ? JSON.stringify(report) : textOf(report))
