import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import type { DeliveryId, InboxId } from '../../shared/contract/scalars.ts'
import { weighBounce } from '../../shared/inbox/bounceWeight.ts'
import type { InboxKind } from '../../shared/inbox/inboxMail.ts'
import { addressesIn } from '../../shared/inbox/incomingMail.ts'
import type { IncomingReading } from '../../shared/inbox/readIncoming.ts'
import { readReturnPath, readUnsubscribeToken } from '../delivery/messageIdentity.ts'
import type { CameIn } from '../inbox/readMailbox.ts'
import { listChannels } from '../store/channels.ts'
import { contactIdOf } from '../store/contacts.ts'
import {
  addressOfLetter,
  type LetterOut,
  latestLetterTo,
  letterById,
  letterByMessageId,
  subjectsSentTo,
} from '../store/lettersOut.ts'
import type { Deps } from './deps.ts'
import { noteReturn } from './noteReturn.ts'

/** How long after a letter something may come back that names it only by whom it went to, in days. */
const reach = 60

export type Learnt =
  | { readonly kind: InboxKind; readonly suppressed: number }
  /** About no letter of ours, or known already. */
  | { readonly kind: 'ignored' | 'known' }

/**
 * Finds whose letter a mail is about, and does what follows from it. Call it in a transaction.
 *
 * @param settled nothing is to become of the mail itself
 */
export function learnFromMail(
  deps: Deps,
  came: CameIn,
  place: { readonly inboxId: InboxId; readonly uidValidity: string; readonly settled: boolean },
): Learnt {
  const { database } = deps.workspace
  const letter = findLetter(deps, came)
  const sender = parseEmailAddress(came.from.address)
  const isKnown = sender.kind === 'address' && contactIdOf(database, sender.key) !== undefined
  const kind = kindOf(came.reading, { hasLetter: letter !== undefined, isKnown })
  if (kind === null) return { kind: 'ignored' }
  const { reading } = came
  const report = reading.kind === 'bounce' || reading.kind === 'notice' ? reading.report : null
  // A machine writes about somebody: theirs is the letter. A person writes for themselves, from whatever address.
  const isAbout = letter !== undefined && !['reply', 'wish', 'auto-reply'].includes(kind)
  const noted = noteReturn(deps, {
    ...{ identity: came.identity, kind, at: came.at, letter: letter ?? null, subject: came.subject },
    email: isAbout ? letter.email : sender.kind === 'address' ? sender.address : came.from.address,
    emailKey: isAbout ? letter.emailKey : sender.kind === 'address' ? sender.key : '',
    name: isAbout ? letter.name : came.from.name,
    words: reading.kind === 'reply' || reading.kind === 'wish' ? reading.words : '',
    weight: kind === 'bounce' && report !== null ? weighBounce(report.status, report.diagnostic) : null,
    status: report?.status ?? '',
    diagnostic: report?.diagnostic ?? '',
    place: { inboxId: place.inboxId, uidValidity: place.uidValidity, uid: came.uid },
    settled: place.settled,
  })
  return noted === undefined ? { kind: 'known' } : { kind, suppressed: noted.suppressed }
}

/** What is kept of it; null: it does not concern us. */
function kindOf(
  reading: IncomingReading,
  { hasLetter, isKnown }: { readonly hasLetter: boolean; readonly isKnown: boolean },
): InboxKind | null {
  // A token that we did not give out takes nobody off; what a contact of ours meant by it is for the officer to say.
  if (reading.kind === 'unsubscribe') return hasLetter ? 'unsubscribe' : isKnown ? 'wish' : null
  if (reading.kind === 'wish') return hasLetter || isKnown ? 'wish' : null
  return hasLetter ? reading.kind : null
}

/** By what only somebody who has the letter can know, the surest first; then by whom it went to. */
function findLetter(deps: Deps, { to, traces, reading, subject, from, at }: CameIn): LetterOut | undefined {
  const { database, identityKey } = deps.workspace
  const emailKeyOf = (id: DeliveryId) => addressOfLetter(database, id)
  const byId = (id: DeliveryId | null) => (id === null ? undefined : letterById(database, id))
  if (reading.kind === 'unsubscribe')
    return byId(readUnsubscribeToken(reading.token, identityKey, emailKeyOf))
  return (
    byId(readReturnPath(to.join(' '), identityKey, emailKeyOf)) ??
    letterByMessageId(database, traces.messageIds) ??
    byId(readUnsubscribeToken(traces.tokens.join(' '), identityKey, emailKeyOf)) ??
    byRecipient(deps, { traces, reading, at }) ??
    bySubject(deps, { subject, from: from.address, at, reading })
  )
}

/** A report that returns a header of ours whose identity somebody has changed on the way: the latest letter to that address. */
function byRecipient(
  deps: Deps,
  { traces, reading, at }: Pick<CameIn, 'traces' | 'reading' | 'at'>,
): LetterOut | undefined {
  const recipient =
    reading.kind === 'bounce'
      ? reading.report.recipient
      : reading.kind === 'complaint'
        ? reading.recipient
        : ''
  const address = parseEmailAddress(recipient)
  const [from] = addressesIn(traces.originalFrom)
  if (address.kind !== 'address' || from === undefined || !isSender(deps, from)) return undefined
  return latestLetterTo(deps.workspace.database, address.key, since(at))
}

function isSender({ workspace }: Deps, from: string): boolean {
  return listChannels(workspace.database).some((channel) => {
    if (channel.kind !== 'email') return false
    const { fromAddress, senderAddress } = channel.config
    return [fromAddress, senderAddress].some((own) => own.toLowerCase() === from)
  })
}

/** An answer whose mail program names no letter: by the subject that it answers. */
function bySubject(
  { workspace: { database } }: Deps,
  {
    subject,
    from,
    at,
    reading,
  }: {
    readonly subject: string
    readonly from: string
    readonly at: string
    readonly reading: IncomingReading
  },
): LetterOut | undefined {
  if (!['reply', 'wish', 'auto-reply'].includes(reading.kind)) return undefined
  const address = parseEmailAddress(from)
  const answered = /^(?:[\p{L} ]{2,30}:\s*)+(.+)$/u.exec(subject.trim())?.[1]?.trim().toLowerCase()
  if (address.kind !== 'address' || answered === undefined) return undefined
  const found = subjectsSentTo(database, address.key, since(at)).find(
    (letter) => letter.subject.trim().toLowerCase() === answered,
  )
  return found === undefined ? undefined : letterById(database, found.id)
}

function since(at: string): string {
  return new Date(Date.parse(at) - reach * 86_400_000).toISOString()
}
