import { timingSafeEqual } from 'node:crypto'
import type { DeliveryId, PostId, PublicationId } from '../../shared/contract/scalars.ts'
import { keyedHash } from '../store/identity.ts'

/**
 * The Message-ID of one publication to one address: the same whenever and however often it is computed, so that a message
 * that a server has seen can be known again. It names nobody: the address goes in only under the workspace's own key.
 *
 * @param identityKey hex, of the workspace
 * @param emailKey normalised by parseEmailAddress
 * @param domain of the sender's address (RFC 5322, 3.6.4, advises a domain of the sender's own)
 * @returns with its angle brackets
 */
export function messageIdOf(
  identityKey: string,
  publicationId: PublicationId,
  emailKey: string,
  domain: string,
): string {
  return `<${keyedHash(identityKey, `message|${publicationId}|${emailKey}`).slice(0, 32)}@${domain}>`
}

/**
 * What an unsubscribing reader sends back in the subject: the delivery's number, and a proof that we gave it out, so that
 * nobody can take others off the list by counting.
 */
export function unsubscribeToken(
  identityKey: string,
  delivery: { readonly id: DeliveryId; readonly emailKey: string },
): string {
  return `${delivery.id}-${unsubscribeProof(identityKey, delivery)}`
}

/** A delivery as a proof knows it: after an older backup has been restored, its number may be somebody else's. */
interface Proven {
  readonly id: DeliveryId
  readonly emailKey: string
}

/** Whom a delivery with this number went to (normalised); undefined where there is none. */
export type EmailKeyOf = (id: DeliveryId) => string | undefined

/**
 * Finds a token of ours in whatever a reader's mail program made of it: "Re: unsubscribe 42-…", a body that quotes it.
 *
 * @returns whose delivery it is; null where there is no token, or none that we gave out
 */
export function readUnsubscribeToken(
  text: string,
  identityKey: string,
  emailKeyOf: EmailKeyOf,
): DeliveryId | null {
  return readProven(text, tokenInText, (delivery) => unsubscribeProof(identityKey, delivery), emailKeyOf)
}

/**
 * A return address (MAIL FROM) of its own for every delivery, so that a report tells whom it is about by whom it was sent to
 * (VERP): "news+b42-…@kommun.example".
 *
 * @param mailbox in ASCII; its server must deliver "news+anything" to "news" (subaddressing, RFC 5233)
 * @returns the mailbox itself where its local part leaves no room within 64 octets (RFC 5321, 4.5.3.1.1)
 */
export function returnPathOf(mailbox: string, identityKey: string, delivery: Proven): string {
  const at = mailbox.lastIndexOf('@')
  const local = `${mailbox.slice(0, at)}+b${delivery.id}-${returnProof(identityKey, delivery)}`
  return local.length > 64 ? mailbox : `${local}${mailbox.slice(at)}`
}

/** Finds a return address of ours among a mail's recipients. @returns as `readUnsubscribeToken` */
export function readReturnPath(text: string, identityKey: string, emailKeyOf: EmailKeyOf): DeliveryId | null {
  return readProven(text, tagInAddress, (delivery) => returnProof(identityKey, delivery), emailKeyOf)
}

const tokenInText = /(?<![0-9a-z-])(\d{1,15})-([0-9a-f]{20})(?![0-9a-z-])/gi
const tagInAddress = /\+b(\d{1,15})-([0-9a-f]{16})(?=@)/gi
/** A mail that holds more of them is none that a reader's program has made. */
const mostRead = 20

function unsubscribeProof(identityKey: string, { id, emailKey }: Proven): string {
  return keyedHash(identityKey, `unsubscribe|${id}|${emailKey}`).slice(0, 20)
}

function returnProof(identityKey: string, { id, emailKey }: Proven): string {
  return keyedHash(identityKey, `return|${id}|${emailKey}`).slice(0, 16)
}

function readProven(
  text: string,
  form: RegExp,
  proofOf: (delivery: Proven) => string,
  emailKeyOf: EmailKeyOf,
): DeliveryId | null {
  let left = mostRead
  for (const [, number = '', proof = ''] of text.matchAll(form)) {
    if (left-- === 0) return null
    const id = Number(number) as DeliveryId
    const emailKey = emailKeyOf(id)
    if (emailKey !== undefined && isSame(proofOf({ id, emailKey }), proof.toLowerCase())) return id
  }
  return null
}

/** Takes as long wherever they differ, so that nobody can guess a proof letter by letter. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What stands in a test's way out in place of a delivery's token: no number and no proof, so it takes nobody off the list. */
export const testToken = 'test'

/**
 * The Message-ID of a test: of no publication, and another one every time, so that no mail program takes a second test for the first.
 *
 * @param random 128 bits as hex
 */
export function testMessageId(random: string, domain: string): string {
  return `<test-${random}@${domain}>`
}

/**
 * Names a publication and this sender to Gmail, which counts its readers' complaints by them (Feedback-ID, "a:b:SenderId").
 *
 * @param publicationId null for a test
 */
export function feedbackIdOf(identityKey: string, publicationId: PublicationId | null): string {
  return `${publicationId ?? testToken}:rundbrev:${keyedHash(identityKey, 'feedback').slice(0, 12)}`
}

/**
 * What a calendar knows a post's nth event by (UID, RFC 5545, 3.8.4.7), in every letter that the post is sent in.
 *
 * @param nth counted from 1
 */
export function eventUidOf(identityKey: string, postId: PostId, nth: number): string {
  return keyedHash(identityKey, `event|${postId}|${nth}`).slice(0, 32)
}

/**
 * What a calendar knows something planned by (UID, RFC 5545, 3.8.4.7), however often it is exported.
 *
 * @param parts what tells it from everything else that is planned
 */
export function planUidOf(identityKey: string, parts: readonly (string | number)[]): string {
  return keyedHash(identityKey, `plan|${JSON.stringify(parts)}`).slice(0, 32)
}

/** The URL (RFC 6068) for the List-Unsubscribe header and the letter's own link: a mail to the sender with the token. */
export function unsubscribeMailto(mailbox: string, token: string): string {
  return `mailto:${encodeURIComponent(mailbox).replace('%40', '@')}?subject=${encodeURIComponent(`unsubscribe ${token}`)}`
}
