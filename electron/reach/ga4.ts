import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Days } from '../../shared/reach/readPeriod.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { columnOf, type HeadedTable, saysTotal, tableUnder } from './headedTable.ts'
import { type FileRecords, notRecognised, type ReachImporter } from './importer.ts'
import { type MeasureKind, measuresIn, readDaysWritten, readMeasured } from './measuredTable.ts'

/**
 * A report of Google Analytics 4 by region or city, downloaded as CSV in English or in Swedish: lines with "#" that say the first and
 * the last day, then a table, in some reports after the table of a chart. An exploration has the sum of its rows first.
 */
export const ga4: ReachImporter = {
  id: 'ga4',

  recognises(file) {
    const table = tableOf(file)
    if (table === undefined) return notRecognised
    const remarks = remarksOf(file).filter((remark) => startsWith(remark, [...startWords, ...endWords]))
    const measures = measuresIn(table, kinds)
    const headings = [columnOf(table, placeNames), ...measures.map(({ column }) => column)]
    const isOwn = remarks.length > 0 || columnOf(table, ownNames) >= 0
    return {
      certainty: isOwn ? 'sure' : 'likely',
      signs: [...remarks, ...headings.map((column) => table.headings[column] ?? '')],
      needsPeriod: daysOf(file) === null && columnOf(table, dateNames) < 0,
      measures: measures.map(({ id }) => id),
    }
  },

  read(file, known) {
    const table = tableOf(file)
    if (table === undefined)
      throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
    const [city, region] = [columnOf(table, cityNames), columnOf(table, regionNames)]
    const [country, date] = [columnOf(table, countryNames), columnOf(table, dateNames)]
    const said = daysOf(file)
    return readMeasured(table, measuresIn(table, kinds), known, (cell) => {
      const words = [cell(city), cell(region)].filter((text) => text !== '')
      if (words.length === 0 || saysTotal(words[0] ?? '')) return { kind: 'total' }
      const days = cell(date) === '' ? said : readDaysWritten(cell(date))
      if (days === undefined) return { kind: 'rejected', column: date, reason: 'period-unreadable' }
      const nation = cell(country)
      const asked = {
        ...(nation === '' ? {} : { country: nation }),
        ...(cell(city) === '' ? {} : { finest: 'municipality' as const }),
      }
      const text = [...words, nation].filter((part) => part !== '').join(', ')
      return { kind: 'row', days, place: known.placeOf(text, asked) }
    })
  },
}

const kinds: readonly MeasureKind[] = [
  { id: 'ga4.sessions/1', metric: 'visits', names: ['Sessions', 'Sessioner'] },
  { id: 'ga4.activeUsers/1', metric: 'people', names: ['Active users', 'Aktiva användare'] },
  {
    id: 'ga4.totalUsers/1',
    metric: 'people',
    names: ['Total users', 'Users', 'Totalt antal användare', 'Användare'],
  },
  { id: 'ga4.views/1', metric: 'views', names: ['Views', 'Visningar', 'Antal visningar'] },
]

const regionNames = ['Region']
const cityNames = ['Town/City', 'City', 'Town', 'Ort', 'Stad', 'Stad/ort']
const placeNames = [...regionNames, ...cityNames]
const countryNames = ['Country', 'Land', 'Country/region', 'Country / region', 'Land/region']
const dateNames = ['Date', 'Datum', 'Year month', 'År månad', 'Årmånad']
/** Nobody else's reports have these. */
const ownNames = [
  'Engaged sessions',
  'Engagerade sessioner',
  'Key events',
  'Nyckelhändelser',
  'Event count',
  'Antal händelser',
]
const startWords = ['start date', 'startdatum']
const endWords = ['end date', 'slutdatum']

function tableOf(file: FileRecords): HeadedTable | undefined {
  const places = new Set(placeNames.map(foldText))
  const counts = new Set(kinds.flatMap(({ names }) => names).map(foldText))
  return tableUnder(
    file.sheets[0],
    (cells) => cells.some((cell) => places.has(cell)) && cells.some((cell) => counts.has(cell)),
    (cells) => (cells[0] ?? '').startsWith('#'),
  )
}

/** The lines with "#", before the table and between tables. */
function remarksOf({ sheets }: FileRecords): string[] {
  const [sheet] = sheets
  if (sheet === undefined) return []
  const between = sheet.records.map(([first = '']) => first).filter((first) => first.startsWith('#'))
  return [...sheet.remarks, ...between.map((line) => line.replace(/^#+\s*/, ''))]
}

/** "Start date: 20261101", "Slutdatum: 20261130"; null where the file does not say both. */
function daysOf(file: FileRecords): Days | null {
  const dayAfter = (words: readonly string[]) => {
    const remark = remarksOf(file).find((text) => startsWith(text, words))
    return readDaysWritten(/:\s*([\d-]+)\s*$/.exec(remark ?? '')?.[1] ?? '')
  }
  const [start, end] = [dayAfter(startWords), dayAfter(endWords)]
  return start === undefined || end === undefined ? null : { from: start.from, to: end.to }
}

function startsWith(remark: string, words: readonly string[]): boolean {
  const folded = foldText(remark)
  return words.some((word) => folded.startsWith(word))
}
