import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Database } from './database.ts'
import { settings } from './schema.ts'

const key = 'identityKey'

/**
 * The workspace's own secret (hex): keys the hashes of suppressed addresses, Message-IDs and unsubscribe tokens. It is made
 * once and never changes, since a changed key would forget who unsubscribed.
 *
 * @returns undefined where there is none yet
 * @throws IdentityDamaged where there is one that cannot be read: a new one in its place would be a changed key
 */
export function readIdentityKey(database: Database): string | undefined {
  const kept = database.$client.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(key)
  if (kept === undefined) return undefined
  const read = /^"([0-9a-f]+)"$/.exec(String(kept))?.[1]
  if (read === undefined) throw new IdentityDamaged()
  return read
}

export class IdentityDamaged extends Error {
  constructor() {
    super(`settings: ${key}`)
  }
}

export function writeIdentityKey(database: Database, identityKey: string): void {
  database.insert(settings).values({ key, value: identityKey }).run()
}

/**
 * A hash under the workspace's secret: the same for the same text, and nobody who lacks the secret can tell which text it is of.
 *
 * @param text says first what it is for, so that a hash for one purpose is none for another
 * @returns 64 hex digits (HMAC with SHA-256)
 */
export function keyedHash(identityKey: string, text: string): string {
  return createHmac('sha256', keyOf(identityKey)).update(text).digest('hex')
}

/** Made once for each secret: to make one anew took seven times as long as the hash itself. */
const keys = new Map<string, KeyObject>()

function keyOf(identityKey: string): KeyObject {
  const key = keys.get(identityKey) ?? createSecretKey(identityKey, 'hex')
  keys.set(identityKey, key)
  return key
}
