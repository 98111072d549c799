import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, it, onTestFinished } from 'vitest'
import { startListmonkServer } from '../../e2e/engines/listmonkServer.ts'
import { ListmonkConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { openForCli } from '../cli/openForCli.ts'
import type { Deps } from '../usecases/deps.ts'
import { publications } from '../usecases/publications.ts'
import { prepareSendingOver, testAddress } from './prepareSending.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const recipients = 40
/** The last thing that a killed program has done at listmonk, and never heard of. */
const moments = ['POST /api/import/subscribers', 'POST /api/campaigns', 'PUT /api/campaigns/1/status']

it('a program that is killed in the middle of handing over goes on where it was: one campaign, started once, nobody twice', {
  timeout: 360_000,
}, async () => {
  const server = await startListmonkServer({ key: 'token' })
  onTestFinished(() => server.close())
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-hand-')), 'workspace')
  const config = ListmonkConfig.parse({
    ...{ engine: 'listmonk', address: server.address, user: 'rundbrev', keyEnv: 'RUNDBREV_TEST_TOKEN' },
    ...{ fromName: 'Kansli', fromAddress: 'kansli@forbund.example' },
  })
  const { publicationId: id } = await inWorkspace(folder, true, (deps) =>
    prepareSendingOver(deps, config, { contacts: recipients, secrets: {} }),
  )
  for (const moment of moments) {
    const child = run(folder)
    const gone = exitOf(child)
    server.dropAfter(moment, () => child.kill('SIGKILL'))
    expect(await gone, moment).toBeNull()
  }
  expect(await exitOf(run(folder))).toBe(0)
  server.work()
  // listmonk is asked again after two minutes, which are now over.
  await inWorkspace(folder, false, ({ workspace }) =>
    workspace.database.$client.exec("UPDATE handovers SET look_at = '2020-01-01T00:00:00Z'"),
  )
  expect(await exitOf(run(folder))).toBe(0)
  const publication = await inWorkspace(folder, false, (deps) =>
    publications['publications.get'](deps, { id }),
  )
  expect(publication).toMatchObject({ state: 'done', trouble: null, counts: { sent: recipients } })
  expect(server.campaigns).toMatchObject([{ starts: 1, status: 'finished' }])
  expect(server.messages.map(({ to }) => to).toSorted()).toEqual(
    Array.from({ length: recipients }, (_, at) => testAddress(at)).toSorted(),
  )
  expect(server.faults).toEqual([])
})

it('is killed between the steps of handing over what listmonk is to send later: one campaign with its time, and it is believed once read', {
  timeout: 360_000,
}, async () => {
  const server = await startListmonkServer({ key: 'token' })
  onTestFinished(() => server.close())
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-ahead-')), 'workspace')
  const config = ListmonkConfig.parse({
    ...{ engine: 'listmonk', address: server.address, user: 'rundbrev', keyEnv: 'RUNDBREV_TEST_TOKEN' },
    ...{ fromName: 'Kansli', fromAddress: 'kansli@forbund.example' },
  })
  const due = Temporal.Now.instant().add({ hours: 3 }).round('second')
  const at = { wallTime: due.toZonedDateTimeISO('UTC').toPlainDateTime().toString(), zone: 'UTC' }
  const { publicationId: id } = await inWorkspace(folder, true, (deps) =>
    prepareSendingOver(deps, config, { contacts: recipients, secrets: {}, plan: { at } }),
  )
  const show = () => inWorkspace(folder, false, (deps) => publications['publications.get'](deps, { id }))
  // Whoever is killed here has asked listmonk to keep the time, and does not know whether it will.
  for (const moment of ['POST /api/campaigns', 'PUT /api/campaigns/1/status']) {
    const child = run(folder)
    const gone = exitOf(child)
    server.dropAfter(moment, () => child.kill('SIGKILL'))
    expect(await gone, moment).toBeNull()
    expect((await show()).ahead, moment).toBe('handing')
  }
  expect(await exitOf(run(folder))).toBe(0)
  expect(await show()).toMatchObject({ state: 'running', ahead: 'handed', counts: { sending: recipients } })
  expect(server.campaigns).toMatchObject([{ status: 'scheduled', send_at: instantText(due), starts: 0 }])
  server.clock.now = due.add({ minutes: 1 }).toString()
  server.work()
  await inWorkspace(folder, false, ({ workspace }) =>
    workspace.database.$client.exec("UPDATE handovers SET look_at = '2020-01-01T00:00:00Z'"),
  )
  expect(await exitOf(run(folder))).toBe(0)
  expect(await show()).toMatchObject({ state: 'done', trouble: null, counts: { sent: recipients } })
  expect(server.campaigns).toMatchObject([{ starts: 1, status: 'finished' }])
  expect(server.messages).toHaveLength(recipients)
  expect(server.faults).toEqual([])
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

/** The command line in a process of its own. */
function run(folder: string): ChildProcess {
  const main = join(programRoot, 'electron', 'cli', 'main.ts')
  const child = spawn(process.execPath, [main, 'run', '--until-idle', '--workspace', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, RUNDBREV_TEST_TOKEN: 'token' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve))
}
