import type { TFunction } from 'i18next'
import { contactCells, contactsCsv } from '../../shared/audience/contactsCsv.ts'
import type { ContactExportFormat } from '../../shared/contract/contacts.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { listContacts } from '../store/contacts.ts'
import { byNameThenAddress } from './contacts.ts'
import type { Deps } from './deps.ts'
import type { NotedFile } from './notedFile.ts'
import { writeSheet } from './writeSheet.ts'

export interface ContactsFile extends NotedFile {
  /** Contacts in it. */
  readonly rows: number
}

/** Every contact as a file that Excel opens and an import reads back as it was. @param t in the headings' language */
export async function contactsFile(
  deps: Deps,
  format: ContactExportFormat,
  t: TFunction,
): Promise<ContactsFile> {
  const { database, identityKey } = deps.workspace
  const contacts = listContacts(database, identityKey, { rule: null, search: [] }).sort(byNameThenAddress)
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
