import type { ColumnMapping, ImportField, RejectReason } from '../contract/contactImport.ts'
import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import { matchCounty } from '../geo/matchCounty.ts'
import { matchMunicipality } from '../geo/matchMunicipality.ts'
import type { PlaceHints } from '../geo/placeHints.ts'
import type { GeoRegistry, Municipality } from '../geo/registry.ts'
import type { Language } from '../i18n/catalogue.ts'
import { manyLines, oneLine } from '../text/lines.ts'
import { remembering } from '../text/remembering.ts'
import { restoreCell } from '../text/spreadsheetCell.ts'
import { basisNamed } from './basisNames.ts'
import { type ConsentBasis, contactLimits } from './contact.ts'
import { dayNamed } from './dayNamed.ts'
import { parseEmailAddress } from './emailAddress.ts'
import { foldHeading } from './headings.ts'
import { languageNamed } from './languageNames.ts'
import { normaliseTags } from './tags.ts'

/** What a row says of a person; null where its cells say nothing. */
export interface ContactDraft {
  readonly email: string
  readonly emailKey: string
  readonly name: string | null
  readonly role: string | null
  readonly organisation: string | null
  readonly municipality: MunicipalityCode | null
  /** A municipality that no cell names; it fills in where none is known, and replaces nothing. */
  readonly inferred: InferredPlace | null
  readonly county: CountyCode | null
  readonly language: Language | null
  readonly tags: readonly string[]
  readonly consent: ConsentBasis | null
  /** null where no column says it; '' where the cell is empty. */
  readonly consentSource: string | null
  readonly consentDate: string | null
  readonly notes: string | null
}

export interface InferredPlace {
  readonly municipality: MunicipalityCode
  readonly county: CountyCode
  readonly by: 'town' | 'domain'
}

export type RowReading =
  | {
      readonly kind: 'draft'
      readonly draft: ContactDraft
      /** The postal town lies in several municipalities, and nothing else tells which. */
      readonly isTownAmbiguous: boolean
    }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }

/** Why a row is not taken, and the cell that is to blame, as the file has it. */
export interface Rejection {
  readonly reason: RejectReason
  readonly column: string
  readonly value: string
}

export interface RowReader {
  read(cells: readonly string[]): RowReading
  /** A rejection of a row for what one of its fields says. */
  reject(cells: readonly string[], field: ImportField, reason: RejectReason): Rejection
}

/**
 * Reads rows of one file: the mapping's headings are found once, and what many rows say alike (a municipality, a role) is read
 * once, so that a file of a hundred thousand rows takes little more than its addresses do.
 *
 * @param hints what may tell a municipality that no cell names; null for nothing
 */
