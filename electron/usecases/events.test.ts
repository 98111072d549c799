import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CountyCode, MunicipalityCode, ReachEventId } from '../../shared/contract/scalars.ts'
import {
  nowhere,
  type Participants,
  participantsOf,
  type ReachEventContent,
} from '../../shared/reach/reachEvent.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { writeSettings } from '../store/settings.ts'
import { events } from './events.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { reach } from './reach.ts'

const period = { from: '2026-01-01', to: '2026-12-31' }
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
  writeSettings(workspace.deps.workspace.database, {
    ...defaultSettings,
    aimedCounties: ['25', '24', '23', '22'] as CountyCode[],
  })
})
afterEach(() => workspace.close())

const from = (municipality: string, value: number): Participants => ({
  ...{ county: municipality.slice(0, 2) as CountyCode, municipality: municipality as MunicipalityCode },
  ...{ abroad: false, value },
})
const openHouse: ReachEventContent = {
  ...{ name: 'Öppet hus', dayFrom: '2026-11-13', dayTo: '2026-11-14', postId: null, note: '' },
  participants: [from('2481', 30), from('2417', 8), { ...nowhere, value: 4 }],
}
const save = (content: ReachEventContent, id: ReachEventId | null = null) =>
  events['events.save'](workspace.deps, { id, content })
const counted = () => {
  const { rows, unknown, total } = reach['reach.report'](workspace.deps, { by: 'municipality', period })
  const told = rows.map(({ key, values }) => [key, values.participants])
  return {
    ...Object.fromEntries(told),
    unknown: unknown.values.participants,
    total: total.values.participants,
  }
}
const rows = () =>
  reach['reach.rows'](workspace.deps, { by: 'county', period, key: null, metric: 'participants' })

it('counts who came by municipality, and those from nobody knows where as unknown', () => {
  save(openHouse)
  expect(counted()).toEqual({ 2481: 30, 2417: 8, unknown: 4, total: 42 })
  expect(rows().observations[0]).toMatchObject({
    ...{ channel: 'evenemang', value: 30, county: '24', note: 'Öppet hus', replaces: null },
    ...{ periodFrom: '2026-11-13', periodTo: '2026-11-14' },
  })
  expect(events['events.list'](workspace.deps, { period })).toMatchObject({
    events: [{ name: 'Öppet hus', participants: openHouse.participants }],
    span: { from: '2026-11-13', to: '2026-11-14' },
  })
})

it('corrects a number that is changed, keeps what it was, and leaves the others alone', () => {
  const { id } = save(openHouse)
  const kept = rows().observations.find(({ value }) => value === 8)?.id
  save({ ...openHouse, participants: [from('2481', 33), from('2417', 8), from('2418', 2)] }, id)
  expect(counted()).toEqual({ 2481: 33, 2417: 8, 2418: 2, total: 43 })
  const { observations, corrected } = rows()
  expect(corrected.map(({ value }) => value)).toEqual([30])
  expect(observations.find(({ value }) => value === 8)?.id).toBe(kept)
  save(openHouse, id)
  expect(counted()).toEqual({ 2481: 30, 2417: 8, unknown: 4, total: 42 })
})

it('moves all of its participants when its days are corrected', () => {
  const { id } = save(openHouse)
  save({ ...openHouse, dayFrom: '2025-11-13', dayTo: '2025-11-14' }, id)
  expect(counted()).toEqual({ unknown: undefined, total: undefined })
})

it('takes its participants away with it, and brings back those, and only those', () => {
  const { id } = save(openHouse)
  const [first] = rows().observations
  if (first === undefined) throw new Error('no rows')
  reach['reach.deleteObservation'](workspace.deps, { id: first.id })
  workspace.setNow('2026-12-02T08:00:00Z')
  events['events.remove'](workspace.deps, { id })
  expect(counted().total).toBeUndefined()
  events['events.restore'](workspace.deps, { id })
  expect(counted()).toEqual({ 2417: 8, unknown: 4, total: 12 })
})

it('refuses an event that ends before it begins, or that is not there', () => {
  expect(() => save({ ...openHouse, dayTo: '2026-11-12' })).toThrow(
    expect.objectContaining({ code: 'period-reversed' }),
  )
  expect(() => save(openHouse, 9 as ReachEventId)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

it('has from nobody knows where what the places leave of the total, and never less than they hold', () => {
  const places = [from('2481', 30)]
  expect(participantsOf({ total: 42, places })).toEqual([...places, { ...nowhere, value: 12 }])
  expect(participantsOf({ total: null, places })).toEqual(places)
  expect(participantsOf({ total: 30, places })).toEqual(places)
  expect(participantsOf({ total: 29, places })).toBeNull()
  expect(participantsOf({ total: 7, places: [] })).toEqual([{ ...nowhere, value: 7 }])
})
