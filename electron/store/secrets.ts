import { eq } from 'drizzle-orm'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { secrets } from './schema.ts'

/** A channel's secret as the operating system encrypted it, base64; undefined where none is kept. */
export function readSecret(database: Database, channelId: ChannelId): string | undefined {
  return database.select().from(secrets).where(eq(secrets.channelId, channelId)).get()?.ciphertext
}

/** @param ciphertext base64; this room never sees a secret in clear */
export function writeSecret(database: Database, channelId: ChannelId, ciphertext: string): void {
  database
    .insert(secrets)
    .values({ channelId, ciphertext })
    .onConflictDoUpdate({ target: secrets.channelId, set: { ciphertext } })
    .run()
}

export function deleteSecret(database: Database, channelId: ChannelId): void {
  database.delete(secrets).where(eq(secrets.channelId, channelId)).run()
}
