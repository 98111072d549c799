import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { type SmtpServer, startSmtpServer } from '../../e2e/smtpServer.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Opening } from '../../shared/contract/workspace.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { deliveries } from '../usecases/deliveries.ts'
import { publications } from '../usecases/publications.ts'
import { heldBy } from '../workspace/lock.ts'
import { createOpening } from '../workspace/opening.ts'
import { serviceOf } from '../workspace/turns.ts'
import { cliHolder, openForCli } from './openForCli.ts'
import { openInTurnForCli } from './openInTurnForCli.ts'

// `run --service` as it is, in processes of its own: who opens the workspace gets it, and gives it back.

const programRoot = resolve(import.meta.dirname, '../..')
const main = join(programRoot, 'electron', 'cli', 'main.ts')
const connections = 4

it('steps aside for whoever opens the workspace, takes it back, and is killed: nothing is lost and nothing goes twice', {
  timeout: 360_000,
}, async () => {
  const { folder, server, id } = await prepareWorkspace(120)
  const service = startService(folder)
  await service.accepts(server, 8)

  const seen: (Opening | null)[] = []
  const opening = createOpening(
    () => cliHolder(),
    () => void seen.push(opening.waitsFor()),
  )
  const open = () => openForCli({ folder, programRoot, create: false })
  const opened = await opening.open(folder, open)
  if (opened === undefined) throw new Error('given up')
  const inHand = server.accepted().length
  // What was in the air has been finished: nothing is in doubt.
  const { counts } = publications['publications.get'](opened.deps, { id })
  expect(counts).toMatchObject({ sent: inHand, sending: 0, 'in-doubt': 0 })
  expect(counts.queued).toBeGreaterThan(0)
  expect(seen.at(-1)).toBeNull()
  expect(Math.max(...seen.map((waits) => waits?.inTheAir ?? 0))).toBeGreaterThan(0)
  // The service waits, and whoever comes now is told who has the workspace, at once.
  expect(serviceOf(folder)?.pid).toBe(service.child.pid)
  const asking = { folder, programRoot, t: createTranslator('en'), say: () => {} }
  await expect(openInTurnForCli(asking)).rejects.toMatchObject({
    code: 'workspace-locked',
    values: { kind: 'command', pid: process.pid },
  })
  // So is a second service, of the first.
  const second = startService(folder)
  expect(await second.exit).toBe(1)
  expect(second.log()).toContain(`process ${service.child.pid}`)
  expect(server.accepted()).toHaveLength(inHand)
  opened.close()

  await service.accepts(server, 8)
  const given = opening.open(folder, open)
  opening.giveUp()
  expect(await given).toBeUndefined()
  service.child.kill('SIGKILL')
  await service.exit
  expect(serviceOf(folder)).toBeNull()

  // One that asks and is killed has asked for nothing.
  const again = startService(folder)
  await again.accepts(server, 8)
  const asker = startAsker(folder)
  while (heldBy(folder, 'rundbrev.lock') !== null) await sleep(10)
  asker.kill('SIGKILL')
  while (server.accepted().length < 60) await sleep(10)
  again.child.kill('SIGTERM')
  expect(await again.exit).toBe(0)
  expect(again.log()).not.toMatch(/@|Decemberbrev|Rektor/)

  const last = openForCli({ folder, programRoot, create: false })
  onTestFinished(last.close)
  const { state } = publications['publications.get'](last.deps, { id })
  expect(state).toBe('running')
  const rows = deliveries['deliveries.list'](last.deps, { publicationId: id, state: null }).deliveries
  const recipients = server.accepted().map(({ recipient }) => recipient)
  expect(recipients).toHaveLength(new Set(recipients).size)
  expect(rows.filter((row) => row.state === 'sending')).toEqual([])
  expect(rows.filter((row) => row.state === 'in-doubt').length).toBeLessThanOrEqual(connections)
  expect(rows.filter((row) => row.state === 'sent' && !recipients.includes(row.email))).toEqual([])
  expect(rows.filter((row) => row.state === 'queued' && recipients.includes(row.email))).toEqual([])
})

async function prepareWorkspace(contacts: number) {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-service-')), 'workspace')
  // Its answers take much longer than what is done between two: whenever somebody looks, something is in the air.
  const server = await startSmtpServer({ takeAfterMs: 60, answerAfterMs: 300 })
  onTestFinished(() => server.kill())
  const { deps, close } = openForCli({ folder, programRoot, create: true })
  const sending = { port: server.port, contacts, connections }
  const id: PublicationId = (await prepareSending(deps, sending)).publicationId
  close()
  return { folder, server, id }
}

function startService(folder: string) {
  const child = spawn(process.execPath, [main, 'run', '--service', '--lang', 'en', '--workspace', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let log = ''
  child.stderr.on('data', (bytes) => {
    log += String(bytes)
  })
  return {
    child,
    log: () => log,
    exit: once(child, 'exit').then(([code]) => code as number | null),
    /** Until so many more have been taken. */
    async accepts(server: SmtpServer, more: number) {
      const enough = server.accepted().length + more
      while (server.accepted().length < enough && child.exitCode === null) await sleep(5)
      if (child.exitCode !== null) throw new Error(log)
    },
  }
}

/** Somebody who wants the workspace, and does nothing about it. */
function startAsker(folder: string): ChildProcess {
  const script = `
    import { tryLock } from ${JSON.stringify(join(programRoot, 'electron', 'workspace', 'lock.ts'))}
    const holder = { program: 'test', kind: 'command', host: 'dator', pid: process.pid, since: '' }
    tryLock(${JSON.stringify(folder)}, 'rundbrev.turn', holder)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
