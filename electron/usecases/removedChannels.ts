import type { ChannelId } from '../../shared/contract/scalars.ts'
import { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { readRemovedChannel, unmarkChannelRemoved } from '../store/channels.ts'
import type { Database } from '../store/database.ts'
import type { Deps } from './deps.ts'

/** For so long a channel can be had back with its passwords, in milliseconds: whoever pressed the wrong thing notices by then. */
const keptMs = 10 * 60_000

type Secrets = ReadonlyMap<SecretPurpose, string>

/** In this program's memory only: on the disk nothing is left of them. */
const keptOf = new WeakMap<Database, Map<ChannelId, Secrets>>()

/** Forgets what a channel has kept secret, but for the way back a moment later. */
export function forgetSoon({ workspace: { database }, secrets }: Deps, id: ChannelId): void {
  const kept = keptOf.get(database) ?? new Map<ChannelId, Secrets>()
  keptOf.set(database, kept)
  const own = new Map(
    SecretPurpose.options.flatMap((purpose) => {
      const secret = secrets.get(id, purpose)
      return secret === undefined ? [] : [[purpose, secret] as const]
    }),
  )
  kept.set(id, own)
  setTimeout(() => {
    if (kept.get(id) === own) kept.delete(id)
  }, keptMs).unref()
  secrets.forget(id)
}

/**
 * Brings back a channel that was removed, with its passwords where that was a moment ago; later somebody gives them anew. An account on a
 * network is signed in to anew: its sign-in was ended there.
 *
 * @throws RundbrevError `not-found` where there is no such channel, or it is not removed
 */
export function restoreChannel({ workspace: { database }, secrets }: Deps, id: ChannelId): void {
  const channel = readRemovedChannel(database, id)
  if (channel === undefined || channel.kind === 'social')
    throw new RundbrevError('not-found', { id: String(id) }, { what: `channel ${id}` })
  database.transaction(() => {
    unmarkChannelRemoved(database, id)
    for (const [purpose, secret] of keptOf.get(database)?.get(id) ?? []) secrets.set(id, purpose, secret)
  })
  keptOf.get(database)?.delete(id)
}
