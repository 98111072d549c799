import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type GenericColumn, genericColumns, type ReachMapping } from '../../shared/reach/importSources.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { KnownToImporters } from './importer.ts'

/** What files call a column, the likeliest first; the first two are its name in Swedish and in English. */
const aliases: Readonly<Record<GenericColumn, readonly [string, string, ...string[]]>> = {
  source: ['källa', 'source', 'uppgiftslämnare'],
  channel: ['kanal', 'channel', 'medium'],
  metric: ['mått', 'metric', 'mätetal', 'measure'],
  county: ['län', 'county', 'region', 'kommun', 'municipality', 'plats', 'ort', 'place', 'postnummer'],
  value: ['värde', 'value', 'antal', 'count', 'number'],
  period: ['period', 'period', 'månad', 'month', 'datum', 'date', 'år', 'year'],
  from: ['från', 'from', 'startdatum', 'start date', 'start'],
  to: ['till', 'to', 'slutdatum', 'end date', 'end', 'slut'],
  post: ['inlägg', 'post', 'inläggs-id', 'post id'],
  note: ['anteckning', 'note', 'kommentar', 'comment', 'notering'],
}

/** Where each known column stands, 0-based; a heading nobody knows is left alone. */
export type ColumnPlaces = Readonly<Partial<Record<GenericColumn, number>>>

/** By what the headings are called. */
export function mapByAliases(headings: readonly string[]): ColumnPlaces {
  const folded = headings.map(foldText)
  const places: Partial<Record<GenericColumn, number>> = {}
  for (const column of genericColumns) {
    const found = aliases[column].map(foldText).find((alias) => folded.includes(alias))
    if (found !== undefined) places[column] = folded.indexOf(found)
  }
  return places
}

/** By what the officer says. @throws RundbrevError `table-columns-missing` for a heading that the file does not have */
export function mapByOfficer(
  headings: readonly string[],
  mapping: ReachMapping,
  fileName: string,
): ColumnPlaces {
  const folded = headings.map(foldText)
  const places: Partial<Record<GenericColumn, number>> = {}
  const missing: string[] = []
  for (const column of genericColumns) {
    const heading = mapping[column]
    if (heading === undefined) continue
    const exact = headings.indexOf(heading)
    const place = exact >= 0 ? exact : folded.indexOf(foldText(heading))
    if (place < 0) missing.push(heading)
    else places[column] = place
  }
  if (missing.length > 0) throw columnsMissing(missing, headings, fileName)
  return places
}

/** @throws RundbrevError `table-columns-missing`, with the headings found and those needed, where neither they nor the officer say it */
export function refuseMissing(
  places: ColumnPlaces,
  headings: readonly string[],
  known: Pick<KnownToImporters, 'source' | 'channel' | 'metric' | 'period'>,
  fileName: string,
): void {
  const needed: GenericColumn[] = ['value']
  for (const column of ['source', 'channel', 'metric'] as const) if (known[column] === '') needed.push(column)
  if (places.from === undefined && known.period === null) needed.push('period')
  const inOrder = genericColumns.filter((column) => needed.includes(column))
  const missing = inOrder.filter((column) => places[column] === undefined)
  if (missing.length > 0) throw columnsMissing(missing.map(nameInBoth), headings, fileName)
}

function columnsMissing(
  missing: readonly string[],
  headings: readonly string[],
  file: string,
): RundbrevError {
  const values = { file, missing: missing.join(', '), found: headings.join(', ') }
  return new RundbrevError('table-columns-missing', { file, row: 1 }, values)
}

/** "värde (value)": the file may be in either language, whatever the interface speaks. */
function nameInBoth(column: GenericColumn): string {
  const [swedish, english] = aliases[column]
  return swedish === english ? swedish : `${swedish} (${english})`
}
