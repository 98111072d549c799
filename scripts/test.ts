import { createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { makeScratchFolder } from './scratchFolder.ts'
import { addCounts, type Counts, isGood, summaryLine } from './testCounts.ts'
import { toldAgain } from './testFailures.ts'
import { badStep, type Step, type StepResult, type StepRun, steps } from './testSteps.ts'

const usage = `npm test [-- --only <step>[,<step>…]] [-- --help]

Checks everything, and goes on after a failure; what waits for others is tried side by side, and the real app alone:
${steps.map(({ name, title }) => `  ${name.padEnd(9)} ${title}`).join('\n')}

Without a display the real app runs in a virtual one (Xvfb). Missing system packages are installed as root on
Debian; otherwise the command that installs them is printed. What failed is told once more at the end; the last
line is "N passed, N failed", and the exit status is 1 when anything failed or nothing ran.`

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage)
    return 0
  }
  const chosen = chooseSteps(args)
  if (!chosen) {
    console.error(usage)
    return 2
  }
  const total = await runSteps(chosen)
  console.log(summaryLine(total))
  return isGood(total) ? 0 : 1
}

/** All steps, or those that `--only` names; undefined when the arguments make no sense. */
function chooseSteps(args: readonly string[]): readonly Step[] | undefined {
  if (args.length === 0) return steps
  const [option, names, ...rest] = args
  if (option !== '--only' || !names || rest.length > 0) return undefined
  const wanted = names.split(',')
  if (!wanted.every((name) => steps.some((step) => step.name === name))) return undefined
  return steps.filter(({ name }) => wanted.includes(name))
}

interface Outcome extends StepResult {
  readonly seconds: number
}

async function runSteps(chosen: readonly Step[]): Promise<Counts> {
  const reports = await makeScratchFolder()
  // Whatever is started from here puts its temporary files there too.
  process.env.TMPDIR = reports
  // So do Node's processes and threads keep there what they have compiled, by the hundred from the same files: each starts in half the time.
  process.env.NODE_COMPILE_CACHE ??= join(reports, 'compiled')
  const outcomes = new Map<Step, Outcome>()
  const beside = new Map<Step, Promise<Outcome>>()
  try {
    for (const step of chosen) {
      if (step.beside && step !== chosen.at(-1)) {
        console.log(`\n── ${step.title}: beside what follows, and told at the end`)
        beside.set(step, runBeside(step, reports))
        continue
      }
      for (const [other, outcome] of beside) {
        if (step.alone || step.needs.includes(other.name)) outcomes.set(other, await outcome)
      }
      console.log(`\n── ${step.title}`)
      const broken = [...outcomes].find(
        ([done, { counts }]) => step.needs.includes(done.name) && counts.failed > 0,
      )
      const run: StepRun = { reports, output: process.stdout }
      const outcome = await timed(() => (broken ? notTried(broken[0]) : tryStep(step, run)))
      outcomes.set(step, outcome)
      console.log(`   ${summaryLine(outcome.counts)} in ${outcome.seconds.toFixed(1)} s`)
    }
    for (const [step, outcome] of beside) {
      outcomes.set(step, await outcome)
      console.log(`\n── ${step.title}`)
      console.log(await readFile(outputOf(step, reports), 'utf8'))
    }
  } finally {
    await rm(reports, { recursive: true, force: true, maxRetries: 5 })
  }
  for (const [{ title }, { failures }] of outcomes) {
    if (failures.length > 0) console.log(toldAgain(title, failures))
  }
  console.log('')
  for (const [step, { counts, seconds }] of outcomes) {
    console.log(`${step.title.padEnd(36)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${summaryLine(counts)}`)
  }
  return addCounts([...outcomes.values()].map(({ counts }) => counts))
}

async function timed(run: () => StepResult | Promise<StepResult>): Promise<Outcome> {
  const started = performance.now()
  const result = await run()
  return { ...result, seconds: (performance.now() - started) / 1000 }
}

/** Runs a step that writes to a file what it has to say, so that the terminal tells of one step at a time. */
async function runBeside(step: Step, reports: string): Promise<Outcome> {
  const output = createWriteStream(outputOf(step, reports))
  try {
    return await timed(() => tryStep(step, { reports, output }))
  } finally {
    output.end()
    await finished(output)
  }
}

function outputOf({ name }: Step, reports: string): string {
  return join(reports, `${name}.txt`)
}

/** What could not be tried has not been shown to work: it counts as failed. */
function notTried(broken: Step): StepResult {
  const reason = `Not tried, because "${broken.title}" failed.`
  console.error(reason)
  return badStep(reason)
}

async function tryStep(step: Step, run: StepRun): Promise<StepResult> {
  try {
    return await step.run(run)
  } catch (error) {
    console.error(explain(error))
    return badStep(explain(error))
  }
}

/** The message, and those of what caused it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message}\n${explain(error.cause)}`
}
