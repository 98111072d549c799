import type { PublishingNetwork } from '../social/socialChannelConfig.ts'
import type { EmailChannelConfig } from './emailChannelConfig.ts'
import type { SecretPurpose } from './secretPurpose.ts'

/** What an account is signed in with. */
export const secretOf: Readonly<Record<PublishingNetwork, SecretPurpose>> = {
  bluesky: 'password',
  mastodon: 'oauth',
  facebook: 'oauth',
  linkedin: 'oauth',
  x: 'oauth',
}

/** What an e-mail channel is signed in with; null where its server lets in without. */
export function secretOfEmail(config: EmailChannelConfig): SecretPurpose | null {
  if (config.engine === 'outbox') return null
  if (config.engine !== 'smtp') return 'key'
  if (config.signIn !== 'password') return 'oauth'
  return config.user.trim() === '' ? null : 'password'
}
