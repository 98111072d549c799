import type { TFunction } from 'i18next'
import type { Channel } from '../../shared/contract/channels.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { isOutbox } from './isOutbox.ts'

interface ChannelGroup {
  readonly group: string
  readonly items: { readonly value: string; readonly label: string }[]
}

const kinds = ['email', 'social', 'assisted'] as const

/** Channels to choose among: what goes by itself first, then what the officer publishes by hand. An account says its network. */
export function channelChoices(channels: readonly Channel[], t: TFunction): ChannelGroup[] {
  return kinds
    .map((kind) => ({
      group: t(`accounts.groups.${kind}`),
      items: channels
        .filter((channel) => channel.kind === kind)
        .map((channel) => ({ value: String(channel.id), label: nameOf(channel, t) })),
    }))
    .filter(({ items }) => items.length > 0)
}

function nameOf(channel: Channel, t: TFunction): string {
  if (isOutbox(channel)) return t('outbox.channel', { name: channel.name })
  if (channel.kind !== 'social') return channel.name
  const network = networkNames[channel.network]
  return channel.name.toLowerCase().includes(network.toLowerCase())
    ? channel.name
    : `${channel.name} (${network})`
}
