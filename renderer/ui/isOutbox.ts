import type { Channel } from '../../shared/contract/channels.ts'

/** Whether a channel's letters go into the built-in outbox: nothing that goes over it leaves the computer. */
export function isOutbox(channel: Channel | undefined): boolean {
  return channel?.kind === 'email' && channel.config.engine === 'outbox'
}
