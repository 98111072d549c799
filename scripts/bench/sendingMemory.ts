import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { startSmtpServer } from '../../e2e/smtpServer.ts'
import { openForCli } from '../../electron/cli/openForCli.ts'
import type { Benchmark } from './benchmark.ts'
import { addManyContacts } from './manyContacts.ts'
import { rowOf } from './row.ts'
import { prepareLetter } from './sending.ts'

const programRoot = resolve(import.meta.dirname, '../..')

/** What a sending takes of memory, to a great many beside a few. */
export const sendingMemory: Benchmark = {
  name: 'memory',
  title: 'Memory while a letter is sent',
  needs: 'nothing',
  async run(size) {
    const [few, many] = size === 'full' ? [1000, 100_000] : [50, 200]
    const least = await measureSendingMemory(few)
    const most = await measureSendingMemory(many)
    const named = (recipients: number) => `to ${recipients.toLocaleString('en')}`
    return [
      rowOf({
        name: `Resident at its most while a letter is sent ${named(many)}`,
        what: 'From the first look at the contacts to the last answer, in a process of its own; the goal is what the many take above the few.',
        ...{ ours: [most / 1024 ** 2], floor: [least / 1024 ** 2], floorName: `the same ${named(few)}` },
        ...{ unit: 'MB', counts: 'best', goal: { kind: 'above', value: 60 } },
      }),
    ]
  },
}

/**
 * What a process takes at its most that starts a publication and sends it, from the first look at the contacts to the last answer.
 * Contacts and letter are prepared in this one.
 *
 * @returns bytes resident in memory, rubbish that has not been collected yet among them
 */
async function measureSendingMemory(recipients: number): Promise<number> {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-bench-')), 'workspace')
  const server = await startSmtpServer({ countOnly: true })
  try {
    const { deps, close } = openForCli({ folder, programRoot, create: true })
    const { database, identityKey } = deps.workspace
    addManyContacts(database, { identityKey, geo: deps.geo, count: recipients })
    await (await prepareLetter({ ...deps, now: () => Temporal.Now.instant() }, server.port))()
    close()
    const most = await runUntilIdle(folder)
    const taken = server.counted()
    if (taken !== recipients) throw new Error(`${taken} of ${recipients} letters arrived`)
    return most
  } finally {
    await server.kill()
  }
}

/**
 * As package.json starts the command line: what an engine takes for young objects grows with a process's age, up to 128 MB, whatever
 * it does.
 */
const nursery = '--max-semi-space-size=4'

/** The command line's own `run --until-idle`, in a process of its own. @returns the most bytes that it took */
function runUntilIdle(folder: string): Promise<number> {
  const tellMemory = pathToFileURL(join(import.meta.dirname, 'tellMemory.ts')).href
  const main = join(programRoot, 'electron', 'cli', 'main.ts')
  const child = spawn(
    process.execPath,
    [nursery, '--import', tellMemory, main, 'run', '--until-idle', '--workspace', folder],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  let told = ''
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve(Number(told))
      else reject(new Error(`the sending ended with ${code}`))
    })
  })
}
