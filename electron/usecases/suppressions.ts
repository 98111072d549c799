import { SuppressionReason } from '../../shared/audience/contact.ts'
import type { privacyContract } from '../../shared/contract/privacy.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { noteAct } from '../store/audit.ts'
import { contactIdOf } from '../store/contacts.ts'
import {
  copyToContacts,
  countSuppressions,
  readSuppression,
  readSuppressions,
  removeListed,
} from '../store/suppressionLists.ts'
import { suppress } from '../store/suppressions.ts'
import { audienceChanged } from './contacts.ts'
import { importSuppressions } from './importSuppressions.ts'
import { requireAddress } from './requireAddress.ts'
import type { UseCases } from './useCase.ts'

export const suppressions = {
  'suppressions.page': (deps, { reason, from, count }) => {
    const { database, identityKey } = deps.workspace
    const counted = countSuppressions(database)
    const counts = Object.fromEntries(
      SuppressionReason.options.map((option) => [option, counted.get(option) ?? 0]),
    ) as Record<SuppressionReason, number>
    return {
      rows: readSuppressions(database, identityKey, reason, { from, count }),
      from,
      found: reason === null ? [...counted.values()].reduce((sum, rows) => sum + rows, 0) : counts[reason],
      counts,
    }
  },

  'suppressions.lookUp': ({ workspace: { database, identityKey } }, { email }) => {
    const { address, key } = requireAddress(email)
    return { email: address, suppression: readSuppression(database, identityKey, key) ?? null }
  },

  'suppressions.add': (deps, { email, source }) => {
    const { database, identityKey } = deps.workspace
    const { address, key } = requireAddress(email)
    const at = instantText(deps.now())
    const added = database.transaction(() => {
      if (readSuppression(database, identityKey, key) !== undefined) return false
      suppress(database, identityKey, key, 'by-hand', at, source.trim())
      const contactId = contactIdOf(database, key)
      noteAct(database, {
        ...{ at, actor: deps.actor, action: 'suppression.added' },
        ...(contactId === undefined ? {} : { contactId }),
        // Neither the address nor what was said: they would stay where an erasure does not look for them.
        details: { values: { reason: 'by-hand' } },
      })
      return true
    })
    if (added) audienceChanged(deps)
    return { email: address, added }
  },

  'suppressions.import': (deps, input) => importSuppressions(deps, input),

  'suppressions.undoImport': (deps, { batch }) => {
    const { database, identityKey } = deps.workspace
    const removed = database.transaction(() => {
      const hashes = removeListed(database, batch)
      copyToContacts(database, identityKey, new Set(hashes))
      noteAct(database, {
        ...{ at: instantText(deps.now()), actor: deps.actor, action: 'suppressions.importUndone', batch },
        details: { values: { removed: hashes.length } },
      })
      return hashes.length
    })
    audienceChanged(deps)
    return { removed }
  },
} satisfies UseCases<Extract<keyof typeof privacyContract, `suppressions.${string}`>>
