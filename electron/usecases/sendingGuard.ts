import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Confirmed, type Hold, type HoldReason, holdReasons } from '../../shared/archive/hold.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { type Gone, goneMessages } from '../archive/goneMessages.ts'
import { isKnownPlace, keepPlace } from '../archive/knownPlace.ts'
import { entryFolders, journalledIn, sendingPlaces } from '../archive/places.ts'
import { idOf, type Journalled, openJournal, type SendJournal } from '../archive/sendJournal.ts'
import { isAhead, nextMark, readMark, SendMark, thisComputer, writeMark } from '../archive/sendMark.ts'
import {
  keepPublicationNumber,
  listForJournals,
  postsInLine,
  readSendingState,
  rowsInLine,
  writeSendingState,
} from '../store/sendingState.ts'
import { hasService } from '../workspace/lock.ts'
import type { OpenWorkspace } from '../workspace/openWorkspace.ts'
import { describeGone, settleGone } from './goneUnseen.ts'

/**
 * Stands between a workspace and its sending. A database that is older than what has been sent from it (a backup put back, a copied
 * folder) would send again what has gone; so how far sending has come is kept beside it too, in the workspace's folder and in the
 * program's own folder for this computer, and where they differ, or the computer is another one, nothing is sent until somebody has
 * looked and confirmed.
 */
export interface SendingGuard {
  /** Nothing may be sent. */
  isHeld(): boolean
  /** The same with all there is to know of it; null where it may. */
  hold(): Hold | null
  /** @throws RundbrevError `sending-held` */
  requireOpen(): void
  /** To be called before the first message of every round of sending. @throws RundbrevError `sending-held` */
  beginRound(): void
  /** What has gone of a publication, also where this database does not know it. */
  gone(id: PublicationId): Gone
  /** To be closed when the round is over. */
  journal(id: PublicationId): SendJournal
  /** The officer puts messages back in line: from now on their journal does not say that they may have gone. */
  released(id: PublicationId, messageIds: readonly string[]): void
  /**
   * The officer has looked: what has gone counts as sent, or in doubt, and the rest may go. Where nothing is held, nothing changes.
   * @param noted to be kept with it or not at all; what it throws leaves sending held
   */
  confirm(noted?: (confirmed: Confirmed) => void): Confirmed
}

export interface GuardOptions {
  readonly workspace: OpenWorkspace
  /** The program's own folder on this computer (workspace/stateFolder.ts). */
  readonly stateFolder: string
  readonly now: () => Temporal.Instant
}

const Reasons = z.array(z.enum(holdReasons))

