import { type RetentionLimits, retentionLimits } from '../../shared/audience/retention.ts'
import type { privacyContract } from '../../shared/contract/privacy.ts'
import type { ContactId } from '../../shared/contract/scalars.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { actNoter, nextBatch, noteAct } from '../store/audit.ts'
import { clearTraces } from '../store/clearTraces.ts'
import { setContactsDeleted } from '../store/contacts.ts'
import { purgeDeleted } from '../store/purge.ts'
import {
  countProposals,
  proposedIds,
  readProposals,
  readRetentionRule,
  restoreRemoved,
  setRetainUntil,
  writeRetentionRule,
} from '../store/retention.ts'
import { readSettings } from '../store/settings.ts'
import { audienceChanged } from './contacts.ts'
import type { Deps } from './deps.ts'
import { discardErasedLetters } from './discardErasedLetters.ts'
import type { UseCases } from './useCase.ts'

/** How long a deleted contact can be had back. */
const deletedDays = 30
/** Who did what the program does by itself. */
const program = 'rundbrev'

export const retention = {
  'retention.rule': ({ workspace }) => readRetentionRule(workspace.database),

  'retention.setRule': (deps, rule) => {
    const { database } = deps.workspace
    database.transaction(() => {
      writeRetentionRule(database, rule)
      noteAct(database, {
        ...{ at: instantText(deps.now()), actor: deps.actor, action: 'retention.changed' },
        details: { values: { months: rule.months ?? 0 } },
      })
    })
    audienceChanged(deps)
    return rule
  },

  'retention.proposals': (deps, { from, count }) => {
    const { database } = deps.workspace
    const limits = limitsNow(deps)
    if (limits === undefined) return { rows: [], from, found: 0 }
    return {
      rows: readProposals(database, limits, { from, count }),
      from,
      found: countProposals(database, limits),
    }
  },

  'retention.keep': (deps, { ids, until }) => {
    const { database } = deps.workspace
    const kept = database.transaction(() => {
      const kept = setRetainUntil(database, ids, until)
      noteEach(deps, 'contact.changed', kept, nextBatch(database), { after: { retainUntil: until } })
      return kept.length
    })
    audienceChanged(deps)
    return { kept }
  },

  'retention.remove': (deps, { ids }) => {
    const { database } = deps.workspace
    const limits = limitsNow(deps)
    const at = instantText(deps.now())
    const answer = database.transaction(() => {
      const batch = nextBatch(database)
      const removed = limits === undefined ? [] : proposedIds(database, limits, ids)
      noteAct(database, {
        ...{ at, actor: deps.actor, action: 'contacts.removedByRetention', batch },
        details: { values: { count: removed.length } },
      })
      setContactsDeleted(database, removed, at)
      noteEach(deps, 'contact.deleted', removed, batch)
      return { removed: removed.length, batch }
    })
    audienceChanged(deps)
    return answer
  },

  'retention.undoRemoval': (deps, { batch }) => {
    const { database } = deps.workspace
    const restored = database.transaction(() => {
      const restored = restoreRemoved(database, batch)
      noteEach(deps, 'contact.restored', restored, nextBatch(database))
      return restored.length
    })
    audienceChanged(deps)
    return { restored }
  },
} satisfies UseCases<Extract<keyof typeof privacyContract, `retention.${string}`>>

/** Erases the contacts that were deleted so long ago that nobody will take it back; done when a workspace is opened. */
export function tidyAudience(deps: Deps): void {
  const { database, identityKey } = deps.workspace
  const now = instantText(deps.now())
  const before = instantText(deps.now().subtract({ hours: deletedDays * 24 }))
  const purged = database.transaction(
    () => {
      const purged = purgeDeleted(database, identityKey, before, now)
      if (purged > 0) {
        noteAct(database, {
          ...{ at: now, actor: program, action: 'contacts.purged' },
          details: { values: { count: purged } },
        })
      }
      return purged
    },
    { behavior: 'immediate' },
  )
  if (purged === 0) return
  discardErasedLetters(deps)
  clearTraces(database)
}

function limitsNow({ workspace, now }: Deps): RetentionLimits | undefined {
  const { database } = workspace
  return retentionLimits(readRetentionRule(database), now(), readSettings(database).zone)
}

function noteEach(
  deps: Deps,
  action: 'contact.changed' | 'contact.deleted' | 'contact.restored',
  ids: readonly ContactId[],
  batch: number,
  details = {},
): void {
  const note = actNoter(deps.workspace.database)
  const at = instantText(deps.now())
  for (const contactId of ids) note({ at, actor: deps.actor, action, batch, contactId, details })
}
