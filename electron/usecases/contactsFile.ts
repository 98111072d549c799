import type { TFunction } from 'i18next'
import type { Contact } from '../../shared/audience/contact.ts'
import { contactCells } from '../../shared/audience/contactsCsv.ts'
import type { ContactExportFormat } from '../../shared/contract/contacts.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import type { WhichContacts } from '../../shared/contract/whichContacts.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { chosenIds, readContacts } from '../store/contacts.ts'
import { chosenContacts } from './chosenContacts.ts'
import { byNameThenAddress } from './contacts.ts'
import type { Deps } from './deps.ts'
import type { NotedFile } from './notedFile.ts'
import { afterFirst, asWork } from './work.ts'
import { writeTable } from './writeTable.ts'

export interface ContactsFile extends NotedFile {
  /** Contacts in it. */
  readonly rows: number
}

/**
 * Contacts as a file that Excel opens and an import reads back as they were.
 *
 * @param t in the headings' language
 * @param which null for everybody
 * @throws RundbrevError `work-cancelled`
 */
export async function contactsFile(
  deps: Deps,
  format: ContactExportFormat,
  t: TFunction,
  which: WhichContacts | null = null,
): Promise<ContactsFile> {
  const { database } = deps.workspace
  const { rows, bytes } = await asWork(deps, 'save-contacts', async (underWay) => {
    const condition = which === null ? undefined : chosenContacts(deps, which)
    const cells = await tableOf(deps, chosenIds(database, condition), t, (done, of) =>
      underWay.step(reading[format] * done, of),
    )
    const name = t('common.nav.audience')
    const writing = afterFirst(reading[format], underWay)
    return { rows: cells.length - 1, bytes: await writeTable(writing, cells, format, name) }
  })
  const named = t('audience.list.exportFile')
  return {
    fileName: `${named}.${format}`,
    ...{ bytes, rows },
    noteSaved: () =>
      noteAct(database, {
        ...{ at: instantText(deps.now()), actor: deps.actor, action: 'contacts.exported' },
        details: { values: { rows, format } },
      }),
  }
}

/** So much of the work is done when the contacts have been read; a workbook takes longer to write than to read for. */
const reading: Readonly<Record<ContactExportFormat, number>> = { csv: 0.8, xlsx: 0.2 }
/** So many are read between two looks at whether somebody has called it off. */
const readAtOnce = 2_000

/** Headings, and a row for each, by name. @param step told how many have been read */
async function tableOf(
  { workspace: { database }, geo }: Deps,
  ids: readonly ContactId[],
  t: TFunction,
  step: (done: number, of: number) => Promise<void>,
): Promise<string[][]> {
  const read: { readonly contact: Contact; readonly cells: string[] }[] = []
  const headings = contactCells([], geo, t)
  for (let from = 0; from < ids.length; from += readAtOnce) {
    await step(from, ids.length)
    const contacts = readContacts(database, ids.slice(from, from + readAtOnce))
    const [, ...rows] = contactCells(contacts, geo, t)
    for (const [at, contact] of contacts.entries()) read.push({ contact, cells: rows[at] ?? [] })
  }
  read.sort((one, other) => byNameThenAddress(one.contact, other.contact))
  return [...headings, ...read.map(({ cells }) => cells)]
}
