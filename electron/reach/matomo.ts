import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { ObservedPlace } from '../../shared/reach/observedPlace.ts'
import { columnOf, type HeadedTable, saysTotal, tableUnder } from './headedTable.ts'
import { type FileRecords, type KnownToImporters, notRecognised, type ReachImporter } from './importer.ts'
import { isMatomoError, matomoTable } from './matomoJson.ts'
import { type MeasureKind, measuresIn, type RowSays, readDaysWritten, readMeasured } from './measuredTable.ts'

/**
 * Matomo's report of regions (or of cities), UserCountry.getRegion: as JSON of its API, with days as keys or without, and as CSV, with
 * the columns' own names or with those of the interface in English or in Swedish.
 * https://developer.matomo.org/api-reference/reporting-api
 */
export const matomo: ReachImporter = {
  id: 'matomo',

  recognises(file) {
    const table = tableOf(file)
    if (table === undefined) return notRecognised
    const measures = measuresIn(table, kinds)
    const signs = measures.map(({ column }) => table.headings[column] ?? '')
    const place = columnOf(table, [...names.region, ...names.city])
    const isOwn = table.folded.includes('nb_visits') && columnOf(table, ['label']) >= 0
    if (measures.length === 0 || (place < 0 && !isOwn)) return notRecognised
    if (place >= 0) signs.push(table.headings[place] ?? '')
    const isSure =
      table.folded.includes('nb_visits') || table.folded.some((name) => name.startsWith('metadata'))
    return {
      certainty: isSure ? 'sure' : 'likely',
      signs,
      needsPeriod: columnOf(table, names.date) < 0,
      measures: measures.map(({ id }) => id),
    }
  },

  read(file, known) {
    if (isMatomoError(file.json))
      throw new RundbrevError(
        'reach-source-refused',
        { file: file.fileName },
        { source: 'Matomo', reason: file.json.message },
      )
    const table = tableOf(file)
    if (table === undefined)
      throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
    return readMeasured(table, measuresIn(table, kinds), known, rowReader(table, known))
  },
}

/** Visits come first: they are counted for every period, unique visitors for some. */
const kinds: readonly MeasureKind[] = [
  { id: 'matomo.visits/1', metric: 'visits', names: ['nb_visits', 'Visits', 'Besök'] },
  {
    id: 'matomo.visitors/1',
    metric: 'people',
    names: ['nb_uniq_visitors', 'Unique visitors', 'Unika besökare', 'sum_daily_nb_uniq_visitors'],
  },
]

/** Of what stands beside the numbers; what is a row's metadata has "metadata_" before it in CSV, or "Metadata: " where names are translated. */
const names = {
  label: ['label', 'Label', 'Etikett', 'Region', 'City', 'Stad'],
  region: metadata('region'),
  regionName: metadata('region_name'),
  city: [...metadata('city'), ...metadata('city_name')],
  country: metadata('country'),
  countryName: metadata('country_name'),
  date: ['date', 'Date', 'Datum'],
  site: ['idSite'],
}

function metadata(name: string): string[] {
  return [name, `metadata_${name}`, `Metadata: ${name}`]
}

function tableOf(file: FileRecords): HeadedTable | undefined {
  if (file.json !== undefined) return matomoTable(file.json)
  return tableUnder(file.sheets[0], (cells) => {
    const has = (texts: readonly string[]) => texts.some((text) => cells.includes(text))
    return has(['label', 'etikett', 'region']) && has(['nb_visits', 'visits', 'besok'])
  })
}

function rowReader(
  table: HeadedTable,
  known: KnownToImporters,
): (cell: (column: number) => string) => RowSays {
  const at = Object.fromEntries(
    Object.entries(names).map(([name, texts]) => [name, columnOf(table, texts)]),
  ) as Record<keyof typeof names, number>
  return (cell) => {
    const label = cell(at.label)
    if (saysTotal(label)) return { kind: 'total' }
    const written = cell(at.date)
    const days = written === '' ? null : readDaysWritten(written)
    if (days === undefined) return { kind: 'rejected', column: at.date, reason: 'period-unreadable' }
    const site = cell(at.site)
    return { kind: 'row', days, place: placeOf(cell), note: site === '' ? '' : `idSite ${site}` }
  }

  function placeOf(cell: (column: number) => string): ObservedPlace {
    const country = cell(at.country) || cell(at.countryName)
    const asked = country === '' ? {} : { country }
    const name = cell(at.regionName)
    const label = cell(at.label) || name
    const nation = cell(at.countryName)
    const text = nation === '' || label.includes(',') ? label : `${label}, ${nation}`
    if (at.city >= 0) return known.placeOf(text, { ...asked, finest: 'municipality' })
    // The code says it whatever language the name is in: "AC", or "23" of before 2018.
    const code = cell(at.region)
    const byCode = code === '' ? undefined : known.placeOf(code, { ...asked, numbers: 'fips' })
    if (byCode !== undefined && (byCode.county !== null || byCode.abroad))
      return { ...byCode, placeText: text }
    return known.placeOf(name === '' || country === '' ? text : name, asked)
  }
}
