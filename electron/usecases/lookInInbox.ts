import { parseEmailAddress } from '../../shared/audience/emailAddress.ts'
import { type InboxKind, type LookResult, nothingFound } from '../../shared/inbox/inboxMail.ts'
import { mayConcernUs } from '../../shared/inbox/mailHead.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { mailboxFailure } from '../inbox/mailboxFailure.ts'
import { closeMailbox, type MailboxAddress, openMailbox } from '../inbox/openMailbox.ts'
import { type Batch, readMailbox } from '../inbox/readMailbox.ts'
import { settleMails } from '../inbox/settleMails.ts'
import { listUnsettled, markSettled, moveCursor, noteLook, requireInbox } from '../store/inboxes.ts'
import { readKeepDays } from '../store/inboxKeeping.ts'
import { firstSendAt, isKnownAddress } from '../store/lettersOut.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import { learnFromMail } from './learnFromMail.ts'
import { publicationsChanged } from './startPublication.ts'

/** An inbox, and what becomes of a mail that has been dealt with. */
export interface Inbox {
  readonly address: MailboxAddress
  readonly processed: 'leave' | 'mark' | 'move'
  readonly moveTo: string
}

/** How a look is watched. */
export interface Looking {
  /** What is being read is the last of it. */
  readonly stop?: AbortSignal | undefined
  /** Told how much of what has come in has been read: mails of mails. */
  readonly read?: ((done: number, total: number) => void) | undefined
}

const byPeople: readonly InboxKind[] = ['reply', 'wish']

/** What one look in an inbox came to; with trouble, what was found before it. */
export interface Look {
  readonly result: LookResult
  readonly trouble: Trouble | null
}

/**
 * Looks in an inbox for what has come back since the last time: reads, learns and, only then, marks or moves. Never
 * throws for what a person can mend; nothing is ever answered and nothing deleted. Stopped or crashed anywhere it goes on
 * where it was, and what it had read counts once.
 */
export async function lookInInbox(deps: Deps, inbox: Inbox, { stop, read }: Looking = {}): Promise<Look> {
  const { database } = deps.workspace
  const { address } = inbox
  const row = requireInbox(database, sourceOf(address))
  const found = { ...nothingFound }
  try {
    const client = await openMailbox(address, { readOnly: inbox.processed === 'leave', stop })
    try {
      await readMailbox(client, {
        cursor: { uidValidity: row.uidValidity, lastUid: row.lastUid },
        since: beginning(deps),
        isWorthReading: (head) => mayConcernUs(head) || isFromKnown(deps, head.from.address),
        take: (batch) => add(found, learn(deps, row.id, batch, inbox)),
        ...(stop !== undefined && { stop }),
        ...(read !== undefined && { read }),
      })
      await settle(deps, inbox, client)
    } finally {
      await closeMailbox(client)
    }
    noteLook(database, row.id, { at: instantText(deps.now()) })
    return { result: found, trouble: null }
  } catch (error) {
    // We hung up ourselves: the inbox is not to blame.
    if (stop?.aborted === true) return { result: found, trouble: null }
    const trouble = mailboxFailure(error, `${address.host}:${address.port}`, [address.secret.value])
    noteLook(database, row.id, { trouble })
    return { result: found, trouble }
  } finally {
    tell(deps, found)
  }
}

/** "kansli@imap.kommun.example:993/INBOX": another server, user or folder is another inbox. */
export function sourceOf({
  user,
  host,
  port,
  folder,
}: Pick<MailboxAddress, 'user' | 'host' | 'port' | 'folder'>): string {
  return `${user}@${host}:${port}/${folder}`
}

/** Nothing can have come back before the first letter went out; and what is older than what is kept would go again at once. */
function beginning(deps: Deps): Date {
  const { database } = deps.workspace
  const kept = deps.now().subtract({ hours: 24 * readKeepDays(database) }).epochMilliseconds
  const first = Date.parse(firstSendAt(database) ?? instantText(deps.now()))
  return new Date(Math.max(kept, first - 86_400_000))
}

function isFromKnown({ workspace }: Deps, address: string): boolean {
  const reading = parseEmailAddress(address)
  return reading.kind === 'address' && isKnownAddress(workspace.database, reading.key)
}

/** One transaction: what was read, what follows from it, and how far the inbox has been read. */
function learn(
  deps: Deps,
  inboxId: Parameters<typeof moveCursor>[1],
  batch: Batch,
  inbox: Inbox,
): LookResult {
  const { database } = deps.workspace
  const { cursor, mails, ignored, unreadable } = batch
  return database.transaction(() => {
    const found = { ...nothingFound, ignored, unreadable }
    const place = { inboxId, uidValidity: cursor.uidValidity, settled: inbox.processed === 'leave' }
    for (const mail of mails) {
      const learnt = learnFromMail(deps, mail, place)
      if (learnt.kind === 'known') continue
      found[nameOf[learnt.kind]] += 1
      if ('suppressed' in learnt) found.suppressed += learnt.suppressed
    }
    moveCursor(database, inboxId, cursor)
    return found
  })
}

const nameOf = {
  bounce: 'bounces',
  notice: 'notices',
  complaint: 'complaints',
  unsubscribe: 'unsubscribes',
  wish: 'wishes',
  'auto-reply': 'autoReplies',
  reply: 'replies',
  ignored: 'ignored',
} as const satisfies Record<InboxKind | 'ignored', keyof LookResult>

/** Also those that a crash left: they were learnt from, and not marked. */
async function settle(
  deps: Deps,
  { address, processed, moveTo }: Inbox,
  client: Awaited<ReturnType<typeof openMailbox>>,
): Promise<void> {
  if (processed === 'leave') return
  const { database } = deps.workspace
  const { id, uidValidity } = requireInbox(database, sourceOf(address))
  const left = listUnsettled(database, id, uidValidity)
  if (left.length === 0) return
  const uidsOf = (people: boolean) =>
    left.filter(({ kind }) => byPeople.includes(kind) === people).map(({ uid }) => uid)
  await settleMails(client, { processed, moveTo }, { byMachines: uidsOf(false), byPeople: uidsOf(true) })
  markSettled(
    database,
    left.map((mail) => mail.id),
  )
}

function add(total: { -readonly [Name in keyof LookResult]: number }, part: LookResult): void {
  for (const name of Object.keys(part) as (keyof LookResult)[]) total[name] += part[name]
}

function tell(deps: Deps, found: LookResult): void {
  deps.emit({ name: 'area.changed', payload: { area: 'inbox' } })
  if (found.bounces > 0) publicationsChanged(deps)
  if (found.suppressed > 0 || found.bounces > 0) audienceChanged(deps)
}
