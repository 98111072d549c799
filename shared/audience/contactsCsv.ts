import type { TFunction } from 'i18next'
import Papa from 'papaparse'
import type { GeoRegistry } from '../geo/registry.ts'
import { neutraliseCell } from '../text/spreadsheetCell.ts'
import type { ConsentBasis, Contact, SuppressionReason } from './contact.ts'

const columns = [
  'email',
  'name',
  'role',
  'organisation',
  'municipality',
  'county',
  'language',
  'tags',
  'consent',
  'consentSource',
  'consentDate',
  'suppressed',
  'notes',
] as const
type Column = (typeof columns)[number]

/** Contacts as the cells of a table, headings first; an import knows the headings of either language. */
export function contactCells(contacts: readonly Contact[], geo: GeoRegistry, t: TFunction): string[][] {
  const counties = new Map(geo.counties.map(({ code, short }) => [code, short]))
  const municipalities = new Map(geo.municipalities.map(({ code, name }) => [code, name]))
  // Few words for many rows: each is looked up once.
  const words = new Map<string, string>()
  const word = (key: `consent.${ConsentBasis}` | `suppression.${SuppressionReason}`): string => {
    const found = words.get(key) ?? t(`audience.${key}`)
    words.set(key, found)
    return found
  }
  const cellOf = (contact: Contact, column: Column): string => {
    const { municipality, county, consent, suppressed } = contact
    switch (column) {
      case 'municipality':
        return municipality === null ? '' : (municipalities.get(municipality) ?? municipality)
      case 'county':
        return county === null ? '' : (counties.get(county) ?? county)
      case 'tags':
        return contact.tags.join(', ')
      case 'consent':
        return consent === null ? '' : word(`consent.${consent}`)
      case 'suppressed':
        return suppressed === null ? '' : word(`suppression.${suppressed}`)
      case 'consentDate':
        return contact.consentDate ?? ''
      default:
        return contact[column]
    }
  }
  return [
    columns.map((column) => t(`audience.field.${column}`)),
    ...contacts.map((contact) => columns.map((column) => cellOf(contact, column))),
  ]
}

/**
 * Rows as a CSV file that Excel opens with a double click in Sweden: a byte order mark, semicolons, CR LF. Cells that
 * a spreadsheet would run as formulas are made text; an import takes that back.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvLines(rows)}`
}

/** More rows of such a file. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(neutraliseCell))
  return `${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`
}
