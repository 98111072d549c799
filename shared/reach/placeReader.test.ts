import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readGeoRegistry, readPlaceMatcher } from '../../electron/workspace/geo.ts'
import type { CountyCode, PlaceAnswerId } from '../contract/scalars.ts'
import type { PlaceAnswer, PlaceMeaning } from './placeAnswer.ts'
import { placeReader } from './placeReader.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const match = readPlaceMatcher(programRoot, readGeoRegistry(programRoot))
const answer = (text: string, source: string | null, means: PlaceMeaning): PlaceAnswer => ({
  ...{ id: 1 as PlaceAnswerId, text, source, means, answeredAt: '2026-12-01T08:00:00Z' },
})
const nowhere = { county: null, municipality: null, abroad: false, placed: 'said' }

it('tells what a source has said itself from what follows from it, and keeps its words', () => {
  const read = placeReader(match, [])
  expect(read(' Västerbottens län ')).toEqual({ ...nowhere, county: '24', placeText: 'Västerbottens län' })
  expect(read('Umeå')).toEqual({
    ...{ ...nowhere, county: '24', municipality: '2480', placed: 'derived', placeText: 'Umeå' },
  })
  expect(read('903 25')).toEqual({ ...nowhere, county: '24', placed: 'derived', placeText: '903 25' })
  expect(read('Norge')).toEqual({ ...nowhere, abroad: true, placeText: 'Norge' })
})

it('leaves open what is not certain, and nothing where nothing is said', () => {
  const read = placeReader(match, [])
  for (const text of ['Lappland', 'Häbo', 'Tarnaby'])
    expect(read(text)).toEqual({ ...nowhere, placeText: text })
  for (const text of ['', '(not set)', 'okänt', 'Sweden'])
    expect(read(text)).toEqual({ ...nowhere, placeText: '' })
})

it('heeds an answer only where the words are open, for a source before for all', () => {
  const read = placeReader(match, [
    answer('lappland', null, { kind: 'county', county: '25' as CountyCode }),
    answer('Lappland', 'Matomo', { kind: 'abroad' }),
    answer('Umeå', null, { kind: 'unknowable' }),
  ])
  expect(read('LAPPLAND')).toMatchObject({ county: '25', placed: 'officer', placeText: 'LAPPLAND' })
  expect(read('Lappland', { source: 'Matomo' })).toMatchObject({
    county: null,
    abroad: true,
    placed: 'officer',
  })
  expect(read('Umeå')).toMatchObject({ county: '24', placed: 'derived' })
})
