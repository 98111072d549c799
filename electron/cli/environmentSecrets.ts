import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import { type ChannelRow, readChannel } from '../store/channels.ts'
import type { SecretStore } from '../usecases/deps.ts'
import type { OpenWorkspace } from '../workspace/openWorkspace.ts'

/**
 * Secrets from the environment variables that the channel names; nothing is ever written. What a network renews in the middle of a
 * command holds for that command.
 */
export function environmentSecrets({ database }: OpenWorkspace): SecretStore {
  const renewed = new Map<string, string>()
  const keyOf = (id: ChannelId, purpose: SecretPurpose) => `${id} ${purpose}`
  return {
    kept: () => 'environment',
    get(channelId, purpose) {
      const channel = readChannel(database, channelId)
      const name = channel === undefined ? null : variableOf(channel, purpose)
      return name === null ? undefined : (renewed.get(keyOf(channelId, purpose)) ?? process.env[name])
    },
    set(channelId, purpose, secret) {
      if (readChannel(database, channelId)?.kind !== 'social')
        throw new RundbrevError('invalid-input', { field: '--password-env' }, { message: 'password' })
      renewed.set(keyOf(channelId, purpose), secret)
    },
    forget(channelId) {
      for (const key of renewed.keys()) if (key.startsWith(`${channelId} `)) renewed.delete(key)
    },
  }
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
      return config.engine === 'smtp' ? null : config.keyEnv
    case 'session':
      return config.engine === 'ses' ? config.sessionTokenEnv : null
    case 'oauth':
    case 'client':
      return null
  }
}
