import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { emailForms } from '../../shared/audience/emailForms.ts'
import type { Erasure } from '../../shared/audience/erasure.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { personFinder } from '../../shared/text/namesPerson.ts'
import { noteAct } from '../store/audit.ts'
import { clearTraces } from '../store/clearTraces.ts'
import { eraseContact } from '../store/eraseContact.ts'
import { findKnownContact } from '../store/knownContacts.ts'
import { findMentions } from '../store/personMentions.ts'
import { accountsNamed, forgetReplies, repliesOf, withOtherNames } from '../store/replyAddresses.ts'
import { forgetInTroubles } from '../store/troubleTraces.ts'
import type { Deps } from './deps.ts'
import { discardErasedLetters } from './discardErasedLetters.ts'

/** Tries to clear what the files still hold, and how long to wait between two of them, in milliseconds. */
const tries = 5
const between = 300

/**
 * Erases a person, notes that somebody was erased, and tells what is left to do: where the person stands in texts of the
 * officer's own, which are not rewritten behind anybody's back, and the backups, which are as they were.
 *
 * @param emailKey normalised by parseEmailAddress
 */
export async function erasePerson(deps: Deps, emailKey: string): Promise<Erasure> {
  const { database, identityKey } = deps.workspace
  const at = instantText(deps.now())
  const known = findKnownContact(database, emailKey)
  const name = known?.content.name ?? ''
  const isHeard = repliesOf(database, [emailKey]).length > 0
  const accounts = withOtherNames(database, identityKey, [
    ...accountsNamed(database, name),
    ...(isHeard ? [emailKey] : []),
  ])
  const isNamed = personFinder({ addresses: [...emailForms(emailKey), ...accounts], name })
  const { known: erased, ...counts } = database.transaction(
    () => {
      const done = eraseContact(database, identityKey, emailKey, at)
      const replies = forgetReplies(database, identityKey, accounts, at)
      forgetInTroubles(database, isNamed)
      noteAct(database, {
        at,
        actor: deps.actor,
        action: 'contact.erased',
        details: { values: { deliveries: done.deliveries } },
      })
      return { ...done, known: done.known || replies > 0, replies }
    },
    { behavior: 'immediate' },
  )
  discardErasedLetters(deps)
  return { erased, ...counts, ...(await leftToDo(deps, isNamed)) }
}

/**
 * Erases whoever has an account on a network: nothing but where they answered is kept of them, and what the officer wrote is told.
 *
 * @param account as accountKey reads it
 */
export async function eraseAccount(deps: Deps, account: string): Promise<Erasure> {
  const { database, identityKey } = deps.workspace
  const at = instantText(deps.now())
  const accounts = withOtherNames(database, identityKey, [account])
  const isNamed = personFinder({ addresses: accounts, name: '' })
  const replies = database.transaction(
    () => {
      const count = forgetReplies(database, identityKey, accounts, at)
      forgetInTroubles(database, isNamed)
      noteAct(database, { at, actor: deps.actor, action: 'contact.erased', details: { values: {} } })
      return count
    },
    { behavior: 'immediate' },
  )
  const left = await leftToDo(deps, isNamed)
  return { erased: replies > 0, deliveries: 0, formerAddresses: 0, replies, ...left }
}

/** Clears the files, and tells what only the officer can do. */
async function leftToDo(
  deps: Deps,
  isNamed: (text: string) => boolean,
): Promise<Pick<Erasure, 'cleared' | 'mentions' | 'backups'>> {
  const { database, folder } = deps.workspace
  return {
    cleared: await clearPatiently(deps),
    mentions: findMentions(database, isNamed),
    backups: filesIn(join(folder, 'backups')),
  }
}

async function clearPatiently({ workspace }: Deps): Promise<boolean> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    if (clearTraces(workspace.database)) return true
    if (attempt < tries) await pause(between)
  }
  return false
}

/** But for the manifests, which name nobody. */
function filesIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.json')).length
}
