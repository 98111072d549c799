import type { EmailChannelConfig } from '../../../../shared/delivery/emailChannelConfig.ts'

/** The parts of a channel's settings, each a tab. */
export type ChannelSection = 'provider' | 'server' | 'sender' | 'limits' | 'letter' | 'inbox' | 'dkim'

/** Which parts the settings of an engine have, in their order. */
export const sectionsOf: Readonly<Record<EmailChannelConfig['engine'], readonly ChannelSection[]>> = {
  smtp: ['provider', 'server', 'sender', 'limits', 'letter', 'inbox', 'dkim'],
  // Amazon signs by itself.
  ses: ['provider', 'server', 'sender', 'limits', 'letter', 'inbox'],
  // It sends at its own pace, with its own way out, and reads its own bounces.
  listmonk: ['provider', 'server', 'sender'],
  // It has no server, and nothing comes back.
  outbox: ['provider', 'sender', 'limits'],
}

/** Fields that stand elsewhere than in their engine's server tab. */
const sectionOfField: Readonly<Record<string, ChannelSection>> = {
  name: 'provider',
  preset: 'provider',
  ...{ fromName: 'sender', fromAddress: 'sender', senderAddress: 'sender', replyTo: 'sender' },
  ...{ connections: 'limits', perMinute: 'limits', perHour: 'limits', perDay: 'limits' },
  ...{ perDomainPerMinute: 'limits', perDomainConnections: 'limits' },
  ...{ images: 'letter', imagesAddress: 'letter', unsubscribeAddress: 'letter', verp: 'letter' },
  inbox: 'inbox',
  dkim: 'dkim',
}

/** @param path of a field, "inbox.host" */
export function sectionOf(path: string): ChannelSection {
  return sectionOfField[path.split('.')[0] ?? ''] ?? 'server'
}
