import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import readWorkbook from 'read-excel-file/node'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ReachFileAsked, ReachFileFormat } from '../../../shared/contract/reachOut.ts'
import type { CountyCode, MunicipalityCode } from '../../../shared/contract/scalars.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import type { MentionContent } from '../../../shared/reach/mediaMention.ts'
import { enteredByHand } from '../../../shared/reach/observation.ts'
import { defaultSettings } from '../../../shared/workspace/settings.ts'
import { writeSettings } from '../../store/settings.ts'
import { openTestWorkspace, type TestWorkspace } from '../openTestWorkspace.ts'
import { reach } from '../reach.ts'
import { reachReport } from '../reachReport.ts'
import { addSampleReach } from '../sampleReach.ts'
import { useCases } from '../useCases.ts'
import { reachFile } from './reachFile.ts'

const year = { from: '2020-01-01', to: '2020-12-31' }
const asked: ReachFileAsked = {
  period: year,
  against: { from: '2019-01-01', to: '2019-12-31' },
  language: 'sv',
  by: 'county',
}
let workspace: TestWorkspace
beforeEach(async () => {
  workspace = openTestWorkspace()
  const aimedCounties = ['25', '24', '23', '22'] as CountyCode[]
  const organisation = { ...defaultSettings.organisation, name: 'Lärcentrum Inland' }
  writeSettings(workspace.deps.workspace.database, { ...defaultSettings, organisation, aimedCounties })
  await addSampleReach(workspace.deps)
})
afterEach(() => workspace.close())

const made = (format: ReachFileFormat, more: Partial<ReachFileAsked> = {}) =>
  reachFile(workspace.deps, { ...asked, ...more }, format)
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

it('says the same in the Word document as on the page, number by number', async () => {
  const { fileName, bytes } = await made('docx')
  expect(fileName).toBe('rackvidd-2020.docx')
  const buffer = Buffer.from(bytes)
  const { value: html, messages } = await mammoth.convertToHtml({ buffer })
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  const cells = (markup: string) =>
    [...markup.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, inside = '']) =>
      plain(
        inside
          .replace(/<span aria-hidden="true">–<\/span>/g, '')
          .replace(/<[^>]+>/g, '')
          .replace(/&#?\w+;/g, '·'),
      ),
    )
  const page = new TextDecoder().decode((await made('html')).bytes)
  expect(cells(html)).toEqual(cells(page))
  expect(cells(html)).toContain('28 778')
  expect(html).toMatch(/<h1>.*Räckvidd per län.*<\/h1>/s)
  expect(html).toMatch(/<img[^>]+alt="[^"]*Västerbottens län: 28/)
  expect(html).toContain('<thead>')
})

it('reproduces the figures of the December letter from their rows', async () => {
  const { deps } = workspace
  const figures = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', '..', 'resources', 'sample', 'figures.json'), 'utf8'),
  )
  for (const key of ['visits', 'people'])
    await useCases['figures.save'](deps, { id: null, content: figures[key] })
  const page = plain(new TextDecoder().decode((await made('html')).bytes))
  // In the letter as in the report: one question, one answer.
  expect(page).toContain('<td class="number">+150,0 %</td>')
  expect(page).toContain('<td class="number">nära 48 000</td>')
  expect(page).toContain('Synts i tidningar, radio och tv i alla 4 län.')
  // What was divided by is said, with its day and who counted it.
  expect(page).toMatch(/folkmängden \d{4}-\d\d-\d\d \(SCB\): Norrbottens län \d{3} \d{3},/)
})

it('has the language of its text, whatever the workspace’s own', async () => {
  const { bytes } = await made('docx', { language: 'en' })
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(value).toContain('Compared with 2019')
  expect(value).not.toContain('Jämförd')
})

it('tells the change from the year before, and leaves it open where a year says nothing', async () => {
  const page = plain(new TextDecoder().decode((await made('html')).bytes))
  const compared = page.slice(page.indexOf('id="compared"'))
  expect(compared.slice(0, compared.indexOf('</section>'))).toMatch(
    /Västerbottens län<\/th><td class="number">28 778<\/td><td class="number">4 213<\/td><td class="number">\+24 565<\/td><td class="number">\+583,1 %/,
  )
})

