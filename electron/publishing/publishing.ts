import type { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { MissedPolicy } from '../../shared/schedule/publication.ts'
import type { RedDays } from '../../shared/schedule/redDays.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import type { SocialChannelRow } from '../store/channels.ts'
import type { Database } from '../store/database.ts'
import type { Patience } from './patience.ts'

/** All that publishing is given. */
export interface Publishing {
  readonly database: Database
  readonly publicationId: PublicationId
  readonly channel: SocialChannelRow
  /** Of the account: "social.example"; '' where the network has one for everybody. */
  readonly host: string
  readonly missed: MissedPolicy
  readonly isRed: RedDays
  readonly adapter: ChannelAdapter
  /** The account's session as long as this program runs. */
  readonly session: SessionKept
  /** An asset's bytes. */
  readonly read: (sha256: string) => Uint8Array
  /** Beside the database: what an older one of its kind must not publish again. */
  readonly note: (key: string, fate: 'begun' | 'taken' | 'refused') => void
  readonly now: () => Temporal.Instant
  readonly patience: Patience
  /** Whether the schedule has been this run's ever since; where it has not, what was begun is in another's hands. */
  readonly isOurs: () => boolean
  /** Nothing further is begun. */
  readonly stop: AbortSignal
  /** A step has changed. */
  readonly changed: () => void
}

export interface SessionKept {
  /** undefined: nobody is signed in. */
  value: unknown
}
