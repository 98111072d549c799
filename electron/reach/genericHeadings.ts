import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { foldText } from '../../shared/text/foldText.ts'

/** What files call a column, the likeliest first; the first two are its name in Swedish and in English. */
const aliases = {
  source: ['källa', 'source', 'uppgiftslämnare'],
  channel: ['kanal', 'channel', 'medium'],
  metric: ['mått', 'metric', 'mätetal', 'measure'],
  county: ['län', 'county', 'region', 'kommun', 'municipality', 'plats'],
  value: ['värde', 'value', 'antal', 'count', 'number'],
  period: ['period', 'period', 'månad', 'month', 'datum', 'date', 'år', 'year'],
  from: ['från', 'from', 'startdatum', 'start date', 'start'],
  to: ['till', 'to', 'slutdatum', 'end date', 'end', 'slut'],
  post: ['inlägg', 'post', 'inläggs-id', 'post id'],
  note: ['anteckning', 'note', 'kommentar', 'comment', 'notering'],
} as const

export type GenericColumn = keyof typeof aliases
const columns = Object.keys(aliases) as GenericColumn[]

/** Where each known column stands, 0-based; a heading nobody knows is left alone. */
export type ColumnPlaces = Readonly<Partial<Record<GenericColumn, number>>>

/** @throws RundbrevError `table-columns-missing`, with the headings found and those needed */
export function placeColumns(headings: readonly string[], fileName: string): ColumnPlaces {
  const folded = headings.map(foldText)
  const places: Partial<Record<GenericColumn, number>> = {}
  for (const column of columns) {
    const found = aliases[column].map(foldText).find((alias) => folded.includes(alias))
    if (found !== undefined) places[column] = folded.indexOf(found)
  }
  const needed: GenericColumn[] = ['source', 'channel', 'metric', 'value']
  if (places.from === undefined) needed.push('period')
  const missing = needed.filter((column) => places[column] === undefined)
  if (missing.length > 0) {
    throw new RundbrevError(
      'table-columns-missing',
      { file: fileName, row: 1 },
      { file: fileName, missing: missing.map(nameInBoth).join(', '), found: headings.join(', ') },
    )
  }
  return places
}

/** "värde (value)": the file may be in either language, whatever the interface speaks. */
function nameInBoth(column: GenericColumn): string {
  const [swedish, english] = aliases[column]
  return swedish === english ? swedish : `${swedish} (${english})`
}
