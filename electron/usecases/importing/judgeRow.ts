import {
  type ContactContent,
  contactLimits,
  type SuppressionReason,
} from '../../../shared/audience/contact.ts'
import type { ContactDraft, RowReader } from '../../../shared/audience/contactRow.ts'
import {
  type ImportDefaults,
  mergeContact,
  newContact,
  sameContent,
} from '../../../shared/audience/mergeContact.ts'
import type { ContactImportReport } from '../../../shared/contract/contactImport.ts'
import type { Database } from '../../store/database.ts'
import type { ImportStage } from '../../store/importStage.ts'
import { knownContactReader } from '../../store/knownContacts.ts'
import { suppressionReader } from '../../store/suppressions.ts'

/** Taken, as it will be, or not, and why. */
export type Verdict =
  | { readonly kind: 'kept'; readonly row: Parameters<ImportStage['keep']>[0] }
  | { readonly kind: 'rejected'; readonly rejection: ReturnType<RowReader['reject']> }

/** What becomes of a row that could be read, by what is known of its address. */
export function judgeOf(
  { database, identityKey }: { readonly database: Database; readonly identityKey: string },
  defaults: ImportDefaults,
  { reject }: RowReader,
): (draft: ContactDraft, cells: readonly string[]) => Verdict {
  const knownOf = knownContactReader(database)
  const suppressionOf = suppressionReader(database, identityKey)
  const kept = (
    { emailKey }: ContactDraft,
    content: ContactContent,
    suppression: SuppressionReason | undefined,
    known: ReturnType<typeof knownOf>,
  ): Verdict => {
    const isUnchanged = known !== undefined && !known.deleted && sameContent(known.content, content)
    const suppressed = suppression ?? null
    return { kind: 'kept', row: { emailKey, content, suppressed, known: known ?? null, isUnchanged } }
  }
  return (draft, cells) => {
    const refuse = (...why: [Parameters<typeof reject>[1], Parameters<typeof reject>[2]]): Verdict => ({
      kind: 'rejected',
      rejection: reject(cells, ...why),
    })
    const known = knownOf(draft.emailKey)
    const suppression = suppressionOf(draft.emailKey)
    if (known === undefined) {
      if (suppression === 'erased') return refuse('email', 'erased')
      return kept(draft, newContact(draft, defaults), suppression, known)
    }
    const content = mergeContact(known.content, draft, defaults)
    if (content === undefined) return refuse('county', 'county-contradicts-municipality')
    if (content.tags.length > contactLimits.tags) return refuse('tags', 'too-long')
    return kept(draft, content, suppression, known)
  }
}

/** How the municipality was told that a kept row's contact has now; null where nothing of the row told it. */
export function placedBy(
  { municipality, inferred }: ContactDraft,
  content: ContactContent,
): keyof ContactImportReport['placed'] | null {
  if (municipality !== null) return 'byName'
  if (inferred === null || content.municipality !== inferred.municipality) return null
  return inferred.by === 'town' ? 'byTown' : 'byDomain'
}
