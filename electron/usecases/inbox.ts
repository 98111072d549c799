import type { inboxContract } from '../../shared/contract/inbox.ts'
import type { InboxMailId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { contactIdOf } from '../store/contacts.ts'
import { readKeepDays, writeKeepDays } from '../store/inboxKeeping.ts'
import {
  countInbox,
  countInboxMails,
  forgetOldMails,
  type InboxMailRow,
  inboxMailsOfDelivery,
  isFoundDead,
  markBelieved,
  markTakenBack,
  noteSuppressed,
  readInboxMail,
  readInboxMails,
  setMailsDone,
} from '../store/inboxMails.ts'
import { letterById, unbounceLetter } from '../store/lettersOut.ts'
import { removeSuppression, suppressionOf } from '../store/suppressions.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import { inboxStates, lookInInboxes } from './lookInInboxes.ts'
import { keepOut, letItFollow } from './noteReturn.ts'
import { publicationsChanged } from './startPublication.ts'
import type { UseCases } from './useCase.ts'
import { asWork } from './work.ts'

export const inbox = {
  'inbox.overview': (deps) => ({
    inboxes: inboxStates(deps),
    counts: countInbox(deps.workspace.database),
    keepDays: readKeepDays(deps.workspace.database),
  }),

  'inbox.page': ({ workspace: { database } }, { from, count, ...filter }) => ({
    rows: readInboxMails(database, filter, { from, count }),
    found: countInboxMails(database, filter),
  }),

  'inbox.ofDelivery': ({ workspace }, { deliveryId }) => ({
    rows: inboxMailsOfDelivery(workspace.database, deliveryId),
  }),

  'inbox.look': async (deps) => {
    // Called off, it keeps what it has read.
    const result = await asWork(deps, 'look-in-inboxes', ({ signal, tell }) =>
      lookInInboxes(deps, { stop: signal, read: tell }),
    )
    return { result, inboxes: inboxStates(deps) }
  },

  'inbox.setDone': (deps, { ids, done }) => {
    setMailsDone(deps.workspace.database, ids, done ? instantText(deps.now()) : null)
    inboxChanged(deps)
    return {}
  },

  'inbox.honourWish': (deps, { id }) => {
    const { database } = deps.workspace
    database.transaction(() => {
      const mail = requireMail(deps, id)
      if (mail.kind !== 'wish') throw new RundbrevError('inbox-mail-kind')
      const letter = mail.deliveryId === null ? undefined : letterById(database, mail.deliveryId)
      // The address that they write from, that which the letter went to, and that which they have today: one person.
      const keys = new Set(
        [mail.emailKey, letter?.emailKey ?? '', letter?.nowKey ?? ''].filter((key) => key !== ''),
      )
      const added = [...keys].filter((key) => keepOut(deps, key, 'unsubscribed', deps.actor))
      noteSuppressed(database, id, added)
      setMailsDone(database, [id], instantText(deps.now()))
    })
    inboxChanged(deps)
    audienceChanged(deps)
    return {}
  },

  'inbox.takeBack': (deps, { id }) => {
    const { database } = deps.workspace
    database.transaction(() => {
      const mail = requireMail(deps, id)
      if ((mail.kind !== 'bounce' && mail.kind !== 'wish') || mail.takenBackAt !== null) {
        throw new RundbrevError('inbox-mail-kind')
      }
      const at = instantText(deps.now())
      if (mail.kind === 'bounce' && mail.deliveryId !== null && mail.stateBefore !== null) {
        unbounceLetter(database, mail.deliveryId)
      }
      markTakenBack(database, id, at, mail.kind === 'wish' ? null : at)
      for (const emailKey of mail.suppressed) letIn(deps, mail, emailKey)
    })
    inboxChanged(deps)
    publicationsChanged(deps)
    audienceChanged(deps)
    return {}
  },

  'inbox.believe': (deps, { id }) => {
    const { database } = deps.workspace
    database.transaction(() => {
      const mail = requireMail(deps, id)
      if (mail.kind !== 'bounce' || mail.takenBackAt === null) throw new RundbrevError('inbox-mail-kind')
      const letter = mail.deliveryId === null ? undefined : letterById(database, mail.deliveryId)
      const { stateBefore, suppressed } = letItFollow(deps, { ...mail, letter: letter ?? null }, deps.actor)
      markBelieved(database, id, { stateBefore: stateBefore ?? mail.stateBefore, suppressed })
    })
    inboxChanged(deps)
    publicationsChanged(deps)
    audienceChanged(deps)
    return {}
  },

  'inbox.setKeepDays': (deps, { keepDays }) => {
    writeKeepDays(deps.workspace.database, keepDays)
    tidyInbox(deps)
    inboxChanged(deps)
    return {}
  },
} satisfies UseCases<Exclude<keyof typeof inboxContract, `desktop.${string}`>>

/** Forgets what has been kept for as long as it may; done when a workspace is opened, and when the officer shortens the time. */
export function tidyInbox(deps: Deps): void {
  const { database } = deps.workspace
  forgetOldMails(database, instantText(deps.now().subtract({ hours: 24 * readKeepDays(database) })))
}

/** An address that this mail alone keeps out may be mailed again; one that has a weightier reason meanwhile stays out. */
function letIn(deps: Deps, { kind }: InboxMailRow, emailKey: string): void {
  const { database, identityKey } = deps.workspace
  const reason = kind === 'bounce' ? 'hard-bounce' : 'unsubscribed'
  if (suppressionOf(database, identityKey, emailKey) !== reason) return
  if (kind === 'bounce' && isFoundDead(database, emailKey)) return
  removeSuppression(database, identityKey, emailKey)
  const contactId = contactIdOf(database, emailKey)
  noteAct(database, {
    ...{ at: instantText(deps.now()), actor: deps.actor, action: 'suppression.lifted' },
    ...(contactId !== undefined && { contactId }),
  })
}

/** @throws RundbrevError `not-found` */
function requireMail({ workspace }: Deps, id: InboxMailId): InboxMailRow {
  const mail = readInboxMail(workspace.database, id)
  if (mail === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `mail ${id}` })
  return mail
}

function inboxChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'inbox' } })
}
