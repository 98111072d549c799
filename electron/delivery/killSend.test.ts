import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { generator } from '../../e2e/generator.ts'
import { type SmtpServer, startSmtpServer } from '../../e2e/smtpServer.ts'
import { openForCli } from '../cli/openForCli.ts'
import { prepareSending, testAddress } from '../scheduler/prepareSending.ts'
import { suppress } from '../store/suppressions.ts'
import { deliveries } from '../usecases/deliveries.ts'
import type { Deps } from '../usecases/deps.ts'
import { publications } from '../usecases/publications.ts'

// The command line as it is, killed a few times; a hundred times, and with all else that breaks: chaos.test.ts.

const programRoot = resolve(import.meta.dirname, '../..')
const recipients = 600
const connections = 8
const kills = 3
const seed = Number(process.env.RUNDBREV_SEED ?? Date.now() % 1_000_000)

it('loses nobody and writes to nobody twice, though it is killed again and again', {
  timeout: 900_000,
}, async () => {
  console.info(`RUNDBREV_SEED=${seed}`)
  const random = generator(seed)
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-kill-')), 'workspace')
  // Of a killed process the system closes the connections tens of milliseconds later: the server looks longer than that.
  const server = await startSmtpServer({ takeAfterMs: 120, answerAfterMs: 20 })
  onTestFinished(() => server.kill())
  const publicationId = await inWorkspace(folder, true, async (deps) => {
    for (const number of [0, 17]) suppressAddress(deps, testAddress(number))
    return (await prepareSending(deps, { port: server.port, contacts: recipients, connections }))
      .publicationId
  })

  const inLine = (deps: Deps) =>
    deliveries['deliveries.list'](deps, { publicationId, state: 'queued' }).deliveries
  let unsubscribed: string[] = []
  for (let kill = 1; kill <= kills; kill++) {
    await killSoon(run(folder), server, random)
    if (kill !== Math.ceil(kills / 2)) continue
    unsubscribed = await inWorkspace(folder, false, (deps) => {
      const addresses = inLine(deps)
        .slice(0, 3)
        .map(({ email }) => email)
      for (const address of addresses) suppressAddress(deps, address)
      return addresses
    })
  }
  expect(unsubscribed).toHaveLength(3)
  expect(await exitOf(run(folder))).toBe(0)

  const { rows, publication } = await inWorkspace(folder, false, (deps) => ({
    rows: deliveries['deliveries.list'](deps, { publicationId, state: null }).deliveries,
    publication: publications['publications.get'](deps, { id: publicationId }),
  }))
  const accepted = server.accepted()
  console.info(publication.state, publication.counts)

  expect(publication.state).toBe('done')
  expect(rows).toHaveLength(recipients)
  const arrivals = new Map(rows.map(({ email }) => [email, 0]))
  for (const { recipient } of accepted) arrivals.set(recipient, (arrivals.get(recipient) ?? 0) + 1)
  const inState = (state: string) => rows.filter((row) => row.state === state).map(({ email }) => email)
  const arrived = (email: string) => arrivals.get(email) ?? 0
  // Nobody twice, and nobody who is a stranger.
  expect([...arrivals].filter(([, times]) => times > 1)).toEqual([])
  expect(arrivals.size).toBe(recipients)
  // Nobody lost: every row has its answer, and what is called sent has arrived.
  expect(rows.filter((row) => !['sent', 'in-doubt', 'suppressed'].includes(row.state))).toEqual([])
  expect(inState('sent').filter((email) => arrived(email) === 0)).toEqual([])
  // In doubt are no more than were in the air.
  const inDoubt = inState('in-doubt')
  console.info(`${inDoubt.filter(arrived).length} of ${inDoubt.length} in doubt have arrived`)
  expect(inDoubt.length).toBeLessThanOrEqual(connections * kills)
  // Nobody who is suppressed, since before the start or since half-way.
  expect(inState('suppressed')).toEqual([testAddress(0), testAddress(17), ...unsubscribed].toSorted())
  expect(inState('suppressed').filter(arrived)).toEqual([])
  // Each message is known by the Message-ID in its row.
  const messageIds = new Map(rows.map((row) => [row.email, row.messageId]))
  expect(accepted.filter(({ recipient, messageId }) => messageIds.get(recipient) !== messageId)).toEqual([])
})

/** Opens the workspace, which only works while nobody else has it. */
async function inWorkspace<Result>(
  folder: string,
  create: boolean,
  work: (deps: Deps) => Result | Promise<Result>,
): Promise<Result> {
  const { deps, close } = openForCli({ folder, programRoot, create })
  try {
    return await work(deps)
  } finally {
    close()
  }
}

function suppressAddress({ workspace, now }: Deps, address: string): void {
  suppress(workspace.database, workspace.identityKey, address, 'unsubscribed', now().toString())
}

/** The command line in a process of its own; what it says on stdout is for others. */
function run(folder: string): ChildProcess {
  const main = join(programRoot, 'electron', 'cli', 'main.ts')
  const child = spawn(process.execPath, [main, 'run', '--until-idle', '--workspace', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** SIGKILL: one time in six while it starts, otherwise in the midst of sending, up to 40 messages later. */
async function killSoon(child: ChildProcess, server: SmtpServer, random: () => number): Promise<void> {
  const gone = exitOf(child)
  if (random() < 1 / 6) {
    await sleep(random() * 1500)
  } else {
    const enough = server.accepted().length + 1 + Math.floor(random() * 40)
    while (child.exitCode === null && server.accepted().length < enough) await sleep(2)
    await sleep(random() * 140)
  }
  child.kill('SIGKILL')
  await gone
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve))
}
