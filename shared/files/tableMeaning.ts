import type { ContactFileLook } from '../contract/contactImport.ts'
import type { ReachFileLook } from '../contract/reachImport.ts'

/** What the importers see in a file; null where one can make nothing of it. */
export interface TableSeen {
  readonly reach: Pick<ReachFileLook, 'recognised'> | null
  readonly contacts: Pick<ContactFileLook, 'mapping'> | null
}

/**
 * Whether a table holds people or measurements. A source that knows its own words goes first: reports may have addresses in them; next a
 * column of e-mail addresses.
 *
 * @returns null where nobody but the officer can tell
 */
export function tableMeaning({ reach, contacts }: TableSeen): 'contacts' | 'reach' | null {
  const known = reach?.recognised ?? []
  if (known.some(({ certainty }) => certainty === 'sure')) return 'reach'
  if (contacts?.mapping.email !== undefined) return 'contacts'
  return known.length > 0 ? 'reach' : null
}
