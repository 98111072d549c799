import { and, eq } from 'drizzle-orm'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import type { Database } from './database.ts'
import { secrets } from './schema.ts'

/** A channel's secret as the operating system encrypted it, base64; undefined where none is kept. */
export function readSecret(
  database: Database,
  channelId: ChannelId,
  purpose: SecretPurpose,
): string | undefined {
  const which = and(eq(secrets.channelId, channelId), eq(secrets.purpose, purpose))
  return database.select().from(secrets).where(which).get()?.ciphertext
}

/** @param ciphertext base64; this room never sees a secret in clear */
export function writeSecret(
  database: Database,
  channelId: ChannelId,
  purpose: SecretPurpose,
  ciphertext: string,
): void {
  database
    .insert(secrets)
    .values({ channelId, purpose, ciphertext })
    .onConflictDoUpdate({ target: [secrets.channelId, secrets.purpose], set: { ciphertext } })
    .run()
}

/** All that a channel kept. */
export function deleteSecrets(database: Database, channelId: ChannelId): void {
  database.delete(secrets).where(eq(secrets.channelId, channelId)).run()
}
