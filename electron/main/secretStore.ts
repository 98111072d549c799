import { safeStorage } from 'electron'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import type { Database } from '../store/database.ts'
import { deleteSecrets, readSecret, writeSecret } from '../store/secrets.ts'
import type { SecretStore } from '../usecases/deps.ts'

/**
 * Secrets under the operating system's lock. Where the system has no keyring (Linux: backend `basic_text`, whose key is the
 * same for everybody) nothing is written: a secret lives until the program ends.
 */
export function createSecretStore(database: Database): SecretStore {
  const thisRunOnly = new Map<string, string>()
  const keyOf = (channelId: ChannelId, purpose: SecretPurpose) => `${channelId} ${purpose}`
  return {
    get(channelId, purpose) {
      const inMemory = thisRunOnly.get(keyOf(channelId, purpose))
      if (inMemory !== undefined) return inMemory
      const ciphertext = readSecret(database, channelId, purpose)
      if (ciphertext === undefined || !canKeep()) return undefined
      return safeStorage.decryptString(Buffer.from(ciphertext, 'base64'))
    },
    set(channelId, purpose, secret) {
      thisRunOnly.set(keyOf(channelId, purpose), secret)
      if (canKeep())
        writeSecret(database, channelId, purpose, safeStorage.encryptString(secret).toString('base64'))
    },
    forget(channelId) {
      for (const purpose of SecretPurpose.options) thisRunOnly.delete(keyOf(channelId, purpose))
      deleteSecrets(database, channelId)
    },
  }
}

function canKeep(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}