/** Looks once, when the workspace is opened: while it is open it is ours alone. What it throws has closed the workspace. */
export function openSendingGuard({ workspace, stateFolder, now }: GuardOptions): SendingGuard {
  const { database, folder, identityKey } = workspace
  const places = sendingPlaces(folder, identityKey, stateFolder)
  const computer = thisComputer(stateFolder)
  const time = () => instantText(now())
  const gone = (about: Journalled) => goneMessages(folder, places, about)

  const write = (mark: SendMark) => {
    // The database first: one that is ahead of its files has lost nothing.
    writeSendingState(database, 'sendMark', mark)
    keepPlace(places.placeHere, workspace.databaseFile)
    writeMark(places.mark, mark)
    try {
      writeMark(places.markHere, mark)
    } catch {
      // The program's folder cannot be written: the workspace's own tells as much, as long as it is not itself put back.
    }
  }

  /** The marks that tell of more than the database's own. */
  const ahead = (own: SendMark) =>
    [readMark(places.mark), readMark(places.markHere)].filter((mark) => isAhead(mark, own)) as SendMark[]

  const ownMark = (): SendMark | undefined => {
    const kept = SendMark.safeParse(readSendingState(database, 'sendMark'))
    return kept.success ? kept.data : undefined
  }

  const look = (): HoldReason[] => {
    const reasons = new Set(keptReasons(readSendingState(database, 'sendHold')))
    const own = ownMark() ?? { round: -1, token: '', computer, at: time() }
    // Whoever shares the folder with a service has been asked once, and has sent from this very file before.
    const isShared = hasService(folder) && isKnownPlace(places.placeHere, workspace.databaseFile)
    if (own.computer.id !== computer.id && !isShared) reasons.add('other-computer')
    if (ahead(own).length > 0) reasons.add('older-database')
    const journals = journalledIn(places)
    const numbers = [...journals, ...entryFolders(folder).map(({ publicationId }) => publicationId)]
    // Before anything can be planned: a number that has been given out is never another publication's.
    for (const id of numbers) if (keepPublicationNumber(database, id)) reasons.add('older-database')
    for (const publication of listForJournals(database, journals)) {
      if (wouldGoAgain(publication)) reasons.add('older-database')
    }
    return [...reasons]
  }

  const wouldGoAgain = ({ id, createdAt, state, hasRows }: ReturnType<typeof listForJournals>[number]) => {
    // Of one that is done, rows may be in line again; of one that was cancelled or has failed, none ever goes.
    if (state === 'cancelled' || state === 'failed' || (state === 'done' && !hasRows)) return false
    const inLine = hasRows
      ? [
          ...rowsInLine(database, id).map(({ messageId }) => idOf(messageId)),
          ...postsInLine(database, id).map(({ key }) => key),
        ]
      : []
    if (hasRows && inLine.length === 0) return false
    const messages = gone({ publicationId: id, createdAt })
    return hasRows ? inLine.some((known) => messages.has(known)) : messages.size > 0
  }

  let reasons: readonly HoldReason[] = []
  try {
    reasons = look()
    if (reasons.length > 0) writeSendingState(database, 'sendHold', reasons)
    else if (ownMark() === undefined) write(nextMark(-1, computer, time()))
  } catch (error) {
    workspace.close()
    throw error
  }

  const hold = (): Hold | null => {
    if (reasons.length === 0) return null
    const marks = [ownMark(), readMark(places.mark), readMark(places.markHere)]
    const latest = marks.filter((mark) => mark !== undefined).toSorted((a, b) => b.round - a.round)[0]
    return {
      reasons: [...reasons],
      last: { at: latest?.at ?? time(), computer: latest?.computer.name ?? '' },
      publications: describeGone({ database, folder }, places, gone),
    }
  }

  const requireOpen = () => {
    if (reasons.length > 0) throw new RundbrevError('sending-held', { file: folder })
  }

  const about = (publicationId: PublicationId): Journalled => ({
    publicationId,
    createdAt: listForJournals(database, [publicationId])[0]?.createdAt ?? '',
  })
  const journal = (id: PublicationId) => openJournal(places.journal(id), places.journalHere(id), about(id))

  return {
    isHeld: () => reasons.length > 0,
    hold,
    requireOpen,
    gone: (id) => gone(about(id)),
    journal,
    beginRound() {
      requireOpen()
      write(nextMark(ownMark()?.round ?? 0, computer, time()))
    },
    released(id, messageIds) {
      if (messageIds.length === 0) return
      const noted = journal(id)
      try {
        for (const messageId of messageIds) noted.note(messageId, 'released')
      } finally {
        noted.close()
      }
    },
    confirm(noted = () => undefined) {
      if (reasons.length === 0) return { sent: 0, inDoubt: 0, closed: 0 }
      const confirmed = database.transaction(() => {
        const done = settleGone({ database, folder, identityKey, now: time() }, places, gone)
        writeSendingState(database, 'sendHold', null)
        noted(done)
        return done
      })
      const rounds = [ownMark(), readMark(places.mark), readMark(places.markHere)].map(
        (mark) => mark?.round ?? 0,
      )
      write(nextMark(Math.max(...rounds), computer, time()))
      reasons = []
      return confirmed
    },
  }
}

function keptReasons(kept: unknown): HoldReason[] {
  const read = Reasons.safeParse(kept)
  return read.success ? read.data : []
}
