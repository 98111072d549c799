import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { noDeliveries } from '../../shared/delivery/delivery.ts'
import { prepareSending } from '../scheduler/prepareSending.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { sendingReports } from './sendingReports.ts'
import { startPublication } from './startPublication.ts'

let world: TestWorkspace
let publicationId: PublicationId
beforeEach(async () => {
  world = openTestWorkspace('2026-12-18T08:00:00Z')
  publicationId = (await prepareSending(world.deps, { port: 2525, contacts: 6 })).publicationId
  await startPublication(world.deps, publicationId)
})
afterEach(() => world.close())

/** The row with this number, from 0, as a send leaves it. */
const put = (row: number, values: Readonly<Record<string, string | null>>) => {
  const { $client } = world.deps.workspace.database
  const set = Object.keys(values).map((column) => `${column} = ?`)
  $client
    .prepare(`UPDATE deliveries SET ${set} WHERE id = (SELECT min(id) FROM deliveries) + ?`)
    .run(...Object.values(values), row)
}

it('counts each place by itself: municipalities, a county as a whole, and those of no known place', () => {
  put(0, { state: 'sent' })
  put(1, { state: 'in-doubt' })
  put(2, { municipality: '2584', county: '25', state: 'sent' })
  put(3, { municipality: null, county: '25' })
  put(4, { municipality: null, county: null, state: 'suppressed' })
  const { places } = sendingReports['deliveries.places'](world.deps, { publicationId })
  expect(places).toEqual([
    { county: null, municipality: null, counts: { ...noDeliveries, suppressed: 1 } },
    { county: '24', municipality: '2481', counts: { ...noDeliveries, queued: 1, sent: 1, 'in-doubt': 1 } },
    { county: '25', municipality: null, counts: { ...noDeliveries, queued: 1 } },
    { county: '25', municipality: '2584', counts: { ...noDeliveries, sent: 1 } },
  ])
})

it('tells how many letters were answered in each of the latest intervals, whatever the answer was', () => {
  const at = (time: string, state = 'sent') => ({ state, settled_at: `2026-12-18T${time}Z` })
  put(0, at('07:59:00.000'))
  put(1, at('07:59:10.001'))
  put(2, at('07:59:59.999', 'rejected'))
  put(3, at('08:00:00.000', 'in-doubt'))
  put(4, at('07:59:55.000', 'suppressed'))
  put(5, at('07:50:00.000'))
  const ask = { publicationId, intervals: 6, seconds: 10 }
  expect(sendingReports['deliveries.tempo'](world.deps, ask)).toEqual({
    settled: [0, 1, 0, 0, 0, 2],
    until: '2026-12-18T08:00:00.000Z',
  })
})