it('is a workbook whose numbers are numbers, whose days are days and whose texts run nothing', async () => {
  reach['reach.addObservation'](workspace.deps, {
    ...enteredByHand,
    ...{ source: '=HYPERLINK("https://evil.example")', channel: 'radio', metric: 'mentions', value: 1.5 },
    ...{ county: null, periodFrom: '2020-03-01', periodTo: '2020-03-31', postId: null, note: '' },
  })
  const { fileName, bytes } = await made('xlsx')
  expect(fileName).toBe('rackvidd-2020.xlsx')
  const sheets = await readWorkbook(Buffer.from(bytes))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(['Län', 'Kommun', 'Månad', 'Kanal', 'Inlägg', 'Rader', 'Metod']),
  )
  const sheet = (name: string) => sheets.find((one) => one.sheet === name)?.data ?? []
  const { rows, total } = reachReport(workspace.deps, { by: 'county', period: year }, createTranslator('sv'))
  const counties = sheet('Län')
  const totals = counties[0]?.indexOf('Kontakttillfällen') ?? -1
  expect(counties.slice(1, 5).map((row) => row[totals])).toEqual(rows.map((row) => row.total))
  expect(counties.at(-1)?.[totals]).toBe(total.total)
  const mine = sheet('Rader').find((row) => String(row[1]).startsWith('=HYPERLINK'))
  expect(mine).toMatchObject({ 4: 1.5, 5: null, 7: new Date('2020-03-01T00:00:00Z') })
})

it('tells people in workbook and CSV as at least and at most, and never as one number', async () => {
  reach['reach.addObservation'](workspace.deps, {
    ...enteredByHand,
    ...{ source: 'Instagram', channel: 'Instagram', metric: 'people', value: 9_000, note: '', postId: null },
    ...{ county: '24' as CountyCode, periodFrom: '2020-03-01', periodTo: '2020-03-31' },
  })
  const { bytes } = await made('xlsx')
  const sheets = await readWorkbook(Buffer.from(bytes))
  const counties = sheets.find(({ sheet }) => sheet === 'Län')?.data ?? []
  const at = (heading: string) => counties[0]?.indexOf(heading) ?? -1
  const [least, most] = [
    at('Personer, minst (största enskilda mätning)'),
    at('Personer, högst (alla mätningar tillsammans)'),
  ]
  expect(counties[0]).not.toContain('Personer')
  const { total } = reachReport(workspace.deps, { by: 'county', period: year }, createTranslator('sv'))
  expect(total.people).toMatchObject({ atLeast: 47_812, atMost: 56_812 })
  expect([counties.at(-1)?.[least], counties.at(-1)?.[most]]).toEqual([47_812, 56_812])
  const [heading = '', ...lines] = new TextDecoder()
    .decode((await made('csv')).bytes)
    .trim()
    .split('\r\n')
  const columns = heading.split(';')
  expect(columns.slice(least, most + 1)).toEqual([
    'Personer, minst (största enskilda mätning)',
    'Personer, högst (alla mätningar tillsammans)',
  ])
  const sum = lines.find((line) => line.includes('Summa'))?.split(';')
  expect([sum?.[least], sum?.[most]]).toEqual(['47812', '56812'])
})

it('lists mentions in media and events with where people came from, each on a sheet of its own', async () => {
  await useCases['events.save'](workspace.deps, {
    id: null,
    content: {
      ...{ name: 'Öppet hus', dayFrom: '2020-11-13', dayTo: '2020-11-13', postId: null, note: '' },
      participants: [
        { county: '24' as CountyCode, municipality: '2481' as MunicipalityCode, abroad: false, value: 30 },
        { county: null, municipality: null, abroad: false, value: 12 },
      ],
    },
  })
  await useCases['media.save'](workspace.deps, { id: null, content: mention })
  const sheets = await readWorkbook(Buffer.from((await made('xlsx')).bytes))
  const sheet = (name: string) => sheets.find((one) => one.sheet === name)?.data ?? []
  // Beside those of the sample.
  expect(sheet('Evenemang').filter((row) => row[1] === 'Öppet hus')).toMatchObject([
    { 1: 'Öppet hus', 4: '24', 5: '2481', 6: 'Lycksele', 7: 30 },
    { 1: 'Öppet hus', 4: null, 5: null, 6: 'okänt', 7: 12 },
  ])
  expect(sheet('Omnämnanden').filter((row) => row[3] === 'Lärcentrum öppnar')).toMatchObject([
    { 1: 'Norran', 2: 'Tidning', 3: 'Lärcentrum öppnar', 4: '24', 5: 'Västerbottens län', 7: 21_000 },
  ])
})

