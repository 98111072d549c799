import type { ColumnMapping, ImportField, RejectedRow } from '../contract/contactImport.ts'
import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import { matchCounty } from '../geo/matchCounty.ts'
import { matchMunicipality } from '../geo/matchMunicipality.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { Language } from '../i18n/catalogue.ts'
import type { TableRow } from '../text/decodeTable.ts'
import { manyLines, oneLine } from '../text/lines.ts'
import { restoreCell } from '../text/spreadsheetCell.ts'
import { ContactContent } from './contact.ts'
import { parseEmailAddress } from './emailAddress.ts'
import { foldHeading } from './headings.ts'
import { languageNamed } from './languageNames.ts'
import { normaliseTags } from './tags.ts'

/** What a row says of a person; what its cells leave empty is not there. */
export interface ContactDraft {
  readonly email: string
  readonly emailKey: string
  readonly name?: string
  readonly role?: string
  readonly organisation?: string
  readonly municipality?: MunicipalityCode
  readonly county?: CountyCode
  readonly language?: Language
  readonly tags: readonly string[]
  readonly notes?: string
}

export type RowReading =
  | { readonly kind: 'draft'; readonly draft: ContactDraft; readonly cellOf: CellOf }
  | { readonly kind: 'rejected'; readonly rejected: RejectedRow }

/** A field's cell and the heading it stands under; undefined where no column was mapped to the field. */
export type CellOf = (field: ImportField) => { readonly column: string; readonly value: string } | undefined

/** Reads rows of one file: the mapping's headings are found once. */
export function contactRowReader(
  headings: readonly string[],
  mapping: ColumnMapping,
  geo: GeoRegistry,
): (row: TableRow) => RowReading {
  const columns = new Map(
    Object.entries(mapping).map(([field, heading]) => [field, columnNamed(headings, heading)]),
  )
  return ({ row, cells }) => {
    const cellOf: CellOf = (field) => {
      const index = columns.get(field)
      if (index === undefined || index < 0) return undefined
      return { column: headings[index] ?? '', value: restoreCell(cells[index] ?? '').trim() }
    }
    return readRow(row, cellOf, geo)
  }
}

/** The headings that a mapping names and the file has not. */
export function missingHeadings(headings: readonly string[], mapping: ColumnMapping): string[] {
  return Object.values(mapping).filter((heading) => columnNamed(headings, heading) < 0)
}

function columnNamed(headings: readonly string[], heading: string): number {
  const exact = headings.indexOf(heading)
  return exact >= 0 ? exact : headings.findIndex((other) => foldHeading(other) === foldHeading(heading))
}

function readRow(row: number, cellOf: CellOf, geo: GeoRegistry): RowReading {
  const reject = (field: ImportField, reason: RejectedRow['reason']): RowReading => {
    const { column, value } = cellOf(field) ?? { column: '', value: '' }
    return { kind: 'rejected', rejected: { row, column, reason, value } }
  }
  const text = (field: ImportField) => {
    const value = cellOf(field)?.value ?? ''
    if (field === 'notes') return manyLines(value)
    return field === 'tags' || field === 'email' ? value : oneLine(value)
  }

  const email = parseEmailAddress(text('email'))
  if (email.kind === 'problem') return reject('email', email.problem)
  const municipality = matchMunicipality(geo, text('municipality'))
  if (municipality === undefined && text('municipality') !== '')
    return reject('municipality', 'municipality-unknown')
  const county = matchCounty(geo, text('county'))
  if (county === undefined && text('county') !== '') return reject('county', 'county-unknown')
  if (municipality !== undefined && county !== undefined && municipality.county !== county.code)
    return reject('county', 'county-contradicts-municipality')
  const language = languageNamed(text('language'))
  if (language === undefined && text('language') !== '') return reject('language', 'language-unknown')

  const name = text('name') || [text('firstName'), text('lastName')].filter((part) => part !== '').join(' ')
  const draft: ContactDraft = {
    email: email.address,
    emailKey: email.key,
    ...(name === '' ? {} : { name }),
    ...(text('role') === '' ? {} : { role: text('role') }),
    ...(text('organisation') === '' ? {} : { organisation: text('organisation') }),
    ...(municipality === undefined ? {} : { municipality: municipality.code, county: municipality.county }),
    ...(county === undefined ? {} : { county: county.code }),
    ...(language === undefined ? {} : { language }),
    tags: normaliseTags([text('tags')]),
    ...(text('notes') === '' ? {} : { notes: text('notes') }),
  }
  const tooLong = limited.find((field) => !ContactContent.shape[field].safeParse(draft[field] ?? '').success)
  if (tooLong !== undefined)
    return reject(tooLong === 'name' && text('name') === '' ? 'firstName' : tooLong, 'too-long')
  if (!ContactContent.shape.tags.safeParse(draft.tags).success) return reject('tags', 'too-long')
  return { kind: 'draft', draft, cellOf }
}

const limited = ['name', 'role', 'organisation', 'notes'] as const
