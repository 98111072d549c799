import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReachImportOptions } from '../../shared/contract/reachImport.ts'
import type { CountyCode, ImportId, ObservationId } from '../../shared/contract/scalars.ts'
import { enteredByHand } from '../../shared/reach/observation.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { reach } from './reach.ts'
import { importReach, reachImport } from './reachImport.ts'
import { useCases } from './useCases.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const bytesOf = (contents: string | Uint8Array) =>
  typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
const file = (contents: string | Uint8Array, fileName = 'fil.csv') => ({ fileName, bytes: bytesOf(contents) })
const importing = (contents: string | Uint8Array, options: ReachImportOptions = {}, fileName?: string) =>
  importReach(workspace.deps, { ...file(contents, fileName), ...options })
const looking = (contents: string | Uint8Array, fileName?: string) =>
  useCases['reach.lookAtFile'](workspace.deps, file(contents, fileName))
const rows = () =>
  reach['reach.rows'](workspace.deps, {
    ...{ by: 'county', period: { from: null, to: null }, key: null, metric: null },
  }).observations
const values = () => rows().map(({ county, value }) => [county, value])

const regions = 'name,visitors\nVästerbotten County,640\nJämtland County,12\n'
const november = { period: '2026-11' }
const ga4 = (visits: number, to = '20261130') =>
  `# Start date: 20261101\n# End date: ${to}\nRegion,Sessions,Active users\nVasterbotten County,${visits},9\n`

describe('a look at a file', () => {
  it('tells where it comes from, how sure that is, and what is still to be said', async () => {
    const look = await looking(regions, 'Plausible 2026-11-01 – 2026-11-30 regions.csv')
    expect(look).toMatchObject({
      recognised: [
        { source: 'plausible', certainty: 'sure', needsPeriod: true, measures: ['plausible.visitors/1'] },
      ],
      headings: ['name', 'visitors'],
      preview: [
        ['Västerbotten County', '640'],
        ['Jämtland County', '12'],
      ],
      rows: 2,
      suggestedPeriod: '2026-11-01/2026-11-30',
      repeat: null,
    })
  })

  it('proposes which column is which of a table that nobody knows', async () => {
    const look = await looking('Kommun;Antal;Vecka\nLycksele;4;48\n')
    expect(look).toMatchObject({
      recognised: [],
      mapping: { county: 'Kommun', value: 'Antal' },
      isMappingKept: false,
    })
  })
})

it('shows how a file of JSON begins, as one of rows', async () => {
  const json = JSON.stringify([{ label: 'Västerbotten', nb_visits: 812, nb_uniq_visitors: 640 }])
  const seen = await useCases['reach.lookAtFile'](workspace.deps, file(json, 'matomo.json'))
  expect(seen).toMatchObject({
    ...{ headings: ['label', 'nb_visits', 'nb_uniq_visitors'], rows: 1 },
    preview: [['Västerbotten', '812', '640']],
  })
})

describe('the wrong source', () => {
  it('is refused with the one that the file looks like', async () => {
    await expect(importing(ga4(5), { source: 'matomo' })).rejects.toThrow(
      expect.objectContaining({
        code: 'reach-source-differs',
        values: expect.objectContaining({ source: 'Matomo', looksLike: 'Google Analytics', use: 'ga4' }),
      }),
    )
    await expect(importing(ga4(5))).rejects.toThrow(expect.objectContaining({ code: 'reach-source-differs' }))
    expect(rows()).toEqual([])
  })

  it('is not a table of our own headings under another program’s name', async () => {
    const own = 'källa;kanal;mått;län;värde;period\nA;b;besök;24;5;2020\n'
    await expect(importing(own, { source: 'ga4' })).rejects.toThrow(
      expect.objectContaining({ values: expect.objectContaining({ use: 'generic' }) }),
    )
  })
})

