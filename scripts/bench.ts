import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import type { Benchmark, BenchSize } from './bench/benchmark.ts'
import { benchmarks } from './bench/benchmarks.ts'
import { thisMachine } from './bench/machine.ts'
import { type BenchResult, missedOf } from './bench/results.ts'
import { tableOf } from './bench/table.ts'
import { writeResults } from './bench/writeResults.ts'
import { isBuildStale } from './buildFreshness.ts'
import { runInherited, toolScript } from './childProcess.ts'
import { againOnScreen } from './onScreen.ts'
import { keepStateApart } from './ownState.ts'
import { projectRoot } from './projectRoot.ts'

const names = benchmarks.map(({ name }) => name)
const help = `npm run bench [-- --only ${names.slice(0, 3).join(',')}] [--write] [--quick] [--help]

Measures everything that the project promises to be fast at, each beside its floor: the least that anybody could do for the same, in the same
run. Prints tables, writes bench/results.json and docs/benchmarks.md, and ends with an error where a goal is missed. Some twenty minutes, on
a machine that has nothing else to do. Builds the app first where it is older than its sources; without a display it takes a virtual one.

  --only a,b   only these, and nothing is written: ${names.join(', ')}
  --write      writes the page all the same, with these alone in it
  --quick      as small as it goes, to see that it works: no goal is judged, and nothing written`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    only: { type: 'string' },
    write: { type: 'boolean' },
    quick: { type: 'boolean' },
  },
})
process.exitCode = await bench()

async function bench(): Promise<number> {
  if (values.help === true) {
    console.log(help)
    return 0
  }
  const asked = values.only?.split(',') ?? names
  const unknown = asked.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no benchmark called ${unknown.join(', ')}. There are: ${names.join(', ')}`)
    return 2
  }
  keepStateApart()
  const chosen = benchmarks.filter(({ name }) => asked.includes(name))
  if (chosen.some(({ needs }) => needs === 'screen')) {
    const status = await againOnScreen()
    if (status !== null) return status
    if (!(await buildWhereStale())) return 1
  }
  return measureAll(chosen, values.quick === true ? 'quick' : 'full')
}

async function measureAll(chosen: readonly Benchmark[], size: BenchSize): Promise<number> {
  const results: BenchResult[] = []
  const fallen: string[] = []
  for (const benchmark of chosen) {
    try {
      const result = await measure(benchmark, size)
      results.push(result)
      console.log(`\n${tableOf(result)}`)
    } catch (error) {
      // What the others measure in the minutes that follow is of use all the same.
      fallen.push(benchmark.name)
      console.error(error)
    }
  }
  const isWhole = fallen.length === 0 && (values.only === undefined || values.write === true)
  if (isWhole && size === 'full') {
    const day = Temporal.Now.plainDateISO().toString()
    const files = writeResults(projectRoot, { day, machine: await thisMachine(), benchmarks: results })
    console.log(`\nWritten: ${files.join(', ')}`)
  }
  const missed = missedOf({ benchmarks: results })
  for (const { name } of missed) console.error(`A goal was missed: ${name}`)
  for (const name of fallen) console.error(`Could not be measured: ${name}`)
  return missed.length + fallen.length === 0 ? 0 : 1
}

async function measure({ name, title, run }: Benchmark, size: BenchSize): Promise<BenchResult> {
  const measured = await run(size)
  if ('notHere' in measured) return { name, title, rows: [], notHere: measured.notHere }
  // What is as small as it goes tells nothing of a goal.
  const rows = size === 'full' ? measured : measured.map((row) => ({ ...row, met: null }))
  return { name, title, rows }
}

/** @returns whether there is an app to measure */
async function buildWhereStale(): Promise<boolean> {
  if (!(await isBuildStale(projectRoot))) return true
  return (
    (await runInherited(process.execPath, [toolScript('electron-vite', 'bin/electron-vite.js'), 'build'])) ===
    0
  )
}