export function contactRowReader(
  headings: readonly string[],
  mapping: ColumnMapping,
  geo: GeoRegistry,
  hints: PlaceHints | null,
): RowReader {
  const columnOf = (field: ImportField) => {
    const heading = mapping[field]
    return heading === undefined ? -1 : columnNamed(headings, heading)
  }
  const columns = Object.fromEntries(
    Object.keys(mapping).map((field) => [field, columnOf(field as ImportField)]),
  ) as Readonly<Partial<Record<ImportField, number>>>
  const cellOf = (cells: readonly string[], field: ImportField): string => {
    const index = columns[field]
    return index === undefined || index < 0 ? '' : restoreCell(cells[index] ?? '').trim()
  }
  const municipalityOf = remembering((text: string) => matchMunicipality(geo, text))
  const townOf = remembering((text: string) => (text === '' ? undefined : hints?.ofTown(text)))
  const domainOf = remembering((domain: string) => hints?.ofDomain(domain))
  const countyOf = remembering((text: string) => matchCounty(geo, text))
  const tagsOf = remembering((text: string) => normaliseTags([text]))
  const lineOf = remembering(oneLine)

  const reject = (cells: readonly string[], field: ImportField, reason: RejectReason): Rejection => {
    const index = columns[field]
    const isMapped = index !== undefined && index >= 0
    return { reason, column: isMapped ? (headings[index] ?? '') : '', value: cellOf(cells, field) }
  }
  /** Where the address stands under another heading than its own, the columns of the row have slipped. */
  const rejectEmail = (cells: readonly string[], reason: RejectReason): Rejection => {
    const at = cells.findIndex(
      (cell, index) => index !== columns.email && parseEmailAddress(restoreCell(cell)).kind === 'address',
    )
    if (at < 0) return reject(cells, 'email', reason)
    return { reason: 'email-elsewhere', column: headings[at] ?? '', value: cells[at] ?? '' }
  }

  const problemOf = (cells: readonly string[], draft: ContactDraft): Rejection | undefined => {
    const { name, role, organisation, notes, tags, consentSource } = draft
    if ((name?.length ?? 0) > contactLimits.name)
      return reject(cells, cellOf(cells, 'name') === '' ? 'firstName' : 'name', 'too-long')
    if ((role?.length ?? 0) > contactLimits.role) return reject(cells, 'role', 'too-long')
    if ((organisation?.length ?? 0) > contactLimits.organisation)
      return reject(cells, 'organisation', 'too-long')
    if ((notes?.length ?? 0) > contactLimits.notes) return reject(cells, 'notes', 'too-long')
    if ((consentSource?.length ?? 0) > contactLimits.consentSource)
      return reject(cells, 'consentSource', 'too-long')
    const isTagged = tags.length <= contactLimits.tags && tags.every((tag) => tag.length <= contactLimits.tag)
    return isTagged ? undefined : reject(cells, 'tags', 'too-long')
  }

  return {
    reject,
    read(cells) {
      const refuse = (field: ImportField, reason: RejectReason): RowReading => ({
        kind: 'rejected',
        rejection: reject(cells, field, reason),
      })
      const email = parseEmailAddress(cellOf(cells, 'email'))
      if (email.kind === 'problem') return { kind: 'rejected', rejection: rejectEmail(cells, email.problem) }
      const municipalityText = cellOf(cells, 'municipality')
      const municipality = municipalityText === '' ? undefined : municipalityOf(municipalityText)
      if (municipality === undefined && municipalityText !== '')
        return refuse('municipality', 'municipality-unknown')
      const countyText = cellOf(cells, 'county')
      const county = countyText === '' ? undefined : countyOf(countyText)
      if (county === undefined && countyText !== '') return refuse('county', 'county-unknown')
      if (municipality !== undefined && county !== undefined && municipality.county !== county.code)
        return refuse('county', 'county-contradicts-municipality')
      const languageText = cellOf(cells, 'language')
      const language = languageText === '' ? null : (languageNamed(languageText) ?? null)
      if (language === null && languageText !== '') return refuse('language', 'language-unknown')
      const basisText = cellOf(cells, 'consent')
      const consent = basisText === '' ? null : basisNamed(basisText)
      if (consent === undefined) return refuse('consent', 'consent-unknown')
      const dateText = cellOf(cells, 'consentDate')
      const consentDate = dateText === '' ? null : dayNamed(dateText)
      if (consentDate === undefined) return refuse('consentDate', 'date-unreadable')

      const whole = oneLine(cellOf(cells, 'name'))
      const name =
        whole ||
        [oneLine(cellOf(cells, 'firstName')), oneLine(cellOf(cells, 'lastName'))]
          .filter((part) => part !== '')
          .join(' ')
      const town = municipality === undefined ? townOf(cellOf(cells, 'town')) : undefined
      const inferred =
        municipality === undefined
          ? (inferredBy('town', town === 'many' ? undefined : town) ??
            inferredBy('domain', domainOf(email.key.slice(email.key.lastIndexOf('@') + 1))))
          : null
      const draft: ContactDraft = {
        email: email.address,
        emailKey: email.key,
        name: name || null,
        role: lineOf(cellOf(cells, 'role')) || null,
        organisation: lineOf(cellOf(cells, 'organisation')) || null,
        municipality: municipality?.code ?? null,
        inferred: county === undefined || inferred?.county === county.code ? inferred : null,
        county: municipality?.county ?? county?.code ?? null,
        language,
        tags: tagsOf(cellOf(cells, 'tags')),
        consent,
        consentSource: columns.consentSource === undefined ? null : oneLine(cellOf(cells, 'consentSource')),
        consentDate,
        notes: manyLines(cellOf(cells, 'notes')) || null,
      }
      const rejection = problemOf(cells, draft)
      if (rejection !== undefined) return { kind: 'rejected', rejection }
      return { kind: 'draft', draft, isTownAmbiguous: town === 'many' && inferred === null }
    },
  }
}

function inferredBy(by: InferredPlace['by'], place: Municipality | undefined): InferredPlace | null {
  return place === undefined ? null : { municipality: place.code, county: place.county, by }
}

/** The headings that a mapping names and the file has not. */
export function missingHeadings(headings: readonly string[], mapping: ColumnMapping): string[] {
  return Object.values(mapping).filter((heading) => columnNamed(headings, heading) < 0)
}

function columnNamed(headings: readonly string[], heading: string): number {
  const exact = headings.indexOf(heading)
  return exact >= 0 ? exact : headings.findIndex((other) => foldHeading(other) === foldHeading(heading))
}
