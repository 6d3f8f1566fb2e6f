import { parseArgs } from 'node:util'
import '../../../scripts/bank-check/source-imports.ts'
import type { Job, Outcomes } from './jobs.ts'
import type { Cohort } from './measure.ts'
import type { PolicyName } from './policies.ts'
import type { Report } from './report.ts'
import type { WorldName } from './worlds.ts'

const { workOff } = await import('./crew.ts')
const { lengths, names } = await import('./measure.ts')
const { missedBars, textOf } = await import('./report.ts')
const { speed } = await import('./speed.ts')
const { figuresOf, overall, sumOf } = await import('./tally.ts')
const { worldNames } = await import('./worlds.ts')

const USAGE = `npm run readiness:check -- [--learners N] [--seed S] [--json]
The readiness model against three others in five simulated worlds, and on real answers where they are present.
  --learners N  learners in each world, spread over six history lengths (2400)
  --seed S      another seed, other learners (1)
  --json        one line of JSON; otherwise a table, and an exit code of 1 where a bar is missed`

/** The arguments; ends the program in words where they are none of ours. */
function readArguments() {
  const whole = (text: string, least: number, name: string) => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least) throw new Error(`${name} is a whole number from ${least}.`)
    return Number(text)
  }
  try {
    const { values } = parseArgs({
      options: {
        learners: { type: 'string', default: '2400' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(USAGE)
      process.exit(0)
    }
    return {
      learners: whole(values.learners, 1, '--learners'),
      seed: whole(values.seed, 0, '--seed'),
      json: values.json,
    }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    process.exit(2)
  }
}
const { learners, seed, json } = readArguments()

/** `count` learners of a world in parts that workers take in turn. */
function cohorts(world: WorldName, count: number, size: number): Cohort[] {
  const parts = Math.ceil(count / size)
  return Array.from({ length: parts }, (_, i) => ({ world, seed, from: i * size, to: Math.min(count, (i + 1) * size) }))
}

/** As many as have the same history length; they practice, all for the same time. */
const practicing = Math.ceil(learners / lengths.length)
const jobs: Job[] = [
  { kind: 'statics' },
  { kind: 'sat12' },
  ...worldNames
    .flatMap((world) => cohorts(world, learners, 120))
    .map((cohort) => ({ kind: 'measure', cohort }) as const),
  ...cohorts('base', practicing, 10).map((cohort) => ({ kind: 'policies', cohort }) as const),
]
const pace = speed(seed) // before others are at work
const outcomes = await workOff(jobs)
const done = <K extends Job['kind']>(kind: K, world?: WorldName) =>
  outcomes.filter((_, i) => {
    const job = jobs[i]!
    return job.kind === kind && (!world || !('cohort' in job) || job.cohort.world === world)
  }) as Outcomes[K][]

function policyResults(): Record<PolicyName, number> {
  const mean = (name: PolicyName) => (100 * done('policies').reduce((sum, part) => sum + part[name], 0)) / practicing
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
if (json) console.log(JSON.stringify(report))
else {
  const missed = missedBars(report)
  console.log(`${textOf(report)}\n${missed.length ? `Missed: ${missed.join(', ')}.` : 'Every bar is met.'}`)
  process.exitCode = missed.length ? 1 : 0
}
