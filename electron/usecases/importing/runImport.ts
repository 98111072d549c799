import { contactRowReader, missingHeadings } from '../../../shared/audience/contactRow.ts'
import { needsUtf8 } from '../../../shared/audience/emailAddress.ts'
import type { ImportDefaults } from '../../../shared/audience/mergeContact.ts'
import type {
  ColumnMapping,
  ContactImportReport,
  ImportNote,
} from '../../../shared/contract/contactImport.ts'
import type { ImportId } from '../../../shared/contract/scalars.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { PlaceHints } from '../../../shared/geo/placeHints.ts'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { noteAct } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import {
  type ImportStage,
  openImportStage,
  type StageCounts,
  StageOutdated,
} from '../../store/importStage.ts'
import { insertImport } from '../../store/imports.ts'
import { type ContactTable, openContactTable, type TableLine } from './contactTable.ts'
import { judgeOf, placedBy } from './judgeRow.ts'
import { type OpenFile, openFile } from './openFile.ts'

/** All that an import is to know; plain data, since it goes to a thread. */
export interface ImportJob {
  readonly path: string
  /** Of the file that was looked at; null takes it as it is. */
  readonly sha256: string | null
  readonly mapping: ColumnMapping
  readonly defaults: ImportDefaults
  /** Whether the postal town and the address's domain may tell the municipality. */
  readonly infersPlace: boolean
  /** Says what would happen and changes nothing. */
  readonly dryRun: boolean
  readonly at: string
  readonly actor: string
}

/** Where an import is carried out. */
export interface ImportPlace {
  readonly database: Database
  readonly identityKey: string
  readonly geo: GeoRegistry
  readonly hints: PlaceHints
}

/** Told often; `share` is from 0 to 1. What it throws ends the import, and nothing is kept. */
export type OnProgress = (phase: 'reading' | 'writing', share: number, rows: number) => void

/** Rows read between two looks at the clock. */
const batchSize = 1_000
/** How often the contacts may be changed under an import before it gives up. */
const attempts = 3

/**
 * Imports a file of contacts: rows that are fine are kept, the others are rejected with row, column and reason. The file is read
 * in pieces and its rows wait on the disk, until all of it is written in one transaction: whatever goes wrong before that has
 * ended leaves the contacts as they were.
 *
 * @throws RundbrevError `file-…`, `table-…`, `sheet-…`, `contacts-email-column-missing`, `contacts-rows-do-not-match`
 */
export async function runImport(
  place: ImportPlace,
  job: ImportJob,
  onProgress: OnProgress,
): Promise<ContactImportReport> {
  for (let attempt = 1; ; attempt += 1) {
    const file = openFile(job.path)
    try {
      return await importOnce(place, job, file, onProgress)
    } catch (error) {
      if (!(error instanceof StageOutdated)) throw error
      if (attempt === attempts) throw new RundbrevError('import-outdated', { file: file.fileName }, {})
    } finally {
      file.close()
    }
  }
}

async function importOnce(
  place: ImportPlace,
  job: ImportJob,
  file: OpenFile,
  onProgress: OnProgress,
): Promise<ContactImportReport> {
  const table = await openContactTable(file, createTranslator(job.defaults.language))
  if (job.sha256 !== null && job.sha256 !== table.sha256)
    throw new RundbrevError('file-changed', { file: file.fileName }, { file: file.fileName })
  refuseUnusable(table, job.mapping, file.fileName)
  const stage = openImportStage(place.database, table.headings)
  const shape = stageRows(place, job, table, stage, (rows) => onProgress('reading', file.share(), rows))
  if (shape.isEmpty) throw new RundbrevError('table-empty', { file: file.fileName }, { file: file.fileName })
  if (shape.firstOfAnotherShape !== null && table.format !== 'vcard') {
    const row = shape.firstOfAnotherShape
    throw new RundbrevError(
      'contacts-rows-do-not-match',
      { file: file.fileName, row },
      { file: file.fileName, row },
    )
  }
  file.requireUnchanged()
  const counts = stage.counts()
  const rows = counts.added + counts.updated + counts.unchanged + counts.rejected
  const isChanging = counts.added + counts.updated > 0
  const importId =
    job.dryRun || !isChanging
      ? null
      : stage.carryOut({
          at: job.at,
          note: (kept) =>
            noteImport(place.database, job, { fileName: file.fileName, sha256: table.sha256 }, kept),
          onShare(share) {
            onProgress('writing', share, rows)
            if (share === 1) file.requireUnchanged()
          },
        })
  const { format, sheet, encoding, delimiter } = table
  const { rejected: rejectedCount, ...kept } = counts
  return {
    ...{ dryRun: job.dryRun, importId, format, sheet, encoding, delimiter, rows, ...kept, rejectedCount },
    ...{
      rejected: stage.rejected(),
      reasons: stage.reasons(),
      notes: [...table.notes(), ...shape.notes],
    },
    placed: shape.placed,
  }
}

