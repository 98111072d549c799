import type { ReachLeftOut, ReachRejectedRow } from '../../shared/contract/reachImport.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { meaningOf } from '../../shared/links/sentCampaign.ts'
import { sourceNames } from '../../shared/reach/importSources.ts'
import type { ObservationContent } from '../../shared/reach/observation.ts'
import { type Days, readPeriod } from '../../shared/reach/readPeriod.ts'
import type { MeasureId } from '../../shared/reach/sourceMetrics.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { columnOf, type HeadedTable, saysTotal, tableUnder } from './headedTable.ts'
import { type FileRecords, notRecognised, type ReachImporter, type ReadRow } from './importer.ts'
import { readValue } from './readValue.ts'

/**
 * A website's report of campaigns, which says what came by links that were tagged: of Matomo (Referrers.getCampaigns and the reports of
 * MarketingCampaignsReporting, CSV or the API's JSON), Plausible (utm_campaigns.csv of the dashboard, imported_sources of the whole site) and
 * Google Analytics 4 (session campaign), in English or in Swedish.
 *
 * Such visits are among those that the same website counts by region: they are kept as what a post led to, and never added to those.
 * A row that no post of ours has is kept without one. Nobody says where these visitors are.
 */
export const campaigns: ReachImporter = {
  id: 'campaigns',

  recognises(file) {
    const table = tableOf(file)
    const found = table && campaignTable(file, table)
    if (found === undefined) return notRecognised
    const { program, isSure, value } = found
    return {
      certainty: isSure ? 'sure' : 'likely',
      signs: [found.sign, table?.headings[value] ?? ''],
      needsPeriod: found.date < 0 && daysOf(file) === null,
      measures: [programs[program].measure],
    }
  },

  read(file, known) {
    const table = tableOf(file)
    if (table === undefined)
      throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
    const found = campaignTable(file, table)
    if (found === undefined) {
      const columns = 'utm_campaign, visits'
      throw new RundbrevError(
        'table-columns-missing',
        { file: file.fileName, row: table.headingRow },
        { columns },
      )
    }
    const { source, measure } = programs[found.program]
    const rows: ReadRow[] = []
    const rejected: ReachRejectedRow[] = [...table.rejected]
    const leftOut: ReachLeftOut[] = [...table.leftOut]
    const said = daysOf(file)
    for (const { row, cells } of table.rows) {
      const cell = (column: number) => cells[column] ?? ''
      const reject = (column: number, reason: ReachRejectedRow['reason']) =>
        rejected.push({ row, column: table.headings[column] ?? '', reason, value: cell(column) })
      const campaign = cell(found.campaign)
      // What came by no campaign, and the sum of all, say nothing of a post.
      if (campaign === '' || campaign.startsWith('(') || saysTotal(campaign)) {
        leftOut.push({ row, why: saysTotal(campaign) ? 'total' : 'no-campaign' })
        continue
      }
      const days =
        cell(found.date) === '' ? (said ?? known.period) : readPeriod(daysWritten(cell(found.date)))
      const value = readValue(cell(found.value), true)
      if (days === undefined || days === null) reject(found.date, 'period-unreadable')
      else if (value.kind === 'rejected') reject(found.value, value.reason)
      else {
        const [by = ''] = cell(found.source).split('/')
        const meant = meaningOf(known.campaigns ?? [], campaign, by.trim())
        const content: ObservationContent = {
          source: known.source === sourceNames.campaigns ? source : known.source,
          channel: meant.channel ?? known.channel,
          ...{ metric: 'engagements', value: value.value, ...known.placeOf('') },
          ...{ measuredAs: table.headings[found.value] ?? '', measure },
          ...{ periodFrom: days.from, periodTo: days.to, postId: meant.postId },
          note: by === '' ? `utm_campaign=${campaign}` : `utm_campaign=${campaign}, utm_source=${by.trim()}`,
        }
        rows.push({ row, content })
      }
    }
    return { rows, rejected, leftOut }
  },
}

type Program = 'matomo' | 'plausible' | 'ga4'

const programs: Readonly<Record<Program, { readonly source: string; readonly measure: MeasureId }>> = {
  matomo: { source: sourceNames.matomo, measure: 'matomo.campaignVisits/1' },
  plausible: { source: sourceNames.plausible, measure: 'plausible.campaignVisitors/1' },
  ga4: { source: sourceNames.ga4, measure: 'ga4.campaignSessions/1' },
}

interface CampaignTable {
  readonly program: Program
  readonly isSure: boolean
  /** What in the file tells. */
  readonly sign: string
  /** Columns; -1 where there is none. */
  readonly campaign: number
  readonly source: number
  readonly date: number
  readonly value: number
}

/** What a heading of the campaign's names may be, besides those that a program gives all its reports. */
const campaignNames = [
  ...['utm_campaign', 'Campaign', 'Campaign Name', 'Kampanj', 'Kampanjnamn'],
  ...['Session campaign', 'Session manual campaign name', 'Sessionskampanj', 'Sessionens kampanj'],
  ...['First user campaign', 'Kampanj för session'],
]
const sourceHeadings = [
  ...['utm_source', 'Campaign Source', 'Kampanjkälla', 'Source', 'Källa'],
  ...['Session source', 'Session source / medium', 'Sessionskälla', 'Sessionskälla/medium'],
]