it('says of coverage who was reached, and of time what each month had, with its line as a picture', async () => {
  const page = plain(new TextDecoder().decode((await made('html')).bytes))
  const section = (id: string) => page.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? ''
  expect(section('coverage')).toContain('Länen: 4 av 4 nådda i perioden.')
  expect(section('coverage')).toMatch(/Västerbottens län<\/th><td class="number">28 778<\/td><td>[^<]*2020/)
})

it('holds an estimate only where one is asked for, hatched and called one, and no other number changes', async () => {
  reach['reach.addObservation'](workspace.deps, {
    ...enteredByHand,
    ...{ source: 'Kansliet', channel: 'webbplats', metric: 'visits', value: 10_000, county: null, note: '' },
    ...{ periodFrom: '2020-03-01', periodTo: '2020-03-31', postId: null },
  })
  const page = async (estimate: boolean) => new TextDecoder().decode((await made('html', { estimate })).bytes)
  const [without, withIt] = [await page(false), await page(true)]
  expect(without).not.toContain('id="estimate"')
  expect(without).toContain('Rapporten innehåller inga uppskattningar.')
  const estimate = withIt.split('<section id="estimate"')[1]?.split('</section>')[0] ?? ''
  expect(plain(estimate)).toMatch(/Det är en uppskattning och inte uppmätt/)
  expect(estimate).toContain('url(#estimate-estimate)')
  expect(plain(estimate)).toMatch(/Västerbottens län: \d[\d ]*, uppskattat/)
  const others = withIt.replace(/<section id="estimate"[\s\S]*?<\/section>\n/, '')
  const measured = (html: string) =>
    [...html.matchAll(/<td class="number">[^<]*<\/td>/g)].map(([cell]) => cell)
  expect(measured(others)).toEqual(measured(without))
})

it('says why numbers are not compared, and of what', async () => {
  await useCases['figures.noteDefinition'](workspace.deps, {
    ...{ source: 'Webbstatistiken', metric: 'visits', from: '2020-06-01', text: 'Robotar räknas bort.' },
  })
  const page = plain(new TextDecoder().decode((await made('html')).bytes))
  const compared = page.split('<section id="compared"')[1]?.split('</section>')[0] ?? ''
  expect(compared).toContain('<td class="number">jämförs inte</td>')
  expect(compared).toMatch(/<li>[^<]*Besök: [^<]*Robotar räknas bort/)
})

const mention: MentionContent = {
  ...{ outlet: 'Norran', kind: 'newspaper', title: 'Lärcentrum öppnar', day: '2020-09-01' },
  programme: '',
  ...{ link: 'https://norran.example/anna-andersson', counties: ['24' as CountyCode], postId: null },
  ...{ audience: 21_000, audienceSource: 'Orvesto', note: 'Anna ringde' },
}

it('draws the map twice as large as it is, on white', async () => {
  const { fileName, bytes } = await made('png')
  expect(fileName).toBe('rackviddskarta-2020.png')
  const { width, hasAlpha } = await sharp(bytes).metadata()
  expect({ width, hasAlpha }).toEqual({ width: 1760, hasAlpha: false })
})

it('prints its pages where somebody prints, and says what is to be done where nobody does', async () => {
  await expect(made('pdf')).rejects.toMatchObject({ code: 'reach-pdf-in-app' })
  const printed: string[] = []
  const printer = {
    pdf: async (html: string) => {
      printed.push(html)
      return new Uint8Array([37, 80, 68, 70])
    },
    picture: () => Promise.reject(new Error('nothing to draw')),
    print: () => Promise.resolve(true),
  }
  const { fileName } = await reachFile({ ...workspace.deps, printer }, asked, 'pdf')
  expect(fileName).toBe('rackvidd-2020.pdf')
  expect(printed).toEqual([new TextDecoder().decode((await made('html')).bytes)])
})
