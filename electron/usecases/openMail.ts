import type { OpenMailConnection } from '../../shared/delivery/mailConnection.ts'
import { openConnection } from '../channels/email/openConnection.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Deps } from './deps.ts'

/** How a channel's letters leave: opens a connection of its engine, signed in with what the channel keeps secret. */
export function mailOpener(deps: Deps, channel: Extract<ChannelRow, { kind: 'email' }>): OpenMailConnection {
  const { id, name, config } = channel
  return () => openConnection({ name, config, password: deps.secrets.get(id, 'password') })
}
