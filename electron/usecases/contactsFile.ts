import type { TFunction } from 'i18next'
import { contactCells, contactsCsv } from '../../shared/audience/contactsCsv.ts'
import type { ContactExportFormat } from '../../shared/contract/contacts.ts'
import type { WhichContacts } from '../../shared/contract/whichContacts.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { readChosen } from '../store/contacts.ts'
import { chosenContacts } from './chosenContacts.ts'
import { byNameThenAddress } from './contacts.ts'
import type { Deps } from './deps.ts'
import type { NotedFile } from './notedFile.ts'
import { writeSheet } from './writeSheet.ts'

export interface ContactsFile extends NotedFile {
  /** Contacts in it. */
  readonly rows: number
}

/**
 * Contacts as a file that Excel opens and an import reads back as they were.
 *
 * @param t in the headings' language
 * @param which null for everybody
 */
export async function contactsFile(
  deps: Deps,
  format: ContactExportFormat,
  t: TFunction,
  which: WhichContacts | null = null,
): Promise<ContactsFile> {
  const { database } = deps.workspace
  const condition = which === null ? undefined : chosenContacts(deps, which)
  const contacts = readChosen(database, condition).sort(byNameThenAddress)
  const named = t('audience.list.exportFile')
  return {
    fileName: `${named}.${format}`,
    bytes:
      format === 'csv'
        ? new TextEncoder().encode(contactsCsv(contacts, deps.geo, t))
        : await writeSheet(contactCells(contacts, deps.geo, t), t('common.nav.audience')),
    rows: contacts.length,
    noteSaved: () =>
      noteAct(database, {
        ...{ at: instantText(deps.now()), actor: deps.actor, action: 'contacts.exported' },
        details: { values: { rows: contacts.length, format } },
      }),
  }
}
