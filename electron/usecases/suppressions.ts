import { SuppressionReason } from '../../shared/audience/contact.ts'
import {
  mostRejects,
  readSuppressionList,
  type SuppressionImportReport,
} from '../../shared/audience/suppressionList.ts'
import type { Input } from '../../shared/contract/contract.ts'
import type { privacyContract } from '../../shared/contract/privacy.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { nextBatch, noteAct } from '../store/audit.ts'
import { contactIdOf } from '../store/contacts.ts'
import {
  copyToContacts,
  countSuppressions,
  readSuppression,
  readSuppressions,
  removeListed,
} from '../store/suppressionLists.ts'
import {
  outweighs,
  suppress,
  suppressedHashes,
  suppressHash,
  suppressionHash,
} from '../store/suppressions.ts'
import { audienceChanged, requireAddress } from './contacts.ts'
import type { Deps } from './deps.ts'
import { readRecords } from './readRecords.ts'
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
        // Not the address: it would stay where nobody looks for it.
        details: {
          values: { reason: 'by-hand', ...(source.trim() === '' ? {} : { source: source.trim() }) },
        },
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

/**
 * Blocks whoever is on a list. All of it is one transaction; rows that say nothing usable are told, and the others count.
 *
 * @throws RundbrevError `table-…`, `sheet-…`, `suppressions-none-found` where no column holds addresses
 */
async function importSuppressions(
  deps: Deps,
  input: Input<'suppressions.import'>,
): Promise<SuppressionImportReport> {
  const { fileName, dryRun } = input
  const { database, identityKey } = deps.workspace
  const { listed, rejected } = readSuppressionList(await readRecords(deps, input))
  if (listed.length === 0) {
    throw new RundbrevError('suppressions-none-found', { file: fileName }, { file: fileName })
  }
  const now = instantText(deps.now())
  const known = suppressedHashes(database)
  const lines = listed.map(({ who, reason, day, source }) => ({
    hash: who.kind === 'hash' ? who.hash : suppressionHash(identityKey, who.emailKey),
    reason: reason ?? input.reason,
    at: day === null ? now : `${day}T12:00:00.000Z`,
    source: source === '' ? fileName : source,
  }))
  const did = lines.map(({ hash, reason }) => {
    const before = known.get(hash)
    if (before === undefined) return 'added'
    return outweighs(reason, before) ? 'raised' : 'known'
  })
  const isNew = new Set(lines.filter((_, index) => did[index] !== 'known').map(({ hash }) => hash))
  const counted = (kind: (typeof did)[number]) => did.filter((other) => other === kind).length
  const counts = { added: counted('added'), raised: counted('raised') }
  const carryOut = () => {
    const batch = nextBatch(database)
    for (const { hash, ...suppression } of lines) suppressHash(database, hash, { ...suppression, batch })
    const contacts = copyToContacts(database, identityKey, isNew)
    noteAct(database, {
      ...{ at: now, actor: deps.actor, action: 'suppressions.imported', batch },
      details: { values: { file: fileName, ...counts, rejected: rejected.length } },
    })
    return { batch, contacts }
  }
  const kept =
    dryRun || isNew.size === 0
      ? { batch: null, contacts: countContactsOf(deps, isNew) }
      : database.transaction(carryOut, { behavior: 'immediate' })
  if (kept.batch !== null) audienceChanged(deps)
  return {
    dryRun,
    batch: counts.added === 0 ? null : kept.batch,
    rows: listed.length + rejected.length,
    ...counts,
    known: counted('known'),
    contacts: kept.contacts,
    rejected: rejected.slice(0, mostRejects),
    rejectedCount: rejected.length,
  }
}

function countContactsOf({ workspace }: Deps, hashes: ReadonlySet<string>): number {
  const { database, identityKey } = workspace
  if (hashes.size === 0) return 0
  const keys = database.$client.prepare('SELECT email_key FROM contacts').pluck().all() as string[]
  return keys.filter((key) => hashes.has(suppressionHash(identityKey, key))).length
}
