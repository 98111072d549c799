import type { TFunction } from 'i18next'
import { fileSlug } from '../../text/fileSlug.ts'
import { formatPeriod } from '../reachTexts.ts'
import type { ReportPeriod } from '../report.ts'
import { leastDelivered } from './deliveredCells.ts'
import { type Licence, licenceFacts } from './licence.ts'
import { type OpenField, openTables, type TableName } from './tables.ts'

/** A file of the package as it was written. */
export interface PackedTable {
  readonly table: TableName
  readonly bytes: number
  /** Of the file, hexadecimal. */
  readonly sha256: string
  readonly rows: number
}

export interface PackageAbout {
  readonly organisation: string
  /** The organisation's web site; null: none. */
  readonly website: string | null
  readonly period: ReportPeriod
  /** ISO 8601 */
  readonly created: string
  readonly licence: Licence | null
  /** Who said the numbers, each once. */
  readonly sources: readonly string[]
  /** Letters that stand in no line, since they were too few. */
  readonly withheld: number
  readonly tables: readonly PackedTable[]
}

/**
 * The package's datapackage.json (Data Package 2.0, datapackage.org; also what readers of version 1 go by): what is in it, field by field, who
 * publishes it, where the numbers come from and, where the officer has chosen one, the licence. Texts in the translator's language.
 */
export function packageDescriptor(about: PackageAbout, t: TFunction): object {
  const { organisation, website, licence, sources } = about
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: packageName(organisation),
    title: packageTitle(about, t),
    description: packageDescription(about, t).join('\n\n'),
    created: about.created,
    ...(licence === null ? {} : { licenses: [{ name: licence, ...licenceFacts[licence] }] }),
    ...(sources.length === 0 ? {} : { sources: sources.map((title) => ({ title })) }),
    ...(organisation === ''
      ? {}
      : {
          contributors: [
            { title: organisation, ...(website === null ? {} : { path: website }), roles: ['creator'] },
          ],
        }),
    resources: about.tables.map((packed) => resourceOf(packed, t)),
  }
}

/** Paragraphs: what it is, what is left out, and what must not be concluded from it. */
export function packageDescription({ withheld }: PackageAbout, t: TFunction): string[] {
  return [
    t('openData.what'),
    t('openData.unknown'),
    t('openData.people'),
    t('openData.deliveries', { least: leastDelivered }),
    ...(withheld > 0 ? [t('openData.withheld', { count: withheld })] : []),
    t('openData.leftOut'),
  ]
}

export function packageTitle({ organisation, period }: PackageAbout, t: TFunction): string {
  const title = t('reach.report.heading', { period: formatPeriod(period, t) })
  return organisation === '' ? title : `${organisation}: ${title}`
}

/** The file that a table is in. */
export function pathOf(table: TableName): string {
  return `${table}.csv`
}

function resourceOf({ table, bytes, sha256 }: PackedTable, t: TFunction): object {
  const { name, fields, primaryKey } = openTables[table]
  return {
    name,
    type: 'table',
    profile: 'tabular-data-resource',
    path: pathOf(table),
    title: t(`openData.table.${table}.title`),
    description: t(`openData.table.${table}.about`),
    ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', bytes, hash: `sha256:${sha256}` },
    schema: {
      fields: fields.map((field) => fieldOf(field, t)),
      missingValues: [''],
      ...(primaryKey === undefined ? {} : { primaryKey }),
    },
  }
}

function fieldOf({ unit, ...field }: OpenField, t: TFunction): object {
  return {
    ...field,
    description: t(`openData.field.${field.name}`),
    ...(unit === undefined ? {} : { unit: t(`openData.unit.${unit}`) }),
  }
}

/** As the specification recommends it; it names no period, since it stays the same. */
function packageName(organisation: string): string {
  return [...(organisation === '' ? [] : [fileSlug(organisation, 'organisation')]), 'reach-per-county'].join(
    '-',
  )
}
