import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { inSendingWorld } from '../../e2e/inSendingWorld.ts'
import { hurried, recipientsOf } from '../../e2e/sendingWorld.ts'
import type { ErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { testAddress } from '../scheduler/prepareSending.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { channels } from '../usecases/channels.ts'
import { sendingPace } from '../usecases/sendingPace.ts'

const it = inSendingWorld.concurrent

/** So many at one domain, named first, and one at each of as many others. */
const crowdAndOthers = (crowd: number, others: number) =>
  Object.fromEntries([
    ...Array.from({ length: crowd }, (_, index) => [`rektor-${index}@stor.example`, 'Rektor']),
    ...Array.from({ length: others }, (_, index) => [`rektor@ort-${index}.example`, 'Rektor']),
  ])

describe('a limit of so many an hour', () => {
  it('holds over restarts, is told with its time, and lets the others go then', async ({ world }) => {
    const server = await world.serve()
    const id = await world.prepare(server, 8, { perHour: 5, connections: 2 })
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'running', counts: { sent: 5, queued: 3, sending: 0 } })
    expect(sendingPace['publications.pace'](world.deps, { id })).toMatchObject({
      remainingSeconds: null,
      holding: { kind: 'limit', limit: 'hour', most: 5, until: '2026-12-01T09:01:00.000Z' },
    })
    // A program that is started anew, and one that is not: the ledger knows.
    world.setNow('2026-12-01T08:59:00Z')
    await world.run()
    expect(recipientsOf(server)).toHaveLength(5)
    world.setNow('2026-12-01T09:01:00Z')
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 8 } })
  })

  it('is asked anew when the channel has another one', async ({ world }) => {
    const server = await world.serve()
    const id = await world.prepare(server, 4, { perDay: 2 })
    await world.run()
    expect(world.show(id).counts).toMatchObject({ sent: 2, queued: 2 })
    const [channel] = channels['channels.list'](world.deps).channels
    if (channel?.kind !== 'email') throw new Error('an e-mail channel')
    const config = { ...channel.config, perDay: 10 }
    await channels['channels.saveEmail'](world.deps, { ...channel, config, secrets: {} })
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 4 } })
  })
})

describe('a domain at its limit', () => {
  it('of letters a minute holds up nobody else', async ({ world }) => {
    const server = await world.serve()
    const id = await world.prepare(server, crowdAndOthers(5, 12), { perDomainPerMinute: 1, connections: 3 })
    const scheduler = createScheduler(world.deps, hurried())
    scheduler.start()
    while (world.show(id).counts.sent < 13) await sleep(10)
    const pace = () => sendingPace['publications.pace'](world.deps, { id })
    // What holds it back is told when the last worker has nobody left whom it may write to.
    let { holding } = pace()
    while (holding === null) {
      await sleep(10)
      holding = pace().holding
    }
    expect(holding).toMatchObject({ kind: 'limit', limit: 'domain', most: 1 })
    await scheduler.stop()
    expect(recipientsOf(server).filter((email) => email.endsWith('@stor.example'))).toHaveLength(1)
    expect(world.show(id).counts).toMatchObject({ sent: 13, queued: 4, sending: 0 })
  })

  it('of connections at a time has no more, and gets its letters all the same', async ({ world }) => {
    const server = await world.serve({ answerAfterMs: 15 })
    const id = await world.prepare(server, crowdAndOthers(8, 4), { perDomainConnections: 1, connections: 4 })
    await world.run()
    const crowd = server.accepted().filter(({ recipient }) => recipient.endsWith('@stor.example'))
    expect(crowd.map(({ together }) => together)).toEqual(Array.from({ length: 8 }, () => 1))
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 12 } })
  })
})

describe('a server that says it is too much at once', () => {
  const response = '451 4.7.500 Server busy, too many messages'

  it('is left alone for a while, and those in line keep their tries', async ({ world }) => {
    const server = await world.serve({ refuse: [{ stage: 'recipient', response }] })
    const id = await world.prepare(server, 10, { connections: 1 })
    const scheduler = createScheduler(world.deps, { ...hurried(), calmMs: 600_000 })
    scheduler.start()
    const holding = () => sendingPace['publications.pace'](world.deps, { id }).holding
    while (holding()?.kind !== 'busy') await sleep(5)
    expect(holding()).toEqual({ kind: 'busy', answer: response })
    await scheduler.stop()
    expect(world.show(id).counts).toMatchObject({ deferred: 1, queued: 9, sending: 0 })
  })

  it('gets the rest once it takes letters again', async ({ world }) => {
    const server = await world.serve({ refuse: [{ stage: 'recipient', response, times: 3 }] })
    const id = await world.prepare(server, 10, { connections: 1 })
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'running', counts: { sent: 7, deferred: 3 } })
  })
})

describe('many refused', () => {
  it('pauses the sending and says which answer was commonest; resumed, it goes past it', async ({
    world,
  }) => {
    const refuse = Array.from({ length: 6 }, (_, number) => ({
      ...{ stage: 'recipient' as const, recipient: testAddress(number * 5) },
      response: '550 5.1.1 No such user',
    }))
    const server = await world.serve({ refuse })
    const id = await world.prepare(server, 70, { connections: 2 })
    await world.run()
    const { state, trouble, counts } = world.show(id)
    expect(state).toBe('paused')
    expect(trouble).toEqual({
      ...{ code: 'sending-refused-many', place: {} },
      values: { refused: 6, of: 50, answer: 'address-unknown', response: '550 5.1.1 No such user' },
    })
    expect(counts.queued).toBeGreaterThan(10)
    expect(counts.sending).toBe(0)
    const told = describeError(trouble as ErrorRecord, createTranslator('sv'))
    expect(told.message).toContain('6 av de 50 senaste breven')
    expect(told.message).toContain('Adressen finns inte')
    expect(told.remedy).toContain('rätta kontakten')
    expect(`${told.message}${told.remedy}`).not.toMatch(/\$t|\{\{/)
    await world.resume(id)
    await world.run()
    expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 64, rejected: 6 } })
  })
})

describe('a letter that is changed under a sending', () => {
  it('is not sent to the others', async ({ world }) => {
    const server = await world.serve({ greylist: true })
    const id = await world.prepare(server, 2)
    await world.run()
    world.deps.workspace.database.$client.exec("UPDATE renderings SET html = html || ' '")
    world.setNow('2026-12-01T08:01:00Z')
    await world.run()
    expect(world.show(id)).toMatchObject({
      ...{ state: 'paused', trouble: { code: 'letter-changed' }, counts: { deferred: 2 } },
    })
    expect(recipientsOf(server)).toEqual([])
  })
})
