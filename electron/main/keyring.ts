import { safeStorage } from 'electron'
import type { Keyring } from './secretStore.ts'

/** The operating system's: Keychain, DPAPI, or on Linux the desktop's. There `basic_text` locks with a key that is the same for everybody. */
export const systemKeyring: Keyring = {
  isTrusted: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  lock: (secret) => safeStorage.encryptString(secret),
  unlock: (locked) => safeStorage.decryptString(Buffer.from(locked)),
}
