import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import Papa from 'papaparse'
import type { ReachFileAsked } from '../../../shared/contract/reachOut.ts'
import type { PickedFile } from '../../../shared/contract/scalars.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import {
  type PackageAbout,
  type PackedTable,
  packageDescription,
  packageDescriptor,
  packageTitle,
  pathOf,
} from '../../../shared/reach/openData/descriptor.ts'
import { type Licence, licenceFacts } from '../../../shared/reach/openData/licence.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { neutraliseCell } from '../../../shared/text/spreadsheetCell.ts'
import { countObservations } from '../../store/observationPages.ts'
import { listSources } from '../../store/reachRows.ts'
import { readSettings } from '../../store/settings.ts'
import type { Deps } from '../deps.ts'
import { asWork, type WorkUnderWay } from '../work.ts'
import { headingOf, type OpenCell, type OpenRows, openRows } from './openTableRows.ts'
import { reachFileName } from './reachFileName.ts'

/** The package as a zip, and what is in it. */
export interface DataPackage extends PickedFile {
  readonly tables: readonly PackedTable[]
}

/**
 * Reach as open data: a zip of CSV files (RFC 4180, UTF-8) with datapackage.json, which says what they hold, and the same in words. No
 * personal data: letters only as counts with a floor (deliveredCells.ts), no notes, no headlines, no names of files. Packed a page at a time,
 * so that a million rows keep no window waiting.
 * @throws RundbrevError `work-cancelled`
 */
export function dataPackage(
  deps: Deps,
  asked: Pick<ReachFileAsked, 'period' | 'language'>,
  licence: Licence | null,
): Promise<DataPackage> {
  return asWork(deps, 'save-open-data', (underWay) => packed(deps, asked, licence, underWay))
}

async function packed(
  deps: Deps,
  { period, language }: Pick<ReachFileAsked, 'period' | 'language'>,
  licence: Licence | null,
  { step }: WorkUnderWay,
): Promise<DataPackage> {
  const { database } = deps.workspace
  const t = createTranslator(language)
  const { organisation } = readSettings(database)
  const zip = startZip(new Date(deps.now().epochMilliseconds))
  const { tables, withheld } = openRows(deps, period, t)
  // Nearly all of the rows are observations.
  const total = countObservations(database, period)
  const inPackage: PackedTable[] = []
  for (const table of tables)
    inPackage.push(await packTable(zip, table, (rows) => step(Math.min(rows, total), total)))
  const about: PackageAbout = {
    organisation: organisation.name,
    website: organisation.website,
    ...{ period, created: instantText(deps.now()), licence, withheld, tables: inPackage },
    sources: [...new Set(listSources(database, period).map(({ source }) => source))],
  }
  zip.add('datapackage.json', [strToU8(`${JSON.stringify(packageDescriptor(about, t), null, 2)}\n`)])
  zip.add('README.md', [strToU8(readme(about, t))])
  return { fileName: reachFileName('package', period, 'zip', t), bytes: zip.end(), tables: inPackage }
}

/** @param goOn told how many rows of the table are packed */
async function packTable(
  zip: ZipInMaking,
  { table, pages }: OpenRows,
  goOn: (rows: number) => Promise<void>,
): Promise<PackedTable> {
  const hash = createHash('sha256')
  let bytes = 0
  let rows = 0
  const file = zip.open(pathOf(table))
  const write = (lines: readonly (readonly OpenCell[])[]) => {
    const text = `${Papa.unparse(
      lines.map((line) => line.map(written)),
      { newline: '\r\n' },
    )}\r\n`
    const piece = strToU8(text)
    hash.update(piece)
    bytes += piece.byteLength
    file.push(piece)
  }
  write([headingOf(table)])
  for (const page of pages) {
    if (page.length > 0) write(page)
    rows += page.length
    if (table === 'observations') await goOn(rows)
    await setImmediate()
  }
  file.push(new Uint8Array(), true)
  return { table, bytes, sha256: hash.digest('hex'), rows }
}

/** A number with a point, whatever the language: the file is for programs. What is not known is empty. */
function written(cell: OpenCell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? neutraliseCell(cell) : String(cell)
}

function readme(about: PackageAbout, t: ReturnType<typeof createTranslator>): string {
  const { licence } = about
  const files = about.tables.map(({ table }) => `- ${pathOf(table)}: ${t(`openData.table.${table}.about`)}`)
  const allowed =
    licence === null
      ? t('openData.noLicence')
      : `${licenceFacts[licence].title} (${licenceFacts[licence].path})`
  return [
    `# ${packageTitle(about, t)}`,
    ...packageDescription(about, t),
    `## ${t('openData.files')}`,
    files.join('\n'),
    `## ${t('openData.licence')}`,
    allowed,
    '',
  ].join('\n\n')
}

interface ZipInMaking {
  open(name: string): ZipDeflate
  add(name: string, pieces: readonly Uint8Array[]): void
  /** The whole file. */
  end(): Uint8Array
}

function startZip(at: Date): ZipInMaking {
  const pieces: Uint8Array[] = []
  let failed: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error !== null) failed = error
    else pieces.push(piece)
  })
  const open = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = at
    zip.add(file)
    return file
  }
  return {
    open,
    add(name, added) {
      const file = open(name)
      for (const piece of added) file.push(piece)
      file.push(new Uint8Array(), true)
    },
    end() {
      zip.end()
      if (failed !== null) throw failed
      return new Uint8Array(Buffer.concat(pieces))
    },
  }
}
