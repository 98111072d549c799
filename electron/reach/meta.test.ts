import { describe, expect, it } from 'vitest'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { KnownToImporters } from './importer.ts'
import { meta } from './meta.ts'
import { fileSaying, known, told } from './testReading.ts'

const said: KnownToImporters = {
  ...known,
  ...{ source: 'Meta', channel: 'Meta', period: { from: '2026-09-01', to: '2026-09-30' } },
  postAt: (link) => (link.endsWith('/pfbid1') ? (7 as PostId) : null),
}
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

const english = [
  '"Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time","Caption type",Permalink,"Is crosspost","Is share","Post type",Languages,"Custom labels","Funded content status","Data comment",Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,"Total clicks"',
  '101,900,"Lärcentrum Inland","Nu öppnar vi!\nVälkommen, ""alla""",,0,"09/13/2026 18:12",N/A,https://www.facebook.com/larcentrum/posts/pfbid1,0,0,Photos,,,,,Lifetime,"1,240",980,41,30,6,5,12',
  '102,900,"Lärcentrum Inland","Öppet hus",,0,"09/14/2026 08:00",N/A,https://www.facebook.com/larcentrum/posts/pfbid2,0,0,Photos,,,,,Lifetime,310,,3,3,0,0,1',
].join('\n')
const swedish = [
  '"Publicerings-id","Konto-id","Kontots användarnamn","Kontonamn","Beskrivning","Varaktighet (sek)","Publiceringstid","Permalänk","Inläggstyp","Datum","Visningar","Räckvidd","Gilla-markeringar","Kommentarer","Delningar","Följer","Sparade objekt"',
  '201,1784,larcentrum,"Lärcentrum Inland","Öppet hus",0,"09/20/2026 12:00",https://www.instagram.com/p/abc/,"IG-bild","Livstid",640,512,33,2,1,0,4',
].join('\n')

describe('posts of Meta Business Suite', () => {
  it('are known by their own headings, in English and in Swedish', () => {
    expect(meta.recognises(fileSaying(english))).toEqual({
      certainty: 'sure',
      signs: ['Post ID', 'Permalink', 'Publish time'],
      needsPeriod: true,
      measures: ['meta.reach/1', 'meta.views/1', 'meta.interactions/1'],
    })
    expect(meta.recognises(fileSaying(swedish))).toMatchObject({
      ...{ certainty: 'sure', signs: ['Publicerings-id', 'Permalänk', 'Publiceringstid'] },
      measures: ['meta.reach/1', 'meta.views/1', 'meta.reactions/1'],
    })
  })

  it('keep reach and views apart, from the day of each post to the end of the period; an empty cell says nothing', () => {
    const read = meta.read(fileSaying(english), said)
    expect(told(read)).toEqual([
      [null, 'people', 980, 'Reach', '2026-09-13', '2026-09-30'],
      [null, 'views', 1240, 'Views', '2026-09-13', '2026-09-30'],
      [null, 'engagements', 41, 'Reactions, Comments and Shares', '2026-09-13', '2026-09-30'],
      [null, 'views', 310, 'Views', '2026-09-14', '2026-09-30'],
      [null, 'engagements', 3, 'Reactions, Comments and Shares', '2026-09-14', '2026-09-30'],
    ])
    expect(read.rejected).toEqual([])
    expect(read.rows.map(({ content: { measure } }) => measure)).toContain('meta.views/1')
  })

  it('are those that we published, where the address is known, on the network that they are of', () => {
    const [first, , , second] = meta.read(fileSaying(english), said).rows
    expect([first?.content.postId, second?.content.postId]).toEqual([7, null])
    expect(first?.content).toMatchObject({ source: 'Meta', channel: 'Facebook', placeText: '' })
    const [instagram] = meta.read(fileSaying(swedish), said).rows
    expect(instagram?.content).toMatchObject({ channel: 'Instagram', value: 512, measuredAs: 'Räckvidd' })
  })

  it('are each counted on its own day where the file goes day by day', () => {
    const daily = [
      'Post ID,Page ID,Publish time,Permalink,Date,Reach',
      '101,900,02/01/2026 10:00,https://facebook.example/1,02/01/2026,40',
      '101,900,02/01/2026 10:00,https://facebook.example/1,02/02/2026,12',
    ].join('\n')
    expect(meta.recognises(fileSaying(daily)).needsPeriod).toBe(false)
    expect(
      told(meta.read(fileSaying(daily), known)).map(([, , value, , from, to]) => [value, from, to]),
    ).toEqual([
      [40, '2026-02-01', '2026-02-01'],
      [12, '2026-02-02', '2026-02-02'],
    ])
  })

  it('are refused one by one where the time cannot be read, or is after the period', () => {
    const rows = [
      '301,900,när som helst,https://x.example/1,5',
      '302,900,10/02/2026 10:00,https://x.example/2,6',
    ]
    const file = ['Post ID,Page ID,Publish time,Permalink,Reach', ...rows].join('\n')
    expect(meta.read(fileSaying(file), said).rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'period-unreadable'],
      [3, 'period-reversed'],
    ])
  })

  it('tell impressions, which Meta no longer counts, under a definition of their own', () => {
    const old =
      'Post ID,Page ID,Publish time,Permalink,Impressions,Reach\n1,9,2026-09-03T10:00:00,https://x.example/1,90,60'
    const { rows } = meta.read(fileSaying(old), said)
    expect(rows.map(({ content: { measure, value } }) => [measure, value])).toEqual([
      ['meta.reach/1', 60],
      ['meta.impressions/1', 90],
    ])
  })
})

describe("a page's numbers", () => {
  const reach =
    'sep=,\n"Facebook reach"\n"Date","Primary"\n"2026-09-01T00:00:00","120"\n"2026-09-02T00:00:00","0"\n'

  it('come in UTF-16, day by day, under the name of the number', () => {
    const file = fileSaying(utf16(reach), 'Reach.csv')
    expect(meta.recognises(file)).toEqual({
      ...{ certainty: 'sure', signs: ['Facebook reach'], needsPeriod: false, measures: ['meta.reach/1'] },
    })
    const read = meta.read(file, said)
    expect(told(read)).toEqual([
      [null, 'people', 120, 'Facebook reach', '2026-09-01', '2026-09-01'],
      [null, 'people', 0, 'Facebook reach', '2026-09-02', '2026-09-02'],
    ])
    expect(read.rows[0]?.content.channel).toBe('Facebook')
  })

  it('may be several in a file, in Swedish too; followers are not reach', () => {
    const text = [
      'sep=,',
      '"Facebook-räckvidd"',
      '"Datum","Primär"',
      '"2026-09-01T00:00:00","7"',
      '',
      '"Besök på Instagram"',
      '"Datum","Primär"',
      '"2026-09-01T00:00:00","3"',
      '"Facebook follows"',
      '"Date","Primary"',
      '"2026-09-01T00:00:00","20"',
    ].join('\n')
    const { rows } = meta.read(fileSaying(utf16(text)), said)
    expect(rows.map(({ content: { channel, metric, value } }) => [channel, metric, value])).toEqual([
      ['Facebook', 'people', 7],
      ['Instagram', 'visits', 3],
    ])
  })

  it.each([
    'sep=,\n"Facebook follows"\n"Date","Primary"\n"2026-09-01T00:00:00","20"',
    'källa;kanal;mått;län;värde;period\nA;b;besök;24;1;2020',
    '',
  ])('is no file of another kind', (text) => {
    const file = text === '' ? { fileName: 'x', sheets: [], json: undefined } : fileSaying(text)
    expect(meta.recognises(file).certainty).toBe('no')
  })
})
