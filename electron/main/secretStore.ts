import { safeStorage } from 'electron'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { Database } from '../store/database.ts'
import { readSecret, writeSecret } from '../store/secrets.ts'
import type { SecretStore } from '../usecases/deps.ts'

/**
 * Passwords under the operating system's lock. Where the system has no keyring (Linux: backend `basic_text`, whose key is the
 * same for everybody) nothing is written: the password lives until the program ends.
 */
export function createSecretStore(database: Database): SecretStore {
  const thisRunOnly = new Map<ChannelId, string>()
  return {
    get(channelId) {
      const inMemory = thisRunOnly.get(channelId)
      if (inMemory !== undefined) return inMemory
      const ciphertext = readSecret(database, channelId)
      if (ciphertext === undefined || !canKeep()) return undefined
      return safeStorage.decryptString(Buffer.from(ciphertext, 'base64'))
    },
    set(channelId, secret) {
      thisRunOnly.set(channelId, secret)
      if (canKeep()) writeSecret(database, channelId, safeStorage.encryptString(secret).toString('base64'))
    },
  }
}

function canKeep(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}
