import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSendingWorld, type SendingWorld } from '../../e2e/sendingWorld.ts'
import { PublicationId } from '../../shared/contract/scalars.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { startPublication } from '../usecases/startPublication.ts'
import { claimableRows, recoverInterrupted } from './ledger.ts'
import { createLedgerWriter } from './ledgerWriter.ts'

let world: SendingWorld
let id: PublicationId
beforeEach(async () => {
  world = openSendingWorld()
  id = (await prepareSending(world.deps, { port: 25, contacts: 4 })).publicationId
  await startPublication(world.deps, id)
})
afterEach(() => world.close())

const now = '2026-12-01T08:00:00.000Z'
const until = '2026-12-01T09:00:00.000Z'
const database = () => world.deps.workspace.database
const claim = (bootId: string, most = 4) =>
  claimableRows(database(), id).claim(most, { hold: { bootId, until }, now })
const states = () => world.rows(id).map(({ state, phase }) => (phase === null ? state : `${state} ${phase}`))

describe('rows taken out of the line', () => {
  it('are nobody else’s, in phase connecting, and their attempt is counted', () => {
    expect(claim('one', 3).map(({ attempts }) => attempts)).toEqual([1, 1, 1])
    expect(claim('two')).toHaveLength(1)
    expect(claim('three')).toEqual([])
    expect(states()).toEqual(Array(4).fill('sending connecting'))
  })

  it('can only be written by the run that has them in hand', async () => {
    const [row] = claim('one')
    if (row === undefined) throw new Error('a row')
    const stranger = createLedgerWriter(database(), 'two')
    await expect(stranger.settle(row.id, { state: 'sent', response: '250 ok', now })).rejects.toThrow(
      'in the air',
    )
    expect(states()[0]).toBe('sending connecting')
  })

  it('go on their way step by step, and what gathers at once is written in the order it came', async () => {
    const [one, two, three, four] = claim('one')
    if (!one || !two || !three || !four) throw new Error('four rows')
    const writer = createLedgerWriter(database(), 'one')
    const steps = [
      ...[writer.envelope(one.id, until), writer.data(one.id, until)],
      writer.settle(one.id, { state: 'sent', response: '250 ok', now }),
      writer.defer(two.id, { response: '450 later', until }),
      writer.requeue(three.id),
      writer.setAside(four.id, now),
    ]
    // Nothing is told before it is on the disk, and one that cannot be written fails alone.
    expect(states()).toEqual(Array(4).fill('sending connecting'))
    await expect(writer.requeue(one.id)).rejects.toThrow('in the air')
    await Promise.all(steps)
    expect(states()).toEqual(['sent', 'deferred', 'queued', 'suppressed'])
    expect(world.rows(id).map(({ attempts }) => attempts)).toEqual([1, 1, 0, 0])
  })
})

describe('rows that are found in the air', () => {
  it('are recovered by their phase when another run had them, or their lease has run out', async () => {
    const [one, two, three] = claim('gone', 3)
    const [mine] = claim('mine')
    if (!one || !two || !three || !mine) throw new Error('four rows')
    const gone = createLedgerWriter(database(), 'gone')
    await Promise.all([gone.envelope(two.id, until), gone.data(three.id, until)])
    expect(recoverInterrupted(database(), { bootId: 'mine', now })).toBe(1)
    expect(states()).toEqual(['queued', 'queued', 'in-doubt', 'sending connecting'])
    expect(recoverInterrupted(database(), { bootId: 'mine', now: until })).toBe(0)
    expect(states()[3]).toBe('queued')
  })

  it('stay with the run that has them in hand, also in the midst of the letter', async () => {
    const [one] = claim('mine', 1)
    if (!one) throw new Error('a row')
    const mine = createLedgerWriter(database(), 'mine')
    await mine.data(one.id, until)
    expect(recoverInterrupted(database(), { bootId: 'mine', now })).toBe(0)
    await mine.settle(one.id, { state: 'sent', response: '250 ok', now })
    expect(states()[0]).toBe('sent')
  })

  it('are lost to a run whose lease has run out: what it says of them later is not believed', async () => {
    const [one] = claim('slow', 1)
    if (!one) throw new Error('a row')
    recoverInterrupted(database(), { bootId: 'mine', now: until })
    claim('mine', 1)
    const slow = createLedgerWriter(database(), 'slow')
    for (const late of [slow.data(one.id, until), slow.envelope(one.id, until), slow.requeue(one.id)])
      await expect(late).rejects.toThrow('in the air')
    expect(world.rows(id)[0]).toMatchObject({ state: 'sending', phase: 'connecting', attempts: 2 })
  })

  it('are recovered where nobody is named who has them, as versions before this one left them', () => {
    claim('gone')
    database().$client.exec('UPDATE deliveries SET held_by = NULL, held_until = NULL')
    expect(recoverInterrupted(database(), { bootId: 'mine', now })).toBe(0)
    expect(states()).toEqual(Array(4).fill('queued'))
  })

  it('of another publication are left to it', async () => {
    const other = PublicationId.parse(id + 1)
    const [one] = claim('gone')
    if (!one) throw new Error('a row')
    await createLedgerWriter(database(), 'gone').data(one.id, until)
    expect(recoverInterrupted(database(), { publicationId: other, bootId: null, now })).toBe(0)
    expect(states()).toEqual(['sending data', ...Array(3).fill('sending connecting')])
  })

  it('are left alone where another engine has been handed them', () => {
    claim('gone')
    database().$client.exec("UPDATE deliveries SET phase = 'handed'")
    expect(recoverInterrupted(database(), { bootId: null, now: until })).toBe(0)
    expect(states()).toEqual(Array(4).fill('sending handed'))
  })
})
