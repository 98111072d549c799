import { createHash } from 'node:crypto'
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import {
  headerOf,
  type IncomingMail,
  type NamedAddress,
  readHeaders,
} from '../../shared/inbox/incomingMail.ts'
import { askedHeaders, type MailHead } from '../../shared/inbox/mailHead.ts'
import { type IncomingReading, readIncoming } from '../../shared/inbox/readIncoming.ts'
import { type Traces, tracesIn } from '../../shared/inbox/traces.ts'
import { parseMail } from './parseMail.ts'

/** How far an inbox has been read: the life of its numbers (UIDVALIDITY), and the highest of them that was dealt with. */
export interface Cursor {
  readonly uidValidity: string
  readonly lastUid: number
}

/** A mail that was read, as what it is. */
export interface CameIn {
  readonly uid: number
  /** When it came into the inbox, as the server says, ISO 8601. */
  readonly at: string
  /** Of what it is known by, so that it is known again under another number. */
  readonly identity: string
  readonly from: NamedAddress
  readonly to: readonly string[]
  readonly subject: string
  readonly reading: IncomingReading
  readonly traces: Traces
}

export interface Batch {
  readonly cursor: Cursor
  readonly mails: readonly CameIn[]
  /** Mails that do not concern us, by their header. */
  readonly ignored: number
  /** Mails that the parser refuses: a thousand parts within each other, a header without end. */
  readonly unreadable: number
}

/** How many headers are asked for at once: the answers of one batch are in memory together. */
const usualBatch = 250
/**
 * How much of a mail is read, in bytes. A report says what it has to say before the letter that it returns (RFC 6522, 3),
 * and an answer before what is attached to it.
 */
const mostBytes = 400_000

/**
 * Reads what has come in since the cursor, oldest first: of every mail the header, and of those that may concern us the
 * beginning. Nothing is changed in the inbox. `take` is called after every batch, and is to keep what it is given and the
 * cursor in one transaction: after a crash the same batch comes again.
 *
 * @param asked since: where there is no cursor yet, or the server has numbered its mails anew, older mails are left out
 * @param asked.stop ends after the batch that is being read
 */
export async function readMailbox(
  client: ImapFlow,
  asked: {
    readonly cursor: Cursor
    readonly since: Date
    readonly isWorthReading: (head: MailHead) => boolean
    readonly take: (batch: Batch) => void
    readonly stop?: AbortSignal
    /** Told how many of the mails that have come in have been read. */
    readonly read?: (done: number, total: number) => void
    /** How many headers are asked for at once. */
    readonly batchSize?: number
  },
): Promise<void> {
  const uidValidity = String(client.mailbox === false ? '' : client.mailbox.uidValidity)
  const { batchSize = usualBatch } = asked
  const uids = await newUids(
    client,
    asked.cursor.uidValidity === uidValidity ? asked.cursor.lastUid : null,
    asked.since,
  )
  for (let begin = 0; begin < uids.length; begin += batchSize) {
    if (asked.stop?.aborted === true) return
    asked.read?.(begin, uids.length)
    const part = uids.slice(begin, begin + batchSize)
    const lastUid = part.at(-1) ?? 0
    const heads = await readHeads(client, `${part[0]}:${lastUid}`)
    const worth = heads.filter(asked.isWorthReading)
    const { mails, unreadable } = await readMails(client, worth, uidValidity)
    const ignored = heads.length - worth.length
    asked.take({ cursor: { uidValidity, lastUid }, mails, ignored, unreadable })
  }
}

/** The numbers of the mails that have come since, in their order. @param lastUid null: nothing is known, and `since` decides */
async function newUids(client: ImapFlow, lastUid: number | null, since: Date): Promise<number[]> {
  const query = lastUid === null ? { since } : { uid: `${lastUid + 1}:*` }
  const found = await client.search(query, { uid: true })
  // "n:*" names the last mail even where its number is lower (RFC 9051, 9).
  const uids = (found || []).filter((uid) => lastUid === null || uid > lastUid)
  return uids.sort((one, other) => one - other)
}

interface Head extends MailHead {
  readonly uid: number
  readonly at: string
}

async function readHeads(client: ImapFlow, range: string): Promise<Head[]> {
  const heads: Head[] = []
  const query = { uid: true, envelope: true, internalDate: true, headers: [...askedHeaders] }
  for await (const message of client.fetch(range, query, { uid: true })) heads.push(headOf(message))
  return heads.sort((one, other) => one.uid - other.uid)
}

function headOf({ uid, envelope, internalDate, headers }: FetchMessageObject): Head {
  const [from] = envelope?.from ?? []
  return {
    uid,
    at: instantOf(internalDate),
    from: { name: from?.name ?? '', address: from?.address ?? '' },
    subject: envelope?.subject ?? '',
    headers: readHeaders(headers?.toString('utf8') ?? ''),
  }
}

function instantOf(date: Date | string | undefined): string {
  const read = new Date(date ?? 0)
  return Number.isNaN(read.getTime()) ? new Date(0).toISOString() : read.toISOString()
}

async function readMails(client: ImapFlow, heads: readonly Head[], uidValidity: string) {
  const mails: CameIn[] = []
  if (heads.length === 0) return { mails, unreadable: 0 }
  const atOf = new Map(heads.map(({ uid, at }) => [uid, at]))
  const range = heads.map(({ uid }) => uid).join(',')
  const query = { uid: true, source: { start: 0, maxLength: mostBytes } }
  for await (const { uid, source } of client.fetch(range, query, { uid: true })) {
    const at = atOf.get(uid)
    if (at === undefined || source === undefined) continue
    // Read at once: what is kept of a mail is little, and the next one takes its room.
    const mail = await readMail(source, { uid, at, uidValidity })
    if (mail !== undefined) mails.push(mail)
  }
  mails.sort((one, other) => one.uid - other.uid)
  return { mails, unreadable: heads.length - mails.length }
}

/** Where a mail lies, and when it came there (ISO 8601). */
interface MailPlace {
  readonly uid: number
  readonly at: string
  readonly uidValidity: string
}

/**
 * Reads a mail's bytes. Never throws, whatever they are: one mail must not keep those behind it from being read.
 *
 * @returns undefined where nobody can make anything of it
 */
export async function readMail(source: Buffer, place: MailPlace): Promise<CameIn | undefined> {
  try {
    return cameIn(await parseMail(source), place)
  } catch {
    return undefined
  }
}

/** A mail that has been taken apart, as what it is. */
export function cameIn(mail: IncomingMail, place: MailPlace): CameIn {
  const { from, to, subject, messageId, headers } = mail
  const known = messageId === '' ? `${place.uidValidity} ${place.uid}` : messageId
  const identity = [known, from.address, subject, headerOf(headers, 'date')].join('\n')
  return {
    ...{ uid: place.uid, at: place.at, from, to, subject },
    identity: createHash('sha256').update(identity).digest('hex'),
    reading: readIncoming(mail),
    traces: tracesIn(mail),
  }
}
