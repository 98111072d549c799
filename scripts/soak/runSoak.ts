import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { generator } from '../../e2e/generator.ts'
import { startMastodonServer } from '../../e2e/mastodon/mastodonServer.ts'
import { startSmtpServer } from '../../e2e/smtpServer.ts'
import { openForCli } from '../../electron/cli/openForCli.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import { startSoakedProgram } from './soakedProgram.ts'
import { soakFaults, type Taken } from './soakVerdict.ts'
import { makeSoakWorkspace, type SoakPublication } from './soakWorkspace.ts'

export interface SoakOptions {
  /** Where it keeps everything: a folder that is empty. */
  readonly scratch: string
  readonly publications: number
  /** The publications are due over so long, and as long it is killed. */
  readonly seconds: number
  /** From now until the first may be due. */
  readonly leadSeconds: number
  readonly kills: number
  readonly seed: number
  /** Told what the program says on stderr. */
  readonly hear: (words: string) => void
}

export interface SoakOutcome {
  /** A line for each publication that did not come exactly once, or came early, or has not come to its end. */
  readonly faults: readonly string[]
  readonly taken: readonly Taken[]
  /** How often it was alive when it was killed. */
  readonly killed: number
  /** Letters that were in doubt: how many the server had, and how many it had not, which went again. */
  readonly doubts: { readonly arrived: number; readonly again: number }
}

const programRoot = resolve(import.meta.dirname, '..', '..')
/** One kill in so many comes whenever it comes; the others wait until the program has got as far as to run the schedule. */
const anywhen = 5
/** ms: as much longer a kill waits at most, once it runs. */
const longestRun = 1500

/**
 * Plans publications due at random, kills the command line's "run" again and again meanwhile, does the officer's work on what is in
 * doubt, and judges by what the servers took, by their own clocks.
 */
export async function runSoak(options: SoakOptions): Promise<SoakOutcome> {
  const { scratch, seconds, kills, hear } = options
  const random = generator(options.seed)
  const folder = join(scratch, 'workspace')
  const smtp = await startSmtpServer({ answerAfterMs: 20 }, join(scratch, 'smtp'))
  const mastodon = await startMastodonServer(join(scratch, 'mastodon'))
  const start = (more: readonly string[] = []) => startSoakedProgram(folder, more, hear)
  let program: ReturnType<typeof start> | undefined
  try {
    const planned = await makeSoakWorkspace({
      ...options,
      ...{ folder, smtpPort: smtp.port, mastodon: mastodon.address, random },
    })
    const begins = Date.now()
    const during = (options.leadSeconds + seconds) * 1000
    const moments = Array.from({ length: kills }, () => begins + random() * during).sort((a, b) => a - b)
    let killed = 0
    program = start()
    for (const moment of moments) {
      await sleep(Math.max(0, moment - Date.now()))
      if (random() >= 1 / anywhen) {
        await program.running
        await sleep(random() * longestRun)
      }
      killed += (await program.kill()) ? 1 : 0
      if (moment !== moments.at(-1)) program = start()
    }
    const last = Math.max(...planned.map(({ dueAt }) => dueAt.epochMilliseconds))
    // It ends before its time where nothing is due within the next minute.
    for (let isOver = false; !isOver; ) {
      isOver = Date.now() >= last
      program = start(['--until-idle'])
      await program.gone
    }
    const letters = () => lettersIn(join(scratch, 'smtp'))
    const doubts = await decideDoubts(folder, planned, new Set(letters().map(({ mark }) => mark)))
    if (doubts.again > 0) await start(['--until-idle']).gone
    const posts = mastodon
      .statuses()
      .map(({ text, at }): Taken => ({ kind: 'post', mark: markIn(text), at: Temporal.Instant.from(at) }))
    const { byHand, open } = await inWorkspace(folder, (deps) => endOf(deps, planned))
    const taken = [...letters(), ...posts, ...byHand]
    return { faults: [...soakFaults(planned, taken), ...open], taken, killed, doubts }
  } finally {
    await program?.kill()
    await Promise.all([smtp.kill(), mastodon.kill()])
  }
}

/** The officer's work: whoever is in doubt got the letter if the server has it. */
async function decideDoubts(
  folder: string,
  planned: readonly SoakPublication[],
  arrived: ReadonlySet<string>,
): Promise<SoakOutcome['doubts']> {
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
