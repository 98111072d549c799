import { describe, expect } from 'vitest'
import { inSendingWorld } from '../../e2e/inSendingWorld.ts'
import type { SendingWorld } from '../../e2e/sendingWorld.ts'
import type { DeliveryFilter } from '../../shared/contract/deliveries.ts'
import type { DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import { testAddress } from '../scheduler/prepareSending.ts'
import { deliveries } from './deliveries.ts'
import { sendingPace } from './sendingPace.ts'

const it = inSendingWorld.concurrent

const every: DeliveryFilter = { states: [], search: '', answer: null, county: null, municipality: null }
const page = (world: SendingWorld, id: PublicationId, filter: Partial<DeliveryFilter>, from = 0) =>
  deliveries['deliveries.page'](world.deps, {
    ...{ publicationId: id, filter: { ...every, ...filter }, from, count: 4 },
  })

describe("a publication's ledger", () => {
  it('finds an address with letters beyond ASCII as it finds a name: by what the letters come from', async ({
    world,
  }) => {
    const server = await world.serve()
    const id = await world.prepare(server, { 'ÅSA@lycksele.example': '', 'bo@lycksele.example': '' })
    await world.run()
    for (const search of ['åsa@', 'asa@lycksele'])
      expect(page(world, id, { search }).deliveries.map(({ email }) => email)).toEqual([
        'ÅSA@lycksele.example',
      ])
  })

  it('is read in parts, by state, answer, place, name and address', async ({ world }) => {
    const server = await world.serve({
      refuse: [
        { stage: 'recipient', recipient: 'asa@lycksele.example', response: '550 5.1.1 No such user' },
        { stage: 'recipient', recipient: 'bo@lycksele.example', response: '450 4.7.1 Greylisted' },
        { stage: 'recipient', recipient: 'cia_x@lycksele.example', response: '550 5.2.1 Closed' },
      ],
    })
    const names = {
      'asa@lycksele.example': 'Åsa Öst',
      'bo@lycksele.example': 'Bo',
      'cia_x@lycksele.example': 'Cia',
    }
    const rest = Object.fromEntries([0, 1, 2].map((number) => [testAddress(number), `Rektor ${number}`]))
    const id = await world.prepare(server, { ...names, ...rest })
    await world.run()
    const found = (filter: Partial<DeliveryFilter>) =>
      page(world, id, filter).deliveries.map(({ email }) => email.split('@')[0])
    expect(page(world, id, {})).toMatchObject({
      from: 0,
      found: 6,
      counts: { sent: 3, rejected: 2, deferred: 1 },
    })
    expect(page(world, id, {}, 4).deliveries).toHaveLength(2)
    expect(found({ states: ['rejected'] })).toEqual(['asa', 'cia_x'])
    expect(found({ states: ['rejected', 'deferred'] })).toEqual(['asa', 'bo', 'cia_x'])
    expect(found({ answer: 'mailbox-closed' })).toEqual(['cia_x'])
    expect(found({ search: 'asa ost' })).toEqual(['asa'])
    expect(found({ search: 'CIA_' })).toEqual(['cia_x'])
    expect(found({ search: '%' })).toEqual([])
    expect(page(world, id, { county: 'none' }).found).toBe(0)
    expect(page(world, id, { county: '24' as never }).found).toBe(6)
    expect(page(world, id, { municipality: '2481' as never }).found).toBe(6)
    expect(deliveries['deliveries.refusals'](world.deps, { publicationId: id }).groups).toEqual([
      { answer: 'address-unknown', state: 'rejected', count: 1, example: '550 5.1.1 No such user' },
      { answer: 'greylisted', state: 'deferred', count: 1, example: '450 4.7.1 Greylisted' },
      { answer: 'mailbox-closed', state: 'rejected', count: 1, example: '550 5.2.1 Closed' },
    ])
    expect(sendingPace['publications.pace'](world.deps, { id })).toMatchObject({
      remainingSeconds: null,
      holding: { kind: 'retry', until: '2026-12-01T08:01:00.000Z' },
    })
  })
})

/** What the contacts know of letters that they have got. */
const mailed = ({ deps }: SendingWorld) =>
  deps.workspace.database.$client
    .prepare('SELECT sum(mailed_count) letters, max(last_mailed_at) latest FROM contacts')
    .get()

it('settles many in doubt at once, only those, and takes its word back', async ({ world }) => {
  const dying = await world.serve({ takeAfterMs: 600_000 })
  const id = await world.prepare(dying, 3, { connections: 3 })
  const finished = world.run()
  while (world.rows(id).filter(({ phase }) => phase === 'data').length < 3)
    await new Promise((resolve) => setTimeout(resolve, 5))
  await dying.kill()
  await finished
  const rows = world.rows(id)
  const resolveMany = (ids: readonly DeliveryId[] | null) =>
    deliveries['deliveries.resolveMany'](world.deps, {
      publicationId: id,
      ids: ids && [...ids],
      as: 'sent',
    })
  expect(resolveMany(rows.slice(0, 2).map((row) => row.id)).resolved).toBe(2)
  world.setNow('2026-12-01T09:00:00Z')
  const last = resolveMany(rows.map((row) => row.id))
  expect(last.resolved).toBe(1)
  expect(resolveMany(null).resolved).toBe(0)
  expect(world.show(id).counts).toMatchObject({ sent: 3, 'in-doubt': 0 })
  expect(mailed(world)).toEqual({ letters: 3, latest: '2026-12-01T09:00:00.000Z' })

  const takeBack = () => deliveries['deliveries.reopen'](world.deps, { publicationId: id, at: last.at })
  expect([takeBack(), takeBack()]).toEqual([{ reopened: 1 }, { reopened: 0 }])
  expect(world.show(id).counts).toMatchObject({ sent: 2, 'in-doubt': 1 })
  expect(mailed(world)).toEqual({ letters: 2, latest: '2026-12-01T08:00:00.000Z' })
})

it('does not take back what a server has said, though it said so at the same instant', async ({ world }) => {
  const server = await world.serve()
  const id = await world.prepare(server, 2)
  await world.run()
  const at = world.rows(id)[0]?.settledAt ?? ''
  expect(deliveries['deliveries.reopen'](world.deps, { publicationId: id, at })).toEqual({ reopened: 0 })
})

it('says beforehand how long a letter takes, and counts what went over the channel today', async ({
  world,
}) => {
  const server = await world.serve()
  const id = await world.prepare(server, 6, { perMinute: 600, perHour: 6 })
  const { channelId } = world.show(id)
  const estimate = () => sendingPace['sending.estimate'](world.deps, { channelId, segmentId: null })
  expect(estimate()).toMatchObject({ recipients: 6, seconds: 1, limitedBy: 'minute' })
  await world.run()
  world.unsubscribe(0)
  expect(estimate()).toMatchObject({ recipients: 5, seconds: 3600, limitedBy: 'hour' })
})