describe('the days', () => {
  it('are asked for where the file does not say them', async () => {
    await expect(importing(regions, { source: 'plausible' })).rejects.toThrow(
      expect.objectContaining({ code: 'reach-period-missing' }),
    )
    await expect(importing(regions, { source: 'plausible', said: { period: 'i höstas' } })).rejects.toThrow(
      expect.objectContaining({ code: 'reach-period-unreadable' }),
    )
    expect(await importing(regions, { source: 'plausible', said: november })).toMatchObject({ added: 2 })
    expect(rows()[0]).toMatchObject({
      ...{ source: 'Plausible', channel: 'webbplats', metric: 'people', value: 640, county: '24' },
      ...{ measuredAs: 'visitors', measure: 'plausible.visitors/1', periodFrom: '2026-11-01' },
      origin: { fileName: 'fil.csv', row: 2 },
    })
  })
})

describe('two measures of the same occasions', () => {
  it('are not both taken in unless somebody asks: they would be counted twice', async () => {
    await importing(ga4(5), { source: 'ga4' })
    expect(rows().map(({ metric, value }) => [metric, value])).toEqual([['visits', 5]])
    await importing(ga4(6), { source: 'ga4', measures: ['ga4.activeUsers/1'] })
    expect(rows().map(({ metric }) => metric)).toEqual(['people', 'visits'])
  })
})

describe('a table that nobody knows', () => {
  const table = 'Ort;Träffar;Vecka från;Vecka till\nLycksele;4;2026-11-23;2026-11-29\nSumma;4;;\n'
  const mapping = { county: 'Ort', value: 'Träffar', from: 'Vecka från', to: 'Vecka till' }
  const said = { source: 'Biblioteket', channel: 'sökning', metric: 'besök' }

  it('is read as the officer says, and remembered for the next of its shape', async () => {
    const report = await importing(table, { source: 'generic', mapping, said })
    expect(report).toMatchObject({ added: 1, rejected: [], leftOut: [{ row: 3, why: 'total' }] })
    expect(rows()).toMatchObject([{ source: 'Biblioteket', county: '24', municipality: '2481', value: 4 }])
    const next = table.replaceAll('11-2', '11-1')
    expect(await looking(next)).toMatchObject({ mapping, isMappingKept: true })
    expect(await importing(next, { source: 'generic', said })).toMatchObject({ added: 1 })
  })

  it('is refused where a heading is not there, or a needed one is neither in it nor said', async () => {
    await expect(importing(table, { mapping: { ...mapping, value: 'Besök' }, said })).rejects.toThrow(
      expect.objectContaining({
        code: 'table-columns-missing',
        values: expect.objectContaining({ missing: 'Besök' }),
      }),
    )
    await expect(importing(table, { mapping, said: { source: 'A', channel: 'b' } })).rejects.toThrow(
      expect.objectContaining({ values: expect.objectContaining({ missing: 'mått (metric)' }) }),
    )
  })
})

