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
import type { Deps } from './deps.ts'

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
  const { database, identityKey, folder } = deps.workspace
  const at = instantText(deps.now())
  const known = findKnownContact(database, emailKey)
  const isNamed = personFinder({ addresses: emailForms(emailKey), name: known?.content.name ?? '' })
  const { known: erased, ...counts } = database.transaction(
    () => {
      const done = eraseContact(database, identityKey, emailKey, at)
      noteAct(database, {
        at,
        actor: deps.actor,
        action: 'contact.erased',
        details: { values: { deliveries: done.deliveries } },
      })
      return done
    },
    { behavior: 'immediate' },
  )
  return {
    erased,
    ...counts,
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

function filesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length
}