function refuseUnusable({ headings }: ContactTable, mapping: ColumnMapping, fileName: string): void {
  const found = headings.filter((heading) => heading !== '').join(', ')
  if (mapping.email === undefined) {
    throw new RundbrevError('contacts-email-column-missing', { file: fileName }, { file: fileName, found })
  }
  const missing = missingHeadings(headings, mapping)
  if (missing.length > 0) {
    throw new RundbrevError(
      'table-columns-missing',
      { file: fileName },
      { file: fileName, missing: missing.join(', '), found },
    )
  }
}

interface TableShape {
  readonly isEmpty: boolean
  /** The first row, where every row has other columns than the heading: too many, or all in one cell by another delimiter. */
  readonly firstOfAnotherShape: number | null
  readonly placed: ContactImportReport['placed']
  /** What kept no row out, of the rows that were kept. */
  readonly notes: readonly ImportNote[]
}

function stageRows(
  place: ImportPlace,
  job: ImportJob,
  table: ContactTable,
  stage: ImportStage,
  onRows: (rows: number) => void,
): TableShape {
  const reader = contactRowReader(
    table.headings,
    job.mapping,
    place.geo,
    job.infersPlace ? place.hints : null,
  )
  const judge = judgeOf(place, job.defaults, reader)
  const others = [';', ',', '\t', '|'].filter((other) => other !== table.delimiter)
  let first: number | null = null
  let fits = table.headings.length < 2
  let rows = 0
  const placed = { byName: 0, byTown: 0, byDomain: 0 }
  const notes = new Map<ImportNote['kind'], ImportNote>()
  const note = (kind: ImportNote['kind'], row: number) => {
    const known = notes.get(kind)
    notes.set(kind, { kind, row: known?.row ?? row, count: (known?.count ?? 0) + 1 })
  }
  const stageLine = (line: TableLine) => {
    first ??= line.row
    if (line.kind !== 'row') {
      const { row, kind: reason, value } = line
      stage.reject({ row, column: '', reason, value }, [value])
      return
    }
    const { row, cells } = line
    fits ||= cells.length > 1 || !others.some((other) => cells[0]?.includes(other))
    const reading = reader.read(cells)
    if (reading.kind === 'rejected') {
      stage.reject({ row, ...reading.rejection }, cells)
      return
    }
    const verdict = judge(reading.draft, cells)
    if (verdict.kind === 'kept' && stage.keep(verdict.row)) {
      if (reading.isTownAmbiguous) note('town-ambiguous', row)
      if (needsUtf8(reading.draft.emailKey)) note('email-letters', row)
      const by = placedBy(reading.draft, verdict.row.content)
      if (by !== null) placed[by] += 1
      return
    }
    const isTwice = verdict.kind === 'kept' || stage.has(reading.draft.emailKey)
    const rejection = isTwice ? reader.reject(cells, 'email', 'duplicate-in-file') : verdict.rejection
    stage.reject({ row, ...rejection }, cells)
  }
  for (let isLast = false; !isLast; ) {
    stage.inOneGo(() => {
      for (let count = 0; count < batchSize && !isLast; count += 1) {
        const next = table.rows.next()
        if (next.done === true) isLast = true
        else {
          rows += 1
          stageLine(next.value)
        }
      }
    })
    onRows(rows)
  }
  return { isEmpty: rows === 0, firstOfAnotherShape: fits ? null : first, placed, notes: [...notes.values()] }
}

function noteImport(
  database: Database,
  { at, actor }: ImportJob,
  { fileName, sha256 }: { readonly fileName: string; readonly sha256: string },
  { added, updated, unchanged, rejected }: StageCounts,
): ImportId {
  const importId = insertImport(database, { kind: 'contacts', fileName, sha256, added, rejected, at })
  const values = { file: fileName, importId, added, updated, unchanged, rejected }
  noteAct(database, { at, actor, action: 'contacts.imported', details: { values } })
  return importId
}
