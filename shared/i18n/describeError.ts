import type { TFunction } from 'i18next'
import type { ErrorRecord, ErrorValues, Place } from '../errors/rundbrevError.ts'

/** An error in a person's language: what is wrong, where, and what to do. `place` is '' where there is none. */
export interface DescribedError {
  readonly code: string
  readonly message: string
  readonly place: string
  readonly remedy: string
}

export function describeError(error: ErrorRecord, t: TFunction): DescribedError {
  // The values differ per code and are only known at run time, so this one place leaves the typed keys.
  const say = t as (key: string, values: ErrorValues) => string
  return {
    code: error.code,
    message: say(`errors.${error.code}.message`, error.values),
    place: describePlace(error.place, t),
    remedy: say(`errors.${error.code}.remedy`, error.values),
  }
}

/** "contacts.csv, row 3, column E-post": the parts that are known, in reading order. */
export function describePlace(place: Place, t: TFunction): string {
  const parts: string[] = []
  if (place.host !== undefined) parts.push(place.host)
  if (place.file !== undefined) parts.push(place.file)
  if (place.row !== undefined) parts.push(t('common.place.row', { row: place.row }))
  if (place.column !== undefined) parts.push(t('common.place.column', { column: place.column }))
  if (place.block !== undefined) parts.push(t('common.place.block', { block: place.block }))
  if (place.field !== undefined) parts.push(place.field)
  if (place.id !== undefined) parts.push(place.id)
  return parts.join(', ')
}
