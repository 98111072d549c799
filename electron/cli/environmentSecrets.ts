import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { type ChannelRow, readChannel } from '../store/channels.ts'
import type { SecretStore } from '../usecases/deps.ts'
import type { OpenWorkspace } from '../workspace/openWorkspace.ts'

/**
 * Secrets from the environment variables that the channel names, or from systemd's credentials of these names; nothing is ever written. What a network renews in the middle of a
 * command holds for that command.
 */
export function environmentSecrets({ database }: OpenWorkspace): SecretStore {
  const renewed = new Map<string, string>()
  const keyOf = (id: ChannelId, purpose: SecretPurpose) => `${id} ${purpose}`
  return {
    kept: () => 'environment',
    get(channelId, purpose) {
      const channel = readChannel(database, channelId)
      if (channel === undefined) return undefined
      const name = variableOf(channel, purpose) ?? usualVariable(channelId, purpose)
      return renewed.get(keyOf(channelId, purpose)) ?? process.env[name] ?? credential(name)
    },
    set(channelId, purpose, secret) {
      if (readChannel(database, channelId)?.kind !== 'social')
        throw new RundbrevError('invalid-input', { field: '--password-env' }, { fault: 'form' })
      renewed.set(keyOf(channelId, purpose), secret)
    },
    forget(channelId) {
      for (const key of renewed.keys()) if (key.startsWith(`${channelId} `)) renewed.delete(key)
    },
  }
}

/** LoadCredential= and its like in a unit: files in a folder that only the service can read (systemd.exec(5), "Credentials"). */
function credential(name: string): string | undefined {
  const folder = process.env.CREDENTIALS_DIRECTORY
  if (folder === undefined || !/^\w+$/.test(name)) return undefined
  const file = join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\r?\n$/, '') : undefined
}

/** Of a channel that was made in the app, whose secret is under another computer's keyring: RUNDBREV_SECRET_3_PASSWORD. */
function usualVariable(id: ChannelId, purpose: SecretPurpose): string {
  return `RUNDBREV_SECRET_${id}_${purpose.toUpperCase()}`
}

function variableOf(channel: ChannelRow, purpose: SecretPurpose): string | null {
  switch (channel.kind) {
    case 'assisted':
      return null
    case 'email':
      return variableOfEmail(channel.config, purpose)
    case 'social':
      return variableOfAccount(channel.config, purpose)
  }
}

function variableOfAccount(config: SocialChannelConfig, purpose: SecretPurpose): string | null {
  if (config.network === 'bluesky') return purpose === 'password' ? config.passwordEnv : null
  return purpose === 'oauth' ? config.tokenEnv : null
}

function variableOfEmail(config: EmailChannelConfig, purpose: SecretPurpose): string | null {
  switch (purpose) {
    case 'password':
      return config.engine === 'smtp' ? config.passwordEnv : null
    case 'inbox':
      return config.inbox?.passwordEnv ?? null
    case 'dkim':
      return config.engine === 'smtp' ? (config.dkim?.keyEnv ?? null) : null
    case 'key':
      return config.engine === 'smtp' || config.engine === 'outbox' ? null : config.keyEnv
    case 'session':
      return config.engine === 'ses' ? config.sessionTokenEnv : null
    case 'oauth':
    case 'client':
      return null
  }
}
