import type { Channel } from '../../../../shared/contract/channels.ts'

type Assisted = Extract<Channel, { kind: 'assisted' }>

/** A place that the officer has added, and no network's own. */
export type OwnPlace = Assisted & { readonly page: string }

export function isOwnPlace(channel: Channel): channel is OwnPlace {
  return channel.kind === 'assisted' && channel.page !== null
}
