import type { LookedInSent } from '../../shared/archive/hold.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { isFinal } from '../../shared/schedule/transitions.ts'
import { idOf } from '../archive/sendJournal.ts'
import { messageIdOf } from '../delivery/messageIdentity.ts'
import { mailboxFailure } from '../inbox/mailboxFailure.ts'
import { sentMessageIds } from '../inbox/sentMessageIds.ts'
import { listChannels } from '../store/channels.ts'
import { addressKeys } from '../store/contacts.ts'
import { listPublications } from '../store/publications.ts'
import { listForJournals, rowsInDoubt, rowsInLine } from '../store/sendingState.ts'
import type { Deps } from './deps.ts'
import { inboxOfChannel } from './inboxOfChannel.ts'
import { secretsOf } from './secretsOf.ts'
import { publicationsChanged } from './startPublication.ts'
import { asWork, type WorkUnderWay } from './work.ts'

/** The channels that have an inbox, whose server may know what was sent. */
export function channelsWithInbox({ workspace }: Deps) {
  return listChannels(workspace.database).filter(
    (channel) =>
      channel.kind === 'email' && channel.config.engine === 'smtp' && channel.config.inbox !== null,
  )
}

/**
 * While nothing is sent: asks the mailboxes of the channels what they have sent, and notes in the journals which of it are letters
 * of ours that still wait here. A Message-ID can be computed for any publication and address, so the database need not know that
 * the letter was ever begun.
 *
 * @throws RundbrevError `work-cancelled`: then nothing is noted
 */
export function lookInSent(deps: Deps): Promise<LookedInSent> {
  return asWork(deps, 'look-in-sent', ({ step }) => lookThrough(deps, step))
}

async function lookThrough(deps: Deps, step: WorkUnderWay['step']): Promise<LookedInSent> {
  const open = openPublications(deps)
  const since = open.map(({ createdAt }) => createdAt).sort()[0]
  if (since === undefined) return { mailboxes: [], failed: [], found: 0 }
  const sent = new Set<string>()
  const mailboxes: { name: string; letters: number }[] = []
  const failed: { name: string; trouble: Trouble }[] = []
  const channels = channelsWithInbox(deps)
  for (const [done, channel] of channels.entries()) {
    const { name } = channel
    await step(done, channels.length)
    try {
      const before = sent.size
      await readSent(deps, channel, new Date(since), sent)
      mailboxes.push({ name, letters: sent.size - before })
    } catch (error) {
      failed.push({ name, trouble: troubleOf(error, channel, secretsOf(deps, channel.id)) })
    }
  }
  let found = 0
  if (sent.size > 0) for (const { id, hasRows } of open) found += noteSent(deps, id, hasRows, sent)
  if (found > 0) publicationsChanged(deps)
  return { mailboxes, failed, found }
}

type Channel = ReturnType<typeof channelsWithInbox>[number]

async function readSent(deps: Deps, channel: Channel, since: Date, sent: Set<string>): Promise<void> {
  const inbox = channel.kind === 'email' ? await inboxOfChannel(deps, channel) : null
  if (inbox === null) return
  for await (const messageId of sentMessageIds(inbox.address, since)) sent.add(idOf(messageId))
}

function troubleOf(error: unknown, channel: Channel, secrets: readonly string[]): Trouble {
  const { code, place, values } = toErrorRecord(error)
  if (code !== 'internal-fault') return { code, place: { ...place }, values: { ...values } }
  const host = channel.kind === 'email' && channel.config.engine === 'smtp' ? channel.config.inbox?.host : ''
  return mailboxFailure(error, host ?? '', secrets)
}

function openPublications({ workspace }: Deps) {
  const { database } = workspace
  const ids = listPublications(database)
    .filter(({ channelKind, state, counts }) => {
      const waits = counts.queued + counts.deferred + counts.sending + counts['in-doubt'] > 0
      return channelKind === 'email' && (waits || !isFinal(state))
    })
    .map(({ id }) => id)
  return listForJournals(database, ids)
}

/** @returns how many of a publication's messages the mailboxes have sent that are not known here to have gone */
function noteSent(
  { workspace, guard }: Deps,
  id: PublicationId,
  hasRows: boolean,
  sent: ReadonlySet<string>,
): number {
  const { database, identityKey } = workspace
  const known = guard.gone(id)
  const candidates = hasRows
    ? [...rowsInLine(database, id), ...rowsInDoubt(database, id)].map(({ messageId }) => messageId)
    : addressKeys(database).map((emailKey) => messageIdOf(identityKey, id, emailKey, 'any.invalid'))
  const found = candidates.filter((one) => sent.has(idOf(one)) && known.get(idOf(one)) !== 'taken')
  const journal = guard.journal(id)
  try {
    for (const messageId of found) journal.note(messageId, 'taken')
  } finally {
    journal.close()
  }
  return found.length
}
