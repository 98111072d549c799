import {
  type GenericColumn,
  genericColumns,
  type ReachMapping,
} from '../../../../shared/reach/importSources.ts'

/** What a heading's column is taken for; null: for nothing. */
export function columnHeld(mapping: ReachMapping, heading: string): GenericColumn | null {
  return heading === '' ? null : (genericColumns.find((column) => mapping[column] === heading) ?? null)
}

/** The mapping with this heading's column taken for `chosen`, or for nothing where that is none: each is in one column only. */
export function assignColumn(mapping: ReachMapping, heading: string, chosen: string | null): ReachMapping {
  const picked = genericColumns.find((column) => column === chosen)
  const others = Object.entries(mapping).filter(([column, held]) => held !== heading && column !== picked)
  return { ...Object.fromEntries(others), ...(picked === undefined ? {} : { [picked]: heading }) }
}
