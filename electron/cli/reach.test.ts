import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import type { ReachReport } from '../../shared/reach/report.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { writeSettings } from '../store/settings.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { reachCommands } from './reach.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'
import { workspaceCommands } from './workspace.ts'

const sample = resolve(import.meta.dirname, '../../resources/sample/rackvidd.csv')
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
  const aimedCounties = ['25', '24', '23', '22'] as CountyCode[]
  writeSettings(workspace.deps.workspace.database, { ...defaultSettings, aimedCounties })
})
afterEach(() => workspace.close())

const run = (...words: string[]) => runInTestWorkspace(workspace, [reachCommands], ['reach', ...words])

it('imports a file and prints the year as a table with unknown, total and coverage', async () => {
  const imported = await run('import', sample, '--source', 'generic')
  expect(imported).toMatchObject({ refused: false, result: { added: 428, unchanged: 0 } })
  const { text, result } = await run('report', '--from', '2020-01-01', '--to', '2020-12-31')
  expect(text.replace(/\u00a0/g, ' ')).toBe(
    [
      'Län                  Personer   Besök  Kontakttillfällen  Per 1 000 invånare',
      'Norrbottens län        13 950   5 980             19 930                79,8',
      'Västerbottens län      18 420  10 240             28 660               104,9',
      'Jämtlands län           6 210   3 110              9 320                71,1',
      'Västernorrlands län     7 640   3 930             11 570                47,3',
      'Okänt län               1 592     840              2 432                   –',
      'Summa                  47 812  24 100             71 912                   –',
      '',
      'Täckning: 4 av 4 län',
      'Invånare: SCB, 31 december 2020. Kommunernas antal är summerade till länets.',
    ].join('\n'),
  )
  expect(result).toMatchObject({ total: { total: 71_912 }, coverage: { reached: 4, aimed: 4 } })
})

it('prints the other formats whole', async () => {
  await run('import', sample, '--source', 'generic')
  expect((await run('report', '--format', 'svg')).text).toMatch(/^<svg [\s\S]*<\/svg>$/)
  expect((await run('report', '--format', 'html')).text).toMatch(/^<!doctype html>[\s\S]*<\/html>$/)
  expect((await run('report', '--by', 'channel', '--format', 'csv')).text).toMatch(/^Kod;Kanal;/)
  const { text, result } = await run('report', '--by', 'month', '--format', 'json')
  expect(JSON.parse(text)).toEqual(result)
})

it('writes what no terminal can show into the file that it is told, and asks for one where it is told none', async () => {
  await run('import', sample, '--source', 'generic')
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-cli-'))
  for (const [format, start] of [
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['png', '\u0089PNG'],
    ['csv', '\u00ef\u00bb\u00bfKod'],
  ] as const) {
    const file = join(folder, `reach.${format}`)
    const { result } = await run('report', '--format', format, '--out', file)
    const bytes = readFileSync(file)
    expect(result).toMatchObject({ file, bytes: bytes.byteLength, coverage: { aimed: 4 } })
    expect(bytes.toString('latin1').startsWith(start)).toBe(true)
  }
  await expect(run('report', '--format', 'docx')).rejects.toMatchObject({ code: 'reach-out-needed' })
  const nowhere = join(folder, 'missing', 'reach.pdf')
  await expect(run('report', '--format', 'pdf', '--out', nowhere)).rejects.toMatchObject({
    code: 'reach-pdf-in-app',
  })
})

it('packs open data and tells how many rows there are of what', async () => {
  await run('import', sample, '--source', 'generic')
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-cli-')), 'reach.zip')
  const { result, text } = await run('datapackage', file, '--from', '2020-01-01', '--licence', 'CC0-1.0')
  expect(result).toMatchObject({ file, tables: [{ table: 'observations', rows: 212 }, {}, {}] })
  expect(text).toContain(file)
})

it('explains every rejected row, keeps the rest and says with its status that something was refused', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-cli-')), 'reach.csv')
  writeFileSync(
    file,
    'källa;kanal;mått;län;värde;period\nA;b;besök;24;1;2020\nA;b;besök;Lappland;många;i fjol\n',
  )
  const { text, refused, result } = await run('import', file, '--source', 'generic')
  expect(refused).toBe(true)
  expect(result).toMatchObject({ added: 1, rejected: [{ row: 3, column: 'värde' }] })
  expect(text).toContain('Rad 3, värde: värdet är inget tal från 0 och uppåt ("många")')
})

it.each([
  [['import', sample, '--source', 'matomo'], 'reach-source-differs'],
  [['import', '/nowhere/reach.csv', '--source', 'generic'], 'file-unreadable'],
  [['report', '--from', '2020-02-30'], 'day-unreadable'],
  [['report', '--by', 'month', '--format', 'svg'], 'reach-format-by-county'],
])('refuses %j with %s', async (words, code) => {
  await expect(run(...words)).rejects.toMatchObject({ code })
})

it('is told by workspace check where sums and rows differ, and mended by workspace repair', async () => {
  await run('import', sample, '--source', 'generic')
  const inWorkspace = (...words: string[]) =>
    runInTestWorkspace(workspace, [workspaceCommands], ['workspace', ...words])
  const total = async () =>
    ((await run('report', '--from', '2020-01-01')).result as unknown as ReachReport).total.total
  expect((await inWorkspace('check')).result).toMatchObject({ ok: true })
  workspace.deps.workspace.database.$client.exec(
    "UPDATE reach_sums SET thousandths = 0 WHERE metric = 'visits' AND county = '24'",
  )
  expect(await total()).toBe(71_912 - 10_240)
  expect((await inWorkspace('check')).result).toMatchObject({
    ...{ ok: false, findings: [{ code: 'reach-sums-differ' }] },
  })
  expect((await inWorkspace('repair')).result).toEqual({ recounted: 216 })
  expect(await total()).toBe(71_912)
  expect((await inWorkspace('repair')).result).toEqual({ recounted: 0 })
})

it('compares with the days that follow --against, row by row, in numbers and per cent', async () => {
  await run('import', sample, '--source', 'generic')
  const days = [
    '--from',
    '2020-01-01',
    '--to',
    '2020-12-31',
    '--against',
    '--from',
    '2019-01-01',
    '--to',
    '2019-12-31',
  ]
  const { text, result } = await run('report', ...days, '--metric', 'visits')
  expect(
    text
      .replace(/\u00a0/g, ' ')
      .split('\n')
      .slice(-7),
  ).toEqual([
    'Besök                  2020   2019  Skillnad   Procent',
    'Norrbottens län       5 980  2 410    +3 570  +148,1 %',
    'Västerbottens län    10 240  4 180    +6 060  +145,0 %',
    'Jämtlands län         3 110  1 190    +1 920  +161,3 %',
    'Västernorrlands län   3 930  1 520    +2 410  +158,6 %',
    'Okänt län               840    340      +500  +147,1 %',
    'Summa                24 100  9 640   +14 460  +150,0 %',
  ])
  expect(result).toMatchObject({ compared: { total: { perCent: 150 } } })
  await expect(run('report', '--against')).rejects.toMatchObject({ code: 'reach-against-nothing' })
})
