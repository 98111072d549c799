import { setTimeout as sleep } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { prepareSending } from '../../electron/scheduler/prepareSending.ts'
import { createScheduler } from '../../electron/scheduler/scheduler.ts'
import { deliveries } from '../../electron/usecases/deliveries.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { openTestWorkspace, type TestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { publications } from '../../electron/usecases/publications.ts'
import type { SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { hurried } from '../sendingWorld.ts'
import { beyondAscii, password } from './layout.ts'

// A whole sending through a real Postfix: what it refuses, puts off and limits, the ledger reads as it is meant.

const ports = inject('mailPorts')

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace(new Date().toISOString())
})
afterEach(() => workspace.close())

const run = () => createScheduler(workspace.deps, hurried()).runUntilIdle()

async function send(to: readonly string[], channel: Partial<SmtpConfig> & { readonly port: number }) {
  const { deps } = workspace
  const contacts = Object.fromEntries(to.map((email) => [email, 'Rektor']))
  const { publicationId } = await prepareSending(deps, {
    ...{ host: 'localhost', security: 'none', user: 'sending', password, ...channel },
    ...{ contacts, fromAddress: 'sending@forbund.example' },
  })
  await run()
  return publicationId
}

const show = (deps: Deps, id: Awaited<ReturnType<typeof send>>) => ({
  ...publications['publications.get'](deps, { id }),
  rows: deliveries['deliveries.list'](deps, { publicationId: id, state: null }).deliveries,
})

it('reads what a recipient map says: who is unknown, full, put off, or too small for the letter', async () => {
  const to = ['unknown', 'full', 'later', 'toobig', 'rektor'].map((name) => `${name}@kommun.example`)
  const id = await send(to, { port: ports.smtp, connections: 1 })
  const { state, rows } = show(workspace.deps, id)
  expect(state).toBe('running')
  expect(rows.map((row) => row.state)).toEqual(['rejected', 'deferred', 'deferred', 'rejected', 'sent'])
  const { groups } = deliveries['deliveries.refusals'](workspace.deps, { publicationId: id })
  expect(groups.map(({ answer }) => answer).toSorted()).toEqual([
    'address-unknown',
    'greylisted',
    'mailbox-full',
    'size',
  ])
})

it('stops at a policy before it has written to more than it had in the air', async () => {
  const to = [
    'blocked@kommun.example',
    ...Array.from({ length: 20 }, (_, nr) => `rektor+${nr}@kommun.example`),
  ]
  const id = await send(to, { port: ports.smtp, connections: 2 })
  const { state, trouble, counts } = show(workspace.deps, id)
  expect([state, trouble?.code]).toEqual(['paused', 'smtp-policy-refused'])
  expect(counts.sent).toBeLessThan(20)
  publications['publications.resume'](workspace.deps, { id })
  await run()
  expect(show(workspace.deps, id)).toMatchObject({ state: 'done', counts: { sent: 20, rejected: 1 } })
})

it('writes to an address with letters beyond ASCII, which Postfix takes only from who says SMTPUTF8', async () => {
  const to = [`${beyondAscii}@kommun.example`, 'rektor+utf8@kommun.example']
  const id = await send(to, { port: ports.smtp, connections: 1 })
  const { state, rows } = show(workspace.deps, id)
  expect([state, ...rows.map((row) => row.state)]).toEqual(['done', 'sent', 'sent'])
  expect(rows[0]?.response).toMatch(/^250 2\.0\.0 .*queued as/)
})

it('makes do with two connections where it asked for six', async () => {
  const to = Array.from({ length: 24 }, (_, number) => `rektor+tight${number}@kommun.example`)
  const id = await send(to, { port: ports.tight, connections: 6 })
  expect(show(workspace.deps, id)).toMatchObject({ state: 'done', trouble: null, counts: { sent: 24 } })
})

it('is put off by greylisting, comes back a minute later, and is let in', async () => {
  const to = [1, 2, 3].map((number) => `rektor+grey${number}-${process.pid}@kommun.example`)
  const id = await send(to, { port: ports.greylisting })
  expect(show(workspace.deps, id)).toMatchObject({ state: 'running', counts: { deferred: 3 } })
  // The greylist wants two seconds; the program's own clock is put forward by the minute it waits.
  await sleep(2500)
  workspace.setNow(Temporal.Instant.from(workspace.deps.now().toString()).add({ minutes: 1 }).toString())
  await run()
  const { state, counts, rows } = show(workspace.deps, id)
  expect([state, counts.sent]).toEqual(['done', 3])
  expect(rows.map(({ attempts }) => attempts)).toEqual([2, 2, 2])
})
