import { createHash } from 'node:crypto'
import type { ConsentBasis } from '../../shared/audience/contact.ts'
import { missingHeadings } from '../../shared/audience/contactRow.ts'
import { guessMapping } from '../../shared/audience/headings.ts'
import { type ImportPlan, planImport } from '../../shared/audience/planImport.ts'
import type {
  ColumnMapping,
  ContactImportReport,
  contactImportContract,
} from '../../shared/contract/contactImport.ts'
import type { ImportId, PickedFile } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { contactInserter, readKnownContacts, updateContact } from '../store/contacts.ts'
import { insertImport, insertImportChange } from '../store/imports.ts'
import { readSettings } from '../store/settings.ts'
import { suppressionReader } from '../store/suppressions.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import { type ContactTable, readContactFile } from './readContactFile.ts'
import { undoImport } from './undoImport.ts'
import type { UseCases } from './useCase.ts'

/** Rows shown before an import. */
const sampleSize = 8

export const contactImport = {
  'contacts.lookAtFile': async (deps, file) => {
    const { format, sheet, encoding, delimiter, headings, rows } = await readContactFile(deps, file)
    const cells = rows.map((row) => [...row.cells])
    return {
      format,
      sheet,
      encoding,
      delimiter,
      headings: [...headings],
      mapping: guessMapping(headings, cells),
      sample: cells.slice(0, sampleSize),
    }
  },

  'contacts.rowsOfFile': async (deps, { rows: wanted, ...file }) => {
    const { headings, rows } = await readContactFile(deps, file)
    const isWanted = new Set(wanted)
    const found = rows.filter(({ row }) => isWanted.has(row))
    return {
      headings: [...headings],
      rows: found.map(({ row, cells }) => ({ row, cells: [...cells] })),
    }
  },

  'contacts.import': (deps, input) => importContacts(deps, input),

  'contacts.undoImport': (deps, { importId }) => undoImport(deps, importId),
} satisfies UseCases<keyof typeof contactImportContract>

export interface ContactImport extends PickedFile {
  /** Field → heading; fields left out are left alone. */
  readonly mapping: ColumnMapping
  readonly consent: ConsentBasis | null
  /** Says what would happen and changes nothing. */
  readonly dryRun: boolean
}

/**
 * Imports a contact file: rows that are fine are kept, the others are reported with row, column and reason. All of it is
 * one transaction, so a fault midway leaves the contacts as they were.
 *
 * @throws RundbrevError `table-…`, `sheet-…`, `contacts-email-column-missing`, `contacts-rows-do-not-match` for a file that is none
 */
export async function importContacts(deps: Deps, input: ContactImport): Promise<ContactImportReport> {
  const { fileName, mapping, consent, dryRun } = input
  const { database, identityKey } = deps.workspace
  const table = await readContactFile(deps, input)
  refuseUnusable(table, mapping, fileName)
  const known = readKnownContacts(database)
  const plan = planImport({
    table,
    mapping,
    defaults: { language: readSettings(database).language, consent },
    geo: deps.geo,
    known: (key) => known.get(key),
    suppressed: suppressionReader(database, identityKey),
  })
  const importId = dryRun || plan.changes.length === 0 ? null : carryOut(deps, input, plan)
  if (importId !== null) audienceChanged(deps)
  const updated = plan.changes.filter((change) => change.kind === 'update').length
  return {
    dryRun,
    importId,
    format: table.format,
    sheet: table.sheet,
    encoding: table.encoding,
    delimiter: table.delimiter,
    rows: plan.changes.length + plan.unchanged + plan.rejected.length,
    added: plan.changes.length - updated,
    updated,
    unchanged: plan.unchanged,
    suppressed: plan.suppressed,
    rejected: [...plan.rejected],
  }
}

function refuseUnusable(table: ContactTable, mapping: ColumnMapping, fileName: string): void {
  const found = table.headings.filter((heading) => heading !== '').join(', ')
  if (mapping.email === undefined) {
    throw new RundbrevError('contacts-email-column-missing', { file: fileName }, { file: fileName, found })
  }
  const missing = missingHeadings(table.headings, mapping)
  if (missing.length > 0) {
    throw new RundbrevError(
      'table-columns-missing',
      { file: fileName },
      { file: fileName, missing: missing.join(', '), found },
    )
  }
  if (table.rows.length === 0 && table.problems.length === 0) {
    throw new RundbrevError('table-empty', { file: fileName }, { file: fileName })
  }
  const row = table.format === 'vcard' ? undefined : firstRowOfAnotherShape(table)
  if (row !== undefined) {
    throw new RundbrevError('contacts-rows-do-not-match', { file: fileName, row }, { file: fileName, row })
  }
}

/** The first row, where every row has other columns than the heading: too many, or all in one cell by another delimiter. */
function firstRowOfAnotherShape({ headings, rows, problems, delimiter }: ContactTable): number | undefined {
  const others = [';', ',', '\t', '|'].filter((other) => other !== delimiter)
  const inOneCell = rows.every(({ cells: [first = '', ...rest] }) => {
    return others.some((other) => first.includes(other)) && rest.every((cell) => cell === '')
  })
  if (headings.length < 2 || !inOneCell) return undefined
  return Math.min(...[...rows, ...problems].map(({ row }) => row))
}

function carryOut(deps: Deps, { fileName, bytes }: ContactImport, plan: ImportPlan): ImportId {
  const { database, identityKey } = deps.workspace
  const at = instantText(deps.now())
  return database.transaction(() => {
    const importId = insertImport(database, {
      kind: 'contacts',
      fileName,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      added: plan.changes.filter((change) => change.kind !== 'update').length,
      rejected: plan.rejected.length,
      at,
    })
    const insertContact = contactInserter(database, identityKey)
    for (const change of plan.changes) {
      const { emailKey, content } = change
      if (change.kind === 'add') insertContact(content, { emailKey, at, importId })
      else {
        const { id: contactId, before, kind } = change
        insertImportChange(database, { importId, contactId, before, wasDeleted: kind === 'restore' })
        updateContact(database, identityKey, contactId, content, { emailKey, at })
      }
    }
    return importId
  })
}
