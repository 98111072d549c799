import type { ContactId, CountyCode } from '../../../shared/contract/scalars.ts'

/** Whose letter is looked at: a contact's; or somebody's made up, of this county where one is chosen. */
export interface Reader {
  readonly contactId: ContactId | null
  readonly county: CountyCode | null
}
