import type { Temporal } from 'temporal-polyfill'
import type { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import type { ConfigOf, PublishingNetwork } from '../../shared/social/socialChannelConfig.ts'
import type { AskServer } from '../internet/askServer.ts'
import type { ChannelAdapter } from './channelAdapter.ts'

/** What an adapter is given of its account. */
export interface AccountAccess<Name extends PublishingNetwork> {
  readonly config: ConfigOf<Name>
  readonly secret: (purpose: SecretPurpose) => string | undefined
  /** Keeps what a sign-in has renewed. */
  readonly keep: (purpose: SecretPurpose, secret: string) => void
  readonly now: () => Temporal.Instant
  readonly ask: AskServer
}

/** How a network's adapter is made. */
export type OpenAccount<Name extends PublishingNetwork> = (access: AccountAccess<Name>) => ChannelAdapter
