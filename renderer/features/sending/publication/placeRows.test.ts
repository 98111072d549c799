import { expect, it } from 'vitest'
import type { CountyCode, MunicipalityCode } from '../../../../shared/contract/scalars.ts'
import { type DeliveryCounts, noDeliveries } from '../../../../shared/delivery/delivery.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { placeRows } from './placeRows.ts'

const county = (code: string, short: string) => ({
  ...{ code: code as CountyCode, short, name: `${short}s län`, letter: '', iso: '', nuts3: '' },
})
const place = (code: string, name: string) => ({
  ...{ code: code as MunicipalityCode, name, county: code.slice(0, 2) as CountyCode, lat: 0, lon: 0 },
})
const geo: GeoRegistry = {
  counties: [county('24', 'Västerbotten'), county('25', 'Norrbotten')],
  municipalities: [place('2481', 'Lycksele'), place('2463', 'Åsele'), place('2584', 'Kiruna')],
  populations: [],
}
const at = (countyCode: string | null, municipality: string | null, counts: Partial<DeliveryCounts>) => ({
  county: countyCode as CountyCode | null,
  municipality: municipality as MunicipalityCode | null,
  counts: { ...noDeliveries, ...counts },
})

it('puts municipalities under their counties by name, a county as a whole last in it, and unknown places last of all', () => {
  const rows = placeRows(
    [
      at(null, null, { sent: 1 }),
      at('24', '2463', { sent: 2, rejected: 1 }),
      at('24', null, { queued: 1 }),
      at('24', '2481', { sent: 3 }),
      at('25', '2584', { suppressed: 1 }),
    ],
    geo,
  )
  expect(
    rows.map(({ county: code, name, municipalities }) => [code, name, municipalities.map((row) => row.name)]),
  ).toEqual([
    ['25', 'Norrbotten', ['Kiruna']],
    ['24', 'Västerbotten', ['Lycksele', 'Åsele', null]],
    ['none', null, []],
  ])
  expect(rows[1]?.counts).toEqual({ ...noDeliveries, sent: 5, rejected: 1, queued: 1 })
  expect(rows[1]?.municipalities.at(-1)).toMatchObject({ municipality: 'none', counts: { queued: 1 } })
})