function campaignTable(file: FileRecords, table: HeadedTable): CampaignTable | undefined {
  const [source, date] = [columnOf(table, sourceHeadings), columnOf(table, ['date', 'Datum'])]
  const named = columnOf(table, campaignNames)
  const sessions = columnOf(table, ['Sessions', 'Sessioner'])
  if (named >= 0 && sessions >= 0)
    return {
      program: 'ga4',
      isSure: true,
      sign: table.headings[named] ?? '',
      campaign: named,
      source,
      date,
      value: sessions,
    }
  const visitors = columnOf(table, ['visitors'])
  if (visitors >= 0) {
    const [whole, name] = [columnOf(table, ['utm_campaign']), columnOf(table, ['name'])]
    const campaign = whole >= 0 ? whole : name
    const isNamed = /utm_campaign/i.test(file.fileName)
    const sign = whole >= 0 ? 'utm_campaign' : file.fileName
    return campaign >= 0 && (whole >= 0 || isNamed)
      ? { program: 'plausible', isSure: true, sign, campaign, source, date, value: visitors }
      : undefined
  }
  const visits = columnOf(table, ['nb_visits', 'Visits', 'Besök'])
  const label = named >= 0 ? named : columnOf(table, ['label', 'Label', 'Etikett'])
  const segment = columnOf(table, ['metadata_segment', 'segment', 'Metadata: segment'])
  // "referrerName==2026-12-oppet-hus" of a report of campaigns. One of websites says "referrerName==kommunen.se", one of regions "regionCode==…".
  const told = table.rows.find(({ cells }) => campaignSegment.test(cells[segment] ?? ''))
  const isNamed = named >= 0 || /campaign|kampanj/i.test(file.fileName)
  const isSure = told !== undefined && (isNamed || !/^referrerName/.test(told.cells[segment] ?? ''))
  const sign = told?.cells[segment] ?? (named >= 0 ? (table.headings[named] ?? '') : file.fileName)
  return visits >= 0 && label >= 0 && (told !== undefined || isNamed)
    ? { program: 'matomo', isSure, sign, campaign: label, source, date, value: visits }
    : undefined
}

const campaignSegment = /^(?:referrerType==campaign;)?(?:referrerName|campaignName)==[^.]+$/

function tableOf(file: FileRecords): HeadedTable | undefined {
  if (file.json !== undefined) return tableOfJson(file.json)
  const names = new Set([...campaignNames, 'label', 'etikett', 'name'].map(foldText))
  const counts = new Set(['nb_visits', 'visits', 'besök', 'visitors', 'sessions', 'sessioner'].map(foldText))
  return tableUnder(
    file.sheets[0],
    (cells) => cells.some((cell) => names.has(cell)) && cells.some((cell) => counts.has(cell)),
  )
}

/** Matomo's answer: a list of rows, or of one list a day. */
function tableOfJson(json: unknown): HeadedTable | undefined {
  const lists: (readonly [string, unknown])[] = Array.isArray(json)
    ? [['', json]]
    : Object.entries(typeof json === 'object' && json !== null ? json : {})
  const records = lists.flatMap(([day, list]) =>
    Array.isArray(list)
      ? list.filter(isRecord).map((record) => ({ ...(day !== '' && { date: day }), ...record }))
      : [],
  )
  const headings = [...new Set(records.flatMap((record) => Object.keys(record)))]
  if (records.length === 0) return undefined
  const rows = records.map((record: Record<string, unknown>, index) => ({
    row: index + 1,
    cells: headings.map((heading) => (isPlain(record[heading]) ? String(record[heading]) : '')),
  }))
  return { headings, folded: headings.map(foldText), headingRow: 0, rows, rejected: [], leftOut: [] }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** "# Start date: 20261101" and "# End date: 20261130" of Google Analytics; null where the file does not say both. */
function daysOf({ sheets }: FileRecords): Days | null {
  const remarks = sheets[0]?.remarks ?? []
  const dayAfter = (words: RegExp) => {
    const said = remarks.find((remark) => words.test(remark))
    return readPeriod(daysWritten(/(\d[\d-]*)\s*$/.exec(said ?? '')?.[1] ?? ''))
  }
  const [start, end] = [dayAfter(/^(start date|startdatum)/i), dayAfter(/^(end date|slutdatum)/i)]
  return start === undefined || end === undefined ? null : { from: start.from, to: end.to }
}

/** Days as programs write them, as readPeriod takes them: "20261101", "2026-11-02,2026-11-08", "202611". */
function daysWritten(text: string): string {
  const [first, last] = text.match(/\d{4}-\d{2}-\d{2}/g) ?? []
  if (first !== undefined && last !== undefined) return `${first}/${last}`
  return text.replace(/^(\d{4})(\d{2})(\d{2})?$/, (_, year: string, month: string, day?: string) =>
    [year, month, ...(day === undefined ? [] : [day])].join('-'),
  )
}
