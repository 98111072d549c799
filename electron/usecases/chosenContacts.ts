import type { SQL } from 'drizzle-orm'
import { soughtWords } from '../../shared/audience/contactSearch.ts'
import type { WhichContacts } from '../../shared/contract/whichContacts.ts'
import { amongIds, matchingBut } from '../store/whichContacts.ts'
import { askedRule } from './askedRule.ts'
import type { Deps } from './deps.ts'

/** The contacts that something is done to, as a condition over `contacts`; undefined for all. */
export function chosenContacts(deps: Deps, which: WhichContacts): SQL | undefined {
  if (which.kind === 'ids') return amongIds(which.ids)
  const { rule, search, except } = which
  const filter = { rule: askedRule(deps, rule), search: soughtWords(search, deps.geo) }
  return matchingBut(deps.workspace.database, filter, except)
}
