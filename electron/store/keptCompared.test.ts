import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CountyCode, MunicipalityCode } from '../../shared/contract/scalars.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { endObservations } from './endObservations.ts'
import { importObservations } from './importObservations.ts'
import { compareWithKept } from './keptCompared.ts'
import { insertObservation } from './observations.ts'
import { packRows } from './packedRows.ts'
import { countSumsAmiss } from './settleSums.ts'

const at = '2026-12-01T08:00:00.000Z'
const day = fc.constantFrom('2020-01-01', '2020-01-15', '2020-01-31', '2020-02-01', '2020-02-29')
const content = fc
  .record({
    // One text's end may be another's beginning: what is put together must be told apart.
    source: fc.constantFrom('A', 'A,B'),
    channel: fc.constantFrom('webb', 'B,webb'),
    value: fc.constantFrom(1, 0.0005),
    county: fc.constantFrom(null, '24' as CountyCode),
    municipality: fc.constantFrom(null, '2481' as MunicipalityCode),
    placeText: fc.constantFrom('', 'Umeå'),
    placed: fc.constantFrom('said' as const, 'derived' as const),
    measuredAs: fc.constantFrom('', 'Besök'),
    note: fc.constantFrom('', '1'),
    days: fc.tuple(day, day).map((both) => both.toSorted()),
  })
  .map(
    ({ days: [periodFrom = '', periodTo = ''], municipality, ...rest }): ObservationContent => ({
      ...{ ...rest, metric: 'visits', abroad: false, measure: null, periodFrom, periodTo, postId: null },
      municipality: rest.county === null ? null : municipality,
    }),
  )

/** Few, so that the same comes again and again, some of it with a change. */
const both = fc.array(content, { minLength: 1, maxLength: 3 }).chain((few) => {
  const one = fc.tuple(fc.constantFrom(...few), content, fc.constantFrom(...changes)).map(
    ([kept, other, change]): ObservationContent => ({
      ...kept,
      ...(change !== null && { [change]: other[change] }),
    }),
  )
  return fc.tuple(fc.array(one, { maxLength: 12 }), fc.array(one, { maxLength: 12 }))
})
const changes = [
  null,
  null,
  'source',
  'channel',
  'value',
  'placed',
  'measuredAs',
  'note',
  'municipality',
  'placeText',
] as const

const told = ({ placed: _, measuredAs: __, ...rest }: ObservationContent) => JSON.stringify(rest)
const place = ({ county, placeText }: ObservationContent) => county ?? ` ${placeText}`

/** The rule as it is said, row by row. */
function overlaps(kept: ObservationContent, row: ObservationContent): boolean {
  return (
    kept.source === row.source &&
    kept.channel === row.channel &&
    place(kept) === place(row) &&
    (kept.municipality === null || row.municipality === null || kept.municipality === row.municipality) &&
    kept.periodFrom <= row.periodTo &&
    kept.periodTo >= row.periodFrom
  )
}

it('finds what the rule says, row by row: what stands, what is there twice and what overlaps; what it then takes in is added up', () => {
  const workspace = openTestWorkspace()
  const { database } = workspace.deps.workspace
  fc.assert(
    fc.property(both, ([before, contents]) => {
      const ids = before.map((one) => insertObservation(database, one, at).id)
      const rows = contents.map((one, index) => ({ row: index + 2, content: one }))
      const said = new Set(contents.map(told))
      const compared = compareWithKept(database, packRows(database, rows))
      const { isRepeat } = compared.packed
      const keptTold = new Set(before.map(told))
      expect([...isRepeat]).toEqual(
        contents.map((one, index) =>
          Number(contents.slice(0, index).some((other) => told(other) === told(one))),
        ),
      )
      for (const [index, one] of contents.entries())
        if (isRepeat[index] === 0) expect(compared.standing[index]).toBe(Number(keptTold.has(told(one))))
      const foreign = before.flatMap((kept, index) =>
        !said.has(told(kept)) && contents.some((row) => overlaps(kept, row)) ? [ids[index]] : [],
      )
      expect(compared.ids.toSorted((one, other) => one - other)).toEqual(foreign)
      expect(compared.overlaps.reduce((sum, one) => sum + one.rows, 0)).toBe(foreign.length)

      const file = { fileName: 'a.csv', source: 'generic', contentHash: '', sha256: '', rejected: 0, rows }
      const { importId, added } = importObservations(database, file, at)
      expect(added).toBe(new Set([...said].filter((one) => !keptTold.has(one))).size)
      const kept = database.$client
        .prepare(
          `SELECT source, channel, value, county, municipality, place_text AS placeText, placed, measured_as AS measuredAs, note, metric, abroad,
              measure, period_from AS periodFrom, period_to AS periodTo, post_id AS postId, import_row AS row
            FROM observations WHERE import_id = ?`,
        )
        .all(importId) as (ObservationContent & { row: number })[]
      for (const { row, abroad, ...one } of kept)
        expect({ ...one, abroad: Boolean(abroad) }).toEqual(contents[row - 2])
      expect(countSumsAmiss(database)).toBe(0)
      const all = database.$client.prepare('SELECT id FROM observations').pluck().all() as typeof ids
      endObservations(database, all, 'deleted', at)
    }),
    { numRuns: 60 },
  )
  workspace.close()
})
