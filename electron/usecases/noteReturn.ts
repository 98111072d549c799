import type { SuppressionReason } from '../../shared/audience/contact.ts'
import type { InboxId } from '../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../shared/delivery/delivery.ts'
import type { BounceWeight } from '../../shared/inbox/bounceWeight.ts'
import type { InboxKind } from '../../shared/inbox/inboxMail.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { contactIdOf } from '../store/contacts.ts'
import { erasedAddress } from '../store/erasedDelivery.ts'
import { countSoftBounces, insertInboxMail, isKnownMail, type NewInboxMail } from '../store/inboxMails.ts'
import { bounceLetter, type LetterOut } from '../store/lettersOut.ts'
import { suppress, suppressionOf } from '../store/suppressions.ts'
import type { Deps } from './deps.ts'

/** Letters that came back for now within so many days that an address counts as dead. */
const softMost = 3
const softDays = 30
/** Who did what the program does by itself. */
const program = 'rundbrev'

/** Something that came back about a letter, or from somebody who got one; from an inbox or from a service that sends for us. */
export interface Return {
  /** What it is known by: the same again counts once. */
  readonly identity: string
  readonly kind: InboxKind
  /** When it came, ISO 8601. */
  readonly at: string
  /** null: from a known contact, about no letter. */
  readonly letter: LetterOut | null
  /** Who writes; of a report, whom it is about. */
  readonly email: string
  readonly emailKey: string
  readonly name: string
  readonly subject: string
  readonly words: string
  readonly weight: BounceWeight | null
  readonly status: string
  readonly diagnostic: string
  /** Where the mail lies; null: a service told it. */
  readonly place: { readonly inboxId: InboxId; readonly uidValidity: string; readonly uid: number } | null
  /** Nothing is to become of the mail itself. */
  readonly settled: boolean
}

/**
 * Keeps what came back and does what follows from it: a letter that did not arrive counts as bounced; an address that is
 * nobody's, or to which the third letter within thirty days has come back, is not mailed any more; nor is somebody who
 * complained or used the way out that we gave them, under the address of the letter and that of today. Call it in a
 * transaction.
 *
 * @returns undefined where it was known already, or is about a person who has been erased; else how many addresses are kept out for it
 */
export function noteReturn(deps: Deps, came: Return): { readonly suppressed: number } | undefined {
  const { database } = deps.workspace
  const { letter, place, kind } = came
  if (letter?.email === erasedAddress || isKnownMail(database, came.identity)) return undefined
  const row: NewInboxMail = {
    ...{ identity: came.identity, kind, at: came.at, email: came.email, emailKey: came.emailKey },
    ...{ name: came.name, subject: came.subject, words: came.words, settled: came.settled },
    ...{ weight: came.weight, status: came.status, diagnostic: came.diagnostic },
    ...{ inboxId: place?.inboxId ?? null, uidValidity: place?.uidValidity ?? '', uid: place?.uid ?? 0 },
    deliveryId: letter?.id ?? null,
    contactId: letter?.contactId ?? contactIdOf(database, came.emailKey) ?? null,
  }
  const followed = letItFollow(deps, came)
  insertInboxMail(database, { ...row, ...followed })
  return { suppressed: followed.suppressed.length }
}

/**
 * Does what follows from what came back. Call it in a transaction.
 *
 * @returns what the letter's state was before, null where it stays as it was; and the addresses that are kept out since
 */
export function letItFollow(
  deps: Deps,
  came: Pick<Return, 'kind' | 'letter' | 'weight' | 'at' | 'status' | 'diagnostic'>,
  actor = program,
): { readonly stateBefore: DeliveryState | null; readonly suppressed: string[] } {
  const { letter, kind } = came
  const stateBefore = kind === 'bounce' && letter !== null ? markBounced(deps, came, letter) : null
  const reason = reasonOf(deps, came)
  const keys = reason === null || letter === null ? [] : addressesOf(came, letter)
  return {
    stateBefore,
    suppressed: reason === null ? [] : keys.filter((key) => keepOut(deps, key, reason, actor)),
  }
}

/** Keeps an address out and notes it. @returns false where it was kept out already */
export function keepOut(deps: Deps, emailKey: string, reason: SuppressionReason, actor = program): boolean {
  const { database, identityKey } = deps.workspace
  const at = instantText(deps.now())
  const before = suppressionOf(database, identityKey, emailKey)
  suppress(database, identityKey, emailKey, reason, at)
  if (before !== undefined) return false
  const contactId = contactIdOf(database, emailKey)
  noteAct(database, {
    ...{ at, actor, action: 'suppression.added' },
    ...(contactId !== undefined && { contactId }),
    details: { values: { reason } },
  })
  return true
}

function markBounced(
  deps: Deps,
  { status, diagnostic }: Pick<Return, 'status' | 'diagnostic'>,
  { id }: LetterOut,
) {
  const said = [diagnostic.includes(status) ? '' : status, diagnostic].filter((text) => text !== '').join(' ')
  return bounceLetter(deps.workspace.database, id, { response: said, now: instantText(deps.now()) })
}

/** Why its address is not to be mailed any more; null where it may be. */
function reasonOf(
  deps: Deps,
  came: Pick<Return, 'kind' | 'letter' | 'weight' | 'at'>,
): SuppressionReason | null {
  switch (came.kind) {
    case 'complaint':
      return 'complaint'
    case 'unsubscribe':
      return 'unsubscribed'
    case 'bounce':
      return isDead(deps, came) ? 'hard-bounce' : null
    default:
      return null
  }
}

function isDead(
  { workspace }: Deps,
  { letter, weight, at }: Pick<Return, 'letter' | 'weight' | 'at'>,
): boolean {
  if (letter === null || weight === null || weight === 'policy') return false
  if (weight === 'hard') return true
  const since = new Date(Date.parse(at) - softDays * 86_400_000).toISOString()
  // This one is not among those that are kept yet.
  return (
    countSoftBounces(workspace.database, letter.emailKey, { since, until: at }, letter.id) + 1 >= softMost
  )
}

/** A report is about the address that the letter went to; a person's word holds for the address that they have today, too. */
function addressesOf({ kind }: Pick<Return, 'kind'>, { emailKey, nowKey }: LetterOut): string[] {
  return kind === 'bounce' || nowKey === null || nowKey === emailKey ? [emailKey] : [emailKey, nowKey]
}
