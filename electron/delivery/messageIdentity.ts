import { createHmac } from 'node:crypto'
import type { DeliveryId, PostId, PublicationId } from '../../shared/contract/scalars.ts'

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
  return `<${keyed(identityKey, `message|${publicationId}|${emailKey}`).slice(0, 32)}@${domain}>`
}

/**
 * What an unsubscribing reader sends back in the subject: the delivery's number, and a proof that we gave it out, so that
 * nobody can take others off the list by counting.
 */
export function unsubscribeToken(
  identityKey: string,
  delivery: { readonly id: DeliveryId; readonly emailKey: string },
): string {
  return `${delivery.id}-${keyed(identityKey, `unsubscribe|${delivery.id}|${delivery.emailKey}`).slice(0, 20)}`
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
 * What a calendar knows a post's nth event by (UID, RFC 5545, 3.8.4.7), in every letter that the post is sent in.
 *
 * @param nth counted from 1
 */
export function eventUidOf(identityKey: string, postId: PostId, nth: number): string {
  return keyed(identityKey, `event|${postId}|${nth}`).slice(0, 32)
}

/** The URL (RFC 6068) for the List-Unsubscribe header and the letter's own link: a mail to the sender with the token. */
export function unsubscribeMailto(mailbox: string, token: string): string {
  return `mailto:${encodeURIComponent(mailbox).replace('%40', '@')}?subject=${encodeURIComponent(`unsubscribe ${token}`)}`
}

function keyed(identityKey: string, text: string): string {
  return createHmac('sha256', Buffer.from(identityKey, 'hex')).update(text).digest('hex')
}
