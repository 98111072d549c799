import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { columnOf, type HeadedTable, tableUnder } from './headedTable.ts'
import { type FileRecords, notRecognised, type ReachImporter } from './importer.ts'
import { type MeasureKind, measuresIn, readDaysWritten, readMeasured } from './measuredTable.ts'

/**
 * Plausible's files of places: regions.csv and cities.csv of the dashboard's export (`name,visitors`), which do not say their days, and
 * imported_locations of the whole site's export, with a row for each day, region and city.
 * https://plausible.io/docs/export-stats, https://plausible.io/docs/csv-import
 */
export const plausible: ReachImporter = {
  id: 'plausible',

  recognises(file) {
    const table = tableOf(file)
    if (table === undefined) return notRecognised
    const isWhole = isLocations(table)
    const isNamed = /region|cit(y|ies)|location|plausible/i.test(file.fileName)
    const measures = measuresIn(table, kinds)
    return {
      certainty: isWhole || isNamed ? 'sure' : 'likely',
      signs: [...(isNamed ? [file.fileName] : []), ...table.headings.slice(0, 5)],
      needsPeriod: !isWhole,
      measures: measures.map(({ id }) => id),
    }
  },

  read(file, known) {
    const table = tableOf(file)
    if (table === undefined)
      throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
    const [name, date] = [columnOf(table, ['name']), columnOf(table, ['date'])]
    const [region, country] = [columnOf(table, ['region']), columnOf(table, ['country'])]
    const city = columnOf(table, ['city'])
    const isOfCities = /cit(y|ies)/i.test(file.fileName)
    return readMeasured(table, measuresIn(table, kinds), known, (cell) => {
      if (!isLocations(table)) {
        const asked = isOfCities ? { finest: 'municipality' as const } : {}
        return { kind: 'row', days: null, place: known.placeOf(cell(name), asked) }
      }
      const days = readDaysWritten(cell(date))
      if (days === undefined) return { kind: 'rejected', column: date, reason: 'period-unreadable' }
      const nation = cell(country)
      const place = known.placeOf(cell(region) || nation, nation === '' ? {} : { country: nation })
      // A city is GeoNames' number, which nobody here can read; it tells the rows of a region apart.
      const note = cell(city) === '' || cell(city) === '0' ? '' : `GeoNames ${cell(city)}`
      return { kind: 'row', days, place, note }
    })
  },
}

const kinds: readonly MeasureKind[] = [
  { id: 'plausible.visits/1', metric: 'visits', names: ['visits'] },
  { id: 'plausible.visitors/1', metric: 'people', names: ['visitors'] },
  { id: 'plausible.pageviews/1', metric: 'views', names: ['pageviews'] },
]

/** Of pages, sources and devices: tables of names and visitors that say nothing of places. */
const foreign = [
  'bounce_rate',
  'time_on_page',
  'scroll_depth',
  'visit_duration_seconds',
  'percentage_of_goal',
]

function tableOf(file: FileRecords): HeadedTable | undefined {
  const table = tableUnder(file.sheets[0])
  if (table === undefined || columnOf(table, ['visitors']) < 0) return undefined
  if (isLocations(table)) return table
  return columnOf(table, ['name']) === 0 && columnOf(table, foreign) < 0 ? table : undefined
}

function isLocations(table: HeadedTable): boolean {
  return ['date', 'country', 'region'].every((name) => columnOf(table, [name]) >= 0)
}
