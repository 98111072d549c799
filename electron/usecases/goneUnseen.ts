import { Temporal } from 'temporal-polyfill'
import type { Confirmed, GoneUnseen } from '../../shared/archive/hold.ts'
import type { Manifest } from '../../shared/archive/manifest.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { followingOccurrence } from '../../shared/schedule/tick.ts'
import { isFinal } from '../../shared/schedule/transitions.ts'
import type { Gone } from '../archive/goneMessages.ts'
import { entryFolders, journalledIn, type SendingPlaces } from '../archive/places.ts'
import { readManifest } from '../archive/readManifest.ts'
import { idOf, type Journalled } from '../archive/sendJournal.ts'
import { isRedDay } from '../calendar/redDays.ts'
import { freezeRecipients } from '../delivery/freezeRecipients.ts'
import { readRecipients } from '../store/contacts.ts'
import type { Database } from '../store/database.ts'
import { insertDeliveries } from '../store/ledger.ts'
import { insertPublication, readOrigin, readPublication } from '../store/publications.ts'
import {
  closeAsArchived,
  listForJournals,
  markGone,
  postsInLine,
  rowsInDoubt,
  rowsInLine,
} from '../store/sendingState.ts'
import { doubtFrozen } from '../store/stepsInDoubt.ts'

interface Where {
  readonly database: Database
  readonly folder: string
}
type GoneOf = (about: Journalled) => Gone

/** What has gone that the database does not know of, or would send again. */
export function describeGone({ database, folder }: Where, places: SendingPlaces, gone: GoneOf): GoneUnseen[] {
  return candidates({ database, folder }, places).flatMap(({ id, row, manifest }): GoneUnseen[] => {
    const createdAt = row?.createdAt ?? manifest?.publication.createdAt ?? ''
    const messages = gone({ publicationId: id, createdAt })
    const of = (fate: string) => [...messages.values()].filter((one) => one === fate).length
    const told = {
      ...{ id, title: null, state: null, wouldGoAgain: null },
      over: manifest !== undefined,
      taken: of('taken'),
      inDoubt: of('begun'),
    }
    if (row === undefined) return [{ ...told, title: manifest?.post.title ?? null }]
    const publication = { title: readPublication(database, id)?.postTitle ?? null, state: row.state }
    if (row.hasRows) {
      if (row.state === 'cancelled' || row.state === 'failed') return []
      const again =
        rowsInLine(database, id).filter(({ messageId }) => messages.has(idOf(messageId))).length +
        postsInLine(database, id).filter(({ key }) => messages.has(key)).length
      return again === 0 ? [] : [{ ...told, ...publication, wouldGoAgain: again }]
    }
    const nothing = isFinal(row.state) || (messages.size === 0 && manifest === undefined)
    return nothing ? [] : [{ ...told, ...publication }]
  })
}

/**
 * Makes the database know what has gone: rows in line or in doubt that were taken are sent, those of which nobody knows are in doubt, and a
 * publication that is over according to the archive is over, with a row for each contact that got it. One that has begun and whose
 * recipients the database has not settled yet needs nothing here: when it starts, it leaves out who has it (startPublication.ts).
 * To be called in a transaction.
 */
export function settleGone(
  world: Where & { readonly identityKey: string; readonly now: string },
  places: SendingPlaces,
  gone: GoneOf,
): Confirmed {
  const { database, now } = world
  const total = { sent: 0, inDoubt: 0, closed: 0 }
  for (const { id, row, manifest } of candidates(world, places)) {
    if (row === undefined) continue
    const messages = gone({ publicationId: id, createdAt: row.createdAt })
    const domain = manifest?.channel.from?.address.replace(/^.*@/, '') ?? ''
    if (
      row.hasRows ||
      (manifest !== undefined && !isFinal(row.state) && insertGone(world, id, messages, domain))
    ) {
      const rows = rowsInLine(database, id)
      const fateOf = (messageId: string) => messages.get(idOf(messageId))
      const idsOf = (fate: string) =>
        rows.filter(({ messageId }) => fateOf(messageId) === fate).map((each) => each.id)
      const known = rowsInDoubt(database, id).filter(({ messageId }) => fateOf(messageId) === 'taken')
      const [taken, begun] = [[...idsOf('taken'), ...known.map((each) => each.id)], idsOf('begun')]
      markGone(database, taken, 'sent', now)
      markGone(database, begun, 'in-doubt', now)
      // Of a post on a network more must be known than that it has gone: the officer says which it is.
      const posts = postsInLine(database, id).filter(({ key }) => messages.has(key))
      doubtFrozen(database, posts, { since: readPublication(database, id)?.dueAt ?? now, now })
      total.inDoubt += posts.length
      total.sent += taken.length
      total.inDoubt += begun.length
    }
    if (manifest !== undefined && close(database, id, manifest, now)) total.closed += 1
  }
  return total
}

interface Candidate {
  readonly id: PublicationId
  /** As the database has it. */
  readonly row: ReturnType<typeof listForJournals>[number] | undefined
  /** As the archive has it: then it was over. */
  readonly manifest: Manifest | undefined
}

function candidates({ database, folder }: Where, places: SendingPlaces): Candidate[] {
  const entries = new Map(entryFolders(folder).map(({ publicationId, name }) => [publicationId, name]))
  const ids = [...new Set([...journalledIn(places), ...entries.keys()])].sort((a, b) => a - b)
  const rows = new Map(listForJournals(database, ids).map((row) => [row.id, row]))
  return ids.map((id) => {
    const [row, name] = [rows.get(id), entries.get(id)]
    // What the database has closed itself need not be read again.
    const needed = name !== undefined && (row === undefined || !isFinal(row.state))
    const manifest = needed ? readManifest(folder, name)?.manifest : undefined
    const same = row === undefined || manifest?.publication.createdAt === row.createdAt
    return { id, row, manifest: same ? manifest : undefined }
  })
}

/** A row for each contact whose message has gone. @returns whether there are any */
function insertGone(
  { database, identityKey, now }: { database: Database; identityKey: string; now: string },
  publicationId: PublicationId,
  messages: Gone,
  domain: string,
): boolean {
  const everybody = readRecipients(database, identityKey, null)
  const rows = freezeRecipients(everybody, { publicationId, identityKey, domain, now })
    .filter(({ messageId }) => messages.has(idOf(messageId)))
    .map((row) => ({ ...row, state: 'queued' as const, settledAt: null }))
  insertDeliveries(database, rows)
  return rows.length > 0
}

function close(database: Database, id: PublicationId, { publication }: Manifest, now: string): boolean {
  const before = readPublication(database, id)
  const { state, startedAt, finishedAt } = publication
  if (before === undefined || !closeAsArchived(database, id, { state, startedAt, finishedAt })) return false
  // It ended when every row had its answer: those that did not go were refused. Of one that was cancelled they stay in line.
  if (state !== 'cancelled') {
    const left = rowsInLine(database, id).map((row) => row.id)
    markGone(database, left, 'rejected', now)
  }
  if (before.startedAt === null) planFollowing(database, before, now)
  return true
}

/** A recurring publication goes on: its next occurrence was planned when it started, which this database has forgotten. */
function planFollowing(database: Database, before: Publication, now: string): void {
  const next =
    before.state === 'missed' ? null : followingOccurrence(before, Temporal.Instant.from(now), isRedDay)
  if (next === null) return
  const planned = { wallTime: next.wallTime, dueAt: instantText(next.dueAt) }
  const { plannedBy } = readOrigin(database, before.id)
  insertPublication(database, { ...before, ...planned }, { now, plannedBy })
}