describe('the same rows again', () => {
  const own = ['källa;kanal;mått;län;värde;period', 'A;b;besök;24;5;2020', 'A;b;besök;25;7;2020']

  it('are known whatever the file is called, how its rows stand and its lines end, and counted once', async () => {
    const { importId } = await importing(own.join('\n'), {}, 'januari.csv')
    const [heading = '', ...lines] = own
    const shuffled = `\ufeff${[heading, ...lines.reverse()].join('\r\n')}\r\n\r\n`
    expect(await looking(shuffled, 'kopia.csv')).toMatchObject({
      repeat: { fileName: 'januari.csv', importId },
    })
    const again = await importing(shuffled, {}, 'kopia.csv')
    expect(again).toMatchObject({ added: 0, unchanged: 2, overlaps: [], repeat: { fileName: 'januari.csv' } })
    expect(values()).toEqual([
      ['25', 7],
      ['24', 5],
    ])
  })

  it('under other days are refused: a month’s numbers are not the next month’s', async () => {
    await importing(regions, { source: 'plausible', said: november }, 'nov.csv')
    const december = { source: 'plausible', said: { period: '2026-12' } } as const
    await expect(importing(regions, december, 'dec.csv')).rejects.toThrow(
      expect.objectContaining({
        code: 'reach-imported-before',
        values: expect.objectContaining({ earlier: 'nov.csv', day: '2026-12-01' }),
      }),
    )
    expect(await importing(regions, { ...december, overlap: 'both' })).toMatchObject({ added: 2 })
  })

  it('may be taken in once more when the import was undone', async () => {
    const first = await importing(regions, { source: 'plausible', said: november })
    reachImport['reach.undoImport'](workspace.deps, { importId: first.importId as ImportId })
    expect(await looking(regions)).toMatchObject({ repeat: null })
    expect(await importing(regions, { source: 'plausible', said: { period: '2026-12' } })).toMatchObject({
      added: 2,
    })
  })

  it('do not bring back what has been corrected, nor stand in its way', async () => {
    await importing(own.join('\n'))
    const [seven] = rows()
    reach['reach.correctObservation'](workspace.deps, {
      id: seven?.id as ObservationId,
      content: {
        ...enteredByHand,
        ...{ source: 'A', channel: 'b', metric: 'visits', value: 8, county: '25' as CountyCode },
        ...{ periodFrom: '2020-01-01', periodTo: '2020-12-31', postId: null, note: '' },
      },
    })
    expect(await importing(own.join('\n'))).toMatchObject({ added: 0, unchanged: 2, overlaps: [] })
    expect(values()).toEqual([
      ['25', 8],
      ['24', 5],
    ])
  })
})

