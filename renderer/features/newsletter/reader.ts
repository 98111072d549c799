import type { CountyReaders } from '../../../shared/contract/newsletters.ts'
import type { ContactId, CountyCode } from '../../../shared/contract/scalars.ts'

/** Whose letter is looked at: a contact's; or somebody's made up, of this county where one is chosen. */
export interface Reader {
  readonly contactId: ContactId | null
  readonly county: CountyCode | null
}

/** One of a county's contacts, or somebody made up where it has none. */
export function readerIn({ code, contactId }: CountyReaders): Reader {
  return { contactId, county: code }
}
