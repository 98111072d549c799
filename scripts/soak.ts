import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { generator } from '../e2e/generator.ts'
import { startMastodonServer } from '../e2e/mastodon/mastodonServer.ts'
import { startSmtpServer } from '../e2e/smtpServer.ts'
import { openForCli } from '../electron/cli/openForCli.ts'
import type { Deps } from '../electron/usecases/deps.ts'
import { useCases } from '../electron/usecases/useCases.ts'
import { keepStateApart } from './ownState.ts'
import { soakFaults, type Taken } from './soak/soakVerdict.ts'
import { makeSoakWorkspace, type SoakPublication, tokenEnv } from './soak/soakWorkspace.ts'

const help = `npm run soak [-- --minutes 10] [--publications 500] [--kills 50] [--seed 1] [--help]

Plans publications (letters, posts on Mastodon, and ones for somebody to publish by hand), due at random over so many real minutes,
and kills the command line's "run" (SIGKILL) so many times at random meanwhile, each time starting it anew. Then looks at what the
servers took, by their own clocks: each exactly once, none early. A letter that a killed program had in the air is in doubt, as it
is for an officer: it is looked for at the server, and sent again only where it is not there. Exits with 1 at any fault.`

const programRoot = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    minutes: { type: 'string', default: '10' },
    publications: { type: 'string', default: '500' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
if (values.help === true) console.log(help)
else {
  keepStateApart()
  process.env[tokenEnv] = 'token-made-by-hand'
  process.exitCode = await soak()
}

async function soak(): Promise<number> {
  const [seconds, seed, kills] = [60 * Number(values.minutes), Number(values.seed), Number(values.kills)]
  const random = generator(seed)
  const scratch = mkdtempSync(join(tmpdir(), 'rundbrev-soak-'))
  const folder = join(scratch, 'workspace')
  const smtp = await startSmtpServer({ answerAfterMs: 20 }, join(scratch, 'smtp'))
  const mastodon = await startMastodonServer(join(scratch, 'mastodon'))
  let running: ChildProcess | undefined
  try {
    const planned = await makeSoakWorkspace({
      ...{ folder, smtpPort: smtp.port, mastodon: mastodon.address, seconds, random },
      publications: Number(values.publications),
    })
    console.log(`${planned.length} publications over ${values.minutes} minutes, ${kills} kills, seed ${seed}`)
    const start = Date.now() + 5000
    const moments = Array.from({ length: kills }, () => start + random() * seconds * 1000).sort(
      (a, b) => a - b,
    )
    let killed = 0
    running = run(folder, [])
    for (const moment of moments) {
      await sleep(Math.max(0, moment - Date.now()))
      killed += (await kill(running)) ? 1 : 0
      running = run(folder, [])
    }
    const last = Math.max(...planned.map(({ dueAt }) => dueAt.epochMilliseconds))
    await sleep(Math.max(0, last + 1000 - Date.now()))
    await kill(running)
    await exitOf(run(folder, ['--until-idle']))
    const letters = () => lettersIn(join(scratch, 'smtp'))
    const doubts = await decideDoubts(folder, planned, new Set(letters().map(({ mark }) => mark)))
    await exitOf(run(folder, ['--until-idle']))
    const posts = mastodon
      .statuses()
      .map(({ text, at }): Taken => ({ kind: 'post', mark: markIn(text), at: Temporal.Instant.from(at) }))
    const { byHand, open } = await inWorkspace(folder, (deps) => endOf(deps, planned))
    const faults = [...soakFaults(planned, [...letters(), ...posts, ...byHand]), ...open]
    for (const fault of faults) console.log(`FAULT ${fault}`)
    console.log(
      `${letters().length} letters, ${posts.length} posts, ${byHand.length} by hand; ${killed} kills; ${doubts.arrived} in doubt had arrived, ${doubts.again} were sent again; ${faults.length} faults`,
    )
    return faults.length === 0 && killed === kills ? 0 : 1
  } finally {
    running?.kill('SIGKILL')
    await Promise.all([smtp.kill(), mastodon.kill()])
  }
}

/** The officer's work: whoever is in doubt got the letter if the server has it. */
async function decideDoubts(
  folder: string,
  planned: readonly SoakPublication[],
  arrived: ReadonlySet<string>,
): Promise<{ readonly arrived: number; readonly again: number }> {
  return inWorkspace(folder, async (deps) => {
    const decided = { arrived: 0, again: 0 }
    for (const { id, mark } of planned.filter(({ kind }) => kind === 'letter')) {
      const as = arrived.has(mark) ? 'sent' : 'queued'
      const { resolved } = await useCases['deliveries.resolveMany'](deps, {
        publicationId: id,
        ids: null,
        as,
      })
      decided[as === 'sent' ? 'arrived' : 'again'] += resolved
    }
    return decided
  })
}

/** What came up to be published by hand, and what has not come to its end. */
async function endOf(deps: Deps, planned: readonly SoakPublication[]) {
  const { publications } = await useCases['publications.list'](deps, {})
  const byId = new Map(publications.map((publication) => [publication.id, publication]))
  const ends = planned.map(({ id, kind, mark }) => {
    const { state, startedAt, awaitsOfficer, trouble } = byId.get(id) ?? {}
    const isThere = kind === 'byHand' ? awaitsOfficer === true : state === 'done'
    return { kind, mark, startedAt, state, trouble, isThere }
  })
  return {
    byHand: ends.flatMap(({ kind, mark, startedAt, isThere }): Taken[] =>
      kind === 'byHand' && isThere && startedAt ? [{ kind, mark, at: Temporal.Instant.from(startedAt) }] : [],
    ),
    open: ends
      .filter(({ isThere }) => !isThere)
      .map(({ mark, kind, state, trouble }) => `${mark} (${kind}) is ${state} ${JSON.stringify(trouble)}`),
  }
}

/** By the time at which the server wrote them down. */
function lettersIn(folder: string): Taken[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => ({
      kind: 'letter',
      mark: markIn(readFileSync(join(folder, name), 'latin1')),
      at: Temporal.Instant.fromEpochMilliseconds(Math.ceil(statSync(join(folder, name)).mtimeMs)),
    }))
}

function markIn(text: string): string {
  return /Soak-\d+/.exec(text)?.[0] ?? text.slice(0, 80)
}

async function inWorkspace<Result>(folder: string, work: (deps: Deps) => Promise<Result>): Promise<Result> {
  const { deps, close } = openForCli({ folder, programRoot, create: false })
  try {
    return await work(deps)
  } finally {
    close()
  }
}

function run(folder: string, more: readonly string[]): ChildProcess {
  const main = join(programRoot, 'electron', 'cli', 'main.ts')
  return spawn(process.execPath, [main, 'run', '--workspace', folder, ...more], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** @returns whether it died by it, and not before */
async function kill(child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null) return false
  const gone = exitOf(child)
  child.kill('SIGKILL')
  return (await gone) === null
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve))
}
