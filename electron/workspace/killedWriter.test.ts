import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { bundledScript } from '../../e2e/bundledScript.ts'
import { generator } from '../../e2e/generator.ts'
import { importSize, type Kept, type SurvivingWriting } from '../../e2e/survivingWriter.ts'
import { startWaiting, type WaitingProcess } from '../../e2e/waitingProcess.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { checkWorkspace } from '../usecases/checkWorkspace.ts'
import { openTestWorkspace, type WhereItIs } from '../usecases/openTestWorkspace.ts'
import { startPublication } from '../usecases/startPublication.ts'
import { assetFile } from './folders.ts'

// A real process that writes what an officer's day writes, killed again and again at random moments. Whatever it was told is kept
// has to be there, and the workspace opens, whole, each time. RUNDBREV_KILLS and RUNDBREV_SEED for another number and the same moments.

const kills = Number(process.env.RUNDBREV_KILLS ?? 200)
const seed = Number(process.env.RUNDBREV_SEED ?? Date.now() % 1_000_000)
/** Kills of one workspace, which is looked through whole after each: what is in it grows, and so does the look. */
const killsEach = 10
/** Workspaces at once, a writer each: while one writer starts, others write. */
const lanes = 4

it(`opens whole with all that was kept, though its program is killed ${kills} times as it writes`, {
  timeout: 1_200_000,
}, async () => {
  console.info(`RUNDBREV_SEED=${seed}`)
  const script = await bundledScript('survivingWriter.ts')
  const workspaces = Math.ceil(kills / killsEach)
  const all: Kept[] = []
  let begun = 0
  const lane = async () => {
    while (begun < workspaces) {
      const its = begun++
      all.push(...(await killAgainAndAgain(script, Math.floor((kills + its) / workspaces), its)))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  const count = (kind: Kept['kind']) => all.filter((one) => one.kind === kind).length
  console.info(
    `${kills} kills; kept: ${count('post')} saves, ${count('sent')} of ${count('claimed')} letters, ${count('import')} imports, ${count('asset')} images`,
  )
  for (const kind of ['post', 'claimed', 'begun', 'sent', 'import', 'asset'] as const)
    expect(count(kind), kind).toBeGreaterThan(0)
})

/** In one workspace. @returns all that its writers were told is kept */
async function killAgainAndAgain(script: string, share: number, its: number): Promise<Kept[]> {
  const itsSeed = seed + its * 1_000_000
  const random = generator(itsSeed)
  const { where, postId, publicationId, file } = await preparedWorkspace(share)
  const begin = (run: number) =>
    startWaiting(script, {
      ...{ folder: where.folder, file, postId, publicationId, run, seed: itsSeed + run },
    } satisfies SurvivingWriting)

  const all: Kept[] = []
  let next = begin(1)
  for (let run = 1; run <= share; run++) {
    const writer = next
    const kept = listen(writer)
    await writer.go()
    const enough = Math.floor(random() * 16)
    while (writer.process.exitCode === null && kept().length < enough) await sleep(1)
    await sleep(random() * 4)
    if (run < share) next = begin(run + 1)
    expect(await writer.kill()).toBe(true)
    all.push(...kept())
    await lookThrough(where, kept(), run === share ? all : [])
  }
  return all
}

async function preparedWorkspace(share: number) {
  const workspace = openTestWorkspace()
  const { deps, where } = workspace
  const { publicationId } = await prepareSending(deps, { port: 9, contacts: share * 12 })
  await startPublication(deps, publicationId)
  const { databaseFile, database } = deps.workspace
  const postId = database.$client
    .prepare('SELECT min(id) FROM posts')
    .pluck()
    .get() as SurvivingWriting['postId']
  workspace.close()
  return { where, postId, publicationId, file: databaseFile }
}

/** What a writer says, line by line; a line that it could not end has said nothing. */
function listen({ process: { stdout } }: WaitingProcess): () => readonly Kept[] {
  const kept: Kept[] = []
  let begun = ''
  stdout?.setEncoding('utf8').on('data', (piece: string) => {
    const lines = `${begun}${piece}`.split('\n')
    begun = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('{')) kept.push(JSON.parse(line))
  })
  return () => kept
}

/** @param earlier what other runs have been told, looked for again at the end */
async function lookThrough(where: WhereItIs, kept: readonly Kept[], earlier: readonly Kept[]): Promise<void> {
  const workspace = openTestWorkspace(undefined, where)
  try {
    const { database, folder } = workspace.deps.workspace
    const { $client: sqlite } = database
    expect(sqlite.pragma('quick_check', { simple: true })).toBe('ok')
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    const { findings } = await checkWorkspace(workspace.deps)
    expect(findings).toEqual([])
    const lost = [...kept, ...earlier].filter((one) => !isThere(sqlite, folder, one))
    expect(lost).toEqual([])
    const halves = sqlite
      .prepare("SELECT name FROM contacts WHERE name LIKE 'import-%' GROUP BY name HAVING count(*) <> ?")
      .all(importSize)
    expect(halves).toEqual([])
  } finally {
    workspace.close()
  }
}

type Sqlite = ReturnType<typeof openTestWorkspace>['deps']['workspace']['database']['$client']

function isThere(sqlite: Sqlite, folder: string, kept: Kept): boolean {
  const ask = (question: string, ...values: unknown[]) =>
    sqlite.prepare(question).get(...values) !== undefined
  switch (kept.kind) {
    case 'post':
      return ask(
        'SELECT 1 FROM posts WHERE version > ? OR (version = ? AND title = ?)',
        ...[kept.version],
        kept.version,
        kept.title,
      )
    case 'claimed':
      return ask('SELECT 1 FROM deliveries WHERE id = ? AND attempts > 0', kept.id)
    case 'begun':
      return ask(
        "SELECT 1 FROM deliveries WHERE id = ? AND (phase = 'data' OR state IN ('sent', 'in-doubt'))",
        kept.id,
      )
    case 'sent':
      return ask("SELECT 1 FROM deliveries WHERE id = ? AND state = 'sent'", kept.id)
    case 'import':
      return ask('SELECT 1 FROM contacts WHERE name = ?', kept.name)
    case 'asset':
      return (
        existsSync(assetFile(folder, kept.sha256)) &&
        ask('SELECT 1 FROM assets WHERE sha256 = ?', kept.sha256)
      )
  }
}
