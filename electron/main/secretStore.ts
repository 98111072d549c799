import type { ChannelId } from '../../shared/contract/scalars.ts'
import { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import type { Database } from '../store/database.ts'
import { deleteSecrets, readSecret, writeSecret } from '../store/secrets.ts'
import type { SecretStore } from '../usecases/deps.ts'

/** The lock of the operating system that secrets are kept under. */
export interface Keyring {
  /** Whether its key is this person's own; false: there is none, or one that everybody has. */
  isTrusted(): boolean
  lock(secret: string): Uint8Array
  /** @throws where it was locked by another keyring */
  unlock(locked: Uint8Array): string
}

/**
 * Secrets under the operating system's lock. Where the system has no keyring (Linux: backend `basic_text`, whose key is the
 * same for everybody) nothing is written: a secret lives until the program ends.
 * What another computer's keyring has locked is as if there were none: somebody signs in anew.
 */
export function createSecretStore(database: Database, keyring: Keyring): SecretStore {
  const thisRunOnly = new Map<string, string>()
  const keyOf = (channelId: ChannelId, purpose: SecretPurpose) => `${channelId} ${purpose}`
  return {
    kept: () => (keyring.isTrusted() ? 'keyring' : 'run'),
    get(channelId, purpose) {
      const inMemory = thisRunOnly.get(keyOf(channelId, purpose))
      if (inMemory !== undefined) return inMemory
      const ciphertext = readSecret(database, channelId, purpose)
      if (ciphertext === undefined || !keyring.isTrusted()) return undefined
      try {
        return keyring.unlock(Buffer.from(ciphertext, 'base64'))
      } catch {
        return undefined
      }
    },
    set(channelId, purpose, secret) {
      thisRunOnly.set(keyOf(channelId, purpose), secret)
      if (keyring.isTrusted())
        writeSecret(database, channelId, purpose, Buffer.from(keyring.lock(secret)).toString('base64'))
    },
    forget(channelId) {
      for (const purpose of SecretPurpose.options) thisRunOnly.delete(keyOf(channelId, purpose))
      deleteSecrets(database, channelId)
    },
  }
}
