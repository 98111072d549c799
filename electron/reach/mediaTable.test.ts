import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { PostId } from '../../shared/contract/scalars.ts'
import { readGeoRegistry } from '../workspace/geo.ts'
import { readMediaOutlets } from '../workspace/mediaOutlets.ts'
import { readMediaTable } from './mediaTable.ts'
import { fileSaying } from './testReading.ts'

const programRoot = resolve(import.meta.dirname, '..', '..')
const known = {
  geo: readGeoRegistry(programRoot),
  outlets: readMediaOutlets(programRoot),
  posts: [{ id: 3 as PostId, title: 'Året som gick' }],
}
const read = (text: string) => readMediaTable(fileSaying(text, 'medier.csv'), known)

it('takes kind and counties from the outlet that the name or the link is of', () => {
  const { rows, rejected } = read(
    [
      'Datum;Medium;Rubrik;Länk;Räckvidd;Inlägg',
      '2026-11-20;VK;Lärcentrum öppnar;;90 000;Året som gick',
      '21/11/2026;;Öppet hus;https://www.svt.se/nyheter/lokalt/norrbotten/oppet-hus;;',
      '22/11/2026;Dagens Nyheter;Studier på distans;;;',
    ].join('\n'),
  )
  expect(rejected).toEqual([])
  expect(
    rows.map(({ row, content }) => [row, content.outlet, content.kind, content.day, content.counties]),
  ).toEqual([
    [2, 'VK', 'newspaper', '2026-11-20', ['24']],
    [3, 'SVT Nyheter Norrbotten', 'tv', '2026-11-21', ['25']],
    [4, 'Dagens Nyheter', 'newspaper', '2026-11-22', []],
  ])
  expect(rows[0]?.content).toMatchObject({ audience: 90_000, audienceSource: 'VK', postId: 3 })
})

it('reads the programme beside the heading, and takes it for the heading of a list that has none', () => {
  const { rows } = read(
    'Datum;Medium;Rubrik;Program\n2026-11-20;Norran;Lärcentrum;Kultur\n2026-11-20;Norran;;Ledare',
  )
  expect(rows.map(({ content: { title, programme } }) => [title, programme])).toEqual([
    ['Lärcentrum', 'Kultur'],
    ['Ledare', ''],
  ])
  const broadcasts = read('Datum;Medium;Program\n2026-11-20;Norran;Eftermiddag i P4')
  expect(broadcasts.rows.map(({ content }) => content.title)).toEqual(['Eftermiddag i P4'])
})

it('goes by what the columns say of an outlet, known or not, in English too', () => {
  const { rows } = read(
    [
      'Date,Source,Headline,Media type,Counties',
      '2026-11-20,Bygdebladet,Open house,newspaper,"Västerbotten, Jämtland"',
      '2026-11-20,Norran,Open house,,Norrbotten / Västerbotten',
      '2026-11-20,Norran,Open house,,the whole country',
    ].join('\n'),
  )
  expect(rows.map(({ content }) => [content.outlet, content.counties])).toEqual([
    ['Bygdebladet', ['24', '23']],
    ['Norran', ['25', '24']],
    ['Norran', []],
  ])
})

it.each([
  ['i går;Norran;x;;', 'Datum', 'day-unreadable'],
  ['2026-11-20;Bygdebladet;x;;', 'Medium', 'outlet-unknown'],
  ['2026-11-20;;x;https://www.allehanda.se/1;', 'Länk', 'outlet-several'],
  ['2026-11-20;Norran;;;', 'Rubrik', 'title-missing'],
  ['2026-11-20;Norran;x;;Lappland', 'Län', 'county-unknown'],
  ['2026-11-20;Norran;x;norran;', 'Länk', 'link-unusable'],
  [`2026-11-20;Norran;${'x'.repeat(301)};;`, 'Rubrik', 'too-long'],
])('rejects "%s" and keeps the rows around it', (line, column, reason) => {
  const good = '2026-11-20;Norran;x;;'
  const reading = read(['Datum;Medium;Rubrik;Länk;Län', good, line, good].join('\n'))
  expect(reading.rejected).toMatchObject([{ row: 3, column, reason }])
  expect(reading.rows).toHaveLength(2)
})

it('says which columns it lacks', () => {
  expect(() => read('Medium;Län\nNorran;24')).toThrow(
    expect.objectContaining({
      code: 'table-columns-missing',
      values: expect.objectContaining({ missing: 'datum (date), rubrik (title)' }),
    }),
  )
})