describe('days that have been measured already', () => {
  const older = ga4(5, '20261115')

  it('stop the import with both spans, and nothing is taken in', async () => {
    await importing(older, { source: 'ga4' })
    const report = await importing(ga4(9), { source: 'ga4' })
    expect(report).toMatchObject({
      ...{ importId: null, added: 0 },
      overlaps: [
        {
          ...{ source: 'Google Analytics', channel: 'webbplats', metric: 'visits', rows: 1 },
          kept: { from: '2026-11-01', to: '2026-11-15' },
          file: { from: '2026-11-01', to: '2026-11-30' },
        },
      ],
    })
    expect(values()).toEqual([['24', 5]])
  })

  it('are the newer file’s only when somebody says so; undoing it gives the older back, and redoing takes it again', async () => {
    await importing(older, { source: 'ga4' })
    workspace.setNow('2026-12-02T08:00:00Z')
    const newer = await importing(ga4(9), { source: 'ga4', overlap: 'newer' })
    expect(newer).toMatchObject({ added: 1, superseded: 1 })
    expect(values()).toEqual([['24', 9]])
    workspace.setNow('2026-12-03T08:00:00Z')
    const importId = newer.importId as ImportId
    expect(reachImport['reach.undoImport'](workspace.deps, { importId })).toEqual({ ended: 1, revived: 1 })
    expect(values()).toEqual([['24', 5]])
    expect(reachImport['reach.imports'](workspace.deps)).toMatchObject([
      { id: importId, source: 'ga4', undoneAt: '2026-12-03T08:00:00.000Z' },
      { added: 1, undoneAt: null },
    ])
    expect(() => reachImport['reach.undoImport'](workspace.deps, { importId })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    expect(reachImport['reach.redoImport'](workspace.deps, { importId, overlap: 'newer' })).toEqual({
      ...{ ended: 1, revived: 1 },
    })
    expect(values()).toEqual([['24', 9]])
  })

  it('may count beside each other', async () => {
    await importing(older, { source: 'ga4' })
    expect(await importing(ga4(9), { source: 'ga4', overlap: 'both' })).toMatchObject({
      added: 1,
      superseded: 0,
    })
    expect(values()).toEqual([
      ['24', 9],
      ['24', 5],
    ])
  })

  it.each([
    ['another county', 'A;b;besök;25;5;2026-11-10', true],
    ['a municipality of the county', 'A;b;besök;Umeå kommun;5;2026-11-10', false],
    ['another channel', 'A;c;besök;24;5;2026-11-10', true],
    ['another source', 'B;b;besök;24;5;2026-11-10', true],
    ['another metric', 'A;b;visningar;24;5;2026-11-10', true],
    ['the day after', 'A;b;besök;24;5;2026-12-01', true],
    ['the last day', 'A;b;besök;24;5;2026-11-30', false],
    ['a year around it', 'A;b;besök;24;5;2026', false],
    ['nobody’s county', 'A;b;besök;;5;2026-11-10', true],
  ])('are not those of %s', async (_, line, isFree) => {
    const heading = 'källa;kanal;mått;län;värde;period'
    await importing(`${heading}\nA;b;besök;24;7;2026-11\n`)
    const { overlaps, added } = await importing(`${heading}\n${line}\n`)
    expect([overlaps.length, added]).toEqual(isFree ? [0, 1] : [1, 0])
  })
})

describe('bad files', () => {
  it('keep what is good and name what is not', async () => {
    const table = [
      'källa;kanal;mått;län;värde;period',
      'A;b;besök;24;1 234;2020',
      'A;b;besök;24;1\u00a0235;2020',
      'A;b;besök;24;1\u2009236,5;2020',
      'A;b;besök;24;1.237,5;2020',
      'A;b;besök;24;"1,238.5";2020',
      'A;b;besök;24;−3;2020',
      'A;b;besök;24;12 %;2020',
      'källa;kanal;mått;län;värde;period',
      'Summa;;;;9999;',
      'A;b;besök;24;1;2020;extra',
    ].join('\n')
    const report = await importing(table)
    expect(values().map(([, value]) => value)).toEqual([1238.5, 1237.5, 1236.5, 1235, 1234])
    expect(report.rejected).toEqual([
      { row: 7, column: 'värde', reason: 'value-negative', value: '−3' },
      { row: 8, column: 'värde', reason: 'value-per-cent', value: '12 %' },
      { row: 11, column: '', reason: 'columns-do-not-match', value: expect.stringContaining('extra') },
    ])
    expect(report.leftOut).toEqual([
      { row: 9, why: 'headings' },
      { row: 10, why: 'total' },
    ])
  })

  it.each([
    ['empty', '', 'table-empty'],
    ['blank lines', '\r\n \n', 'table-empty'],
    ['JSON that ends too soon', '[{"label":"Väster', 'reach-json-unreadable'],
    ['a quotation that never ends', 'källa;kanal\n"A;b', 'table-quote-open'],
    ['a PDF', '%PDF-1.7', 'table-binary'],
  ])('are refused with what is wrong: %s', async (_, contents, code) => {
    await expect(importing(contents)).rejects.toThrow(expect.objectContaining({ code }))
  })

  it('says of a workbook whether it is cut off, has a password or is of before 2007', async () => {
    const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    const sealed = Buffer.concat([
      Buffer.from(compound),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    await expect(importing(new Uint8Array(sealed), {}, 'a.xlsx')).rejects.toThrow(
      expect.objectContaining({ code: 'sheet-protected' }),
    )
    await expect(importing(new Uint8Array(compound), {}, 'a.xls')).rejects.toThrow(
      expect.objectContaining({ code: 'sheet-old' }),
    )
    const whole = await workbookOf([
      ['källa', 'kanal', 'mått', 'län', 'värde', 'period'],
      ['A', 'b', 'besök', '24', '5', '2020'],
    ])
    await expect(importing(whole.subarray(0, whole.length - 400), {}, 'a.xlsx')).rejects.toThrow(
      expect.objectContaining({ code: 'sheet-unreadable' }),
    )
    expect(await importing(whole, {}, 'a.xlsx')).toMatchObject({ added: 1 })
  })
})

async function workbookOf(cells: readonly string[][]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const rows = cells.map((row) => row.map((value) => ({ value, type: String })))
  return new Uint8Array(await writeWorkbook(rows, { sheet: 'Blad1' }).toBuffer())
}
