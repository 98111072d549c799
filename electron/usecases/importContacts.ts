import type { ConsentBasis } from '../../shared/audience/contact.ts'
import type {
  ColumnMapping,
  ContactFileLook,
  ContactImportReport,
  contactImportContract,
} from '../../shared/contract/contactImport.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { usualContentLanguage, wholeLanguage } from '../../shared/i18n/languages.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { readSettings } from '../store/settings.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import { undoImport } from './undoImport.ts'
import type { UseCases } from './useCase.ts'

export const contactImport = {
  'contacts.lookAtFile': (deps, { file }) => lookAtContacts(deps, pathOf(deps, file)),

  'contacts.import': (deps, { file, ...input }) =>
    importContacts(deps, { path: pathOf(deps, file), ...input }),

  'contacts.cancelImport': (deps) => {
    deps.importer.cancel()
    return {}
  },

  'contacts.endImport': async (deps) => {
    await deps.importer.forget()
    return {}
  },

  'contacts.undoImport': (deps, { importId }) => undoImport(deps, importId),
} satisfies UseCases<Extract<keyof typeof contactImportContract, `contacts.${string}`>>

export interface ContactImport {
  readonly path: string
  /** Of the file that was looked at; left out, it is taken as it is. */
  readonly sha256?: string
  /** Field → heading; fields left out are left alone. */
  readonly mapping: ColumnMapping
  readonly consent: ConsentBasis | null
  readonly consentSource?: string
  readonly consentDate?: string | null
  /** Whether the postal town and the address's domain may tell the municipality: they may, where nothing is said. */
  readonly infersPlace?: boolean
  /** Says what would happen and changes nothing. */
  readonly dryRun: boolean
}

/** How a file is read and what its columns are taken for. @throws RundbrevError as an import does */
export function lookAtContacts(deps: Deps, path: string): Promise<ContactFileLook> {
  return deps.importer.look(path, wholeLanguage(readSettings(deps.workspace.database).language))
}

/**
 * Imports a contact file: rows that are fine are kept, the others are reported with row, column and reason. All of it is
 * one transaction, so a fault midway leaves the contacts as they were.
 *
 * @throws RundbrevError `file-…`, `table-…`, `sheet-…`, `import-…`, `contacts-email-column-missing`, `contacts-rows-do-not-match`
 */
export async function importContacts(deps: Deps, input: ContactImport): Promise<ContactImportReport> {
  const { path, mapping, consent, dryRun } = input
  const report = await deps.importer.run(
    {
      ...{ path, mapping, dryRun, sha256: input.sha256 ?? null, actor: deps.actor },
      at: instantText(deps.now()),
      infersPlace: input.infersPlace ?? true,
      defaults: {
        ...{ language: usualContentLanguage(readSettings(deps.workspace.database).language), consent },
        ...{ consentSource: input.consentSource ?? '', consentDate: input.consentDate ?? null },
      },
    },
    (phase, share, rows) => deps.emit({ name: 'contacts.importProgress', payload: { phase, share, rows } }),
  )
  if (report.importId !== null) audienceChanged(deps)
  return report
}

/** The path that a token stands for. @throws RundbrevError `not-found` for one of another run of the program */
function pathOf(deps: Deps, token: string): string {
  const path = deps.pickedFiles.pathOf(token)
  if (path === undefined) throw new RundbrevError('not-found', { id: token }, { what: token })
  return path
}
