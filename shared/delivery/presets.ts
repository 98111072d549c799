import type { InboxConfig, SmtpConfig } from './emailChannelConfig.ts'

export const presetGroups = {
  office: ['microsoft-365', 'google-workspace', 'google-relay'],
  own: ['own-relay', 'own-exchange'],
  hosting: ['loopia', 'one', 'websupport', 'simply'],
  service: ['ses-smtp', 'brevo', 'mailgun'],
} as const
export type PresetId = (typeof presetGroups)[keyof typeof presetGroups][number]

/** What is known of a provider's server. A limit that is not published is set low: it can be raised, a blocked account hardly. */
export interface ProviderPreset {
  /** Where it was read; null: what is usual (RFC 6409, RFC 8314), with the server's name to be filled in. */
  readonly source: string | null
  readonly server: Pick<SmtpConfig, 'host' | 'port' | 'security' | 'signIn'>
  /** address: the sender's; account: one that the provider has given out; none: it lets this network in without. */
  readonly user: 'address' | 'account' | 'none'
  readonly limits: Pick<SmtpConfig, 'connections' | 'perMinute' | 'perHour' | 'perDay'>
  readonly inbox: Pick<InboxConfig, 'host' | 'port' | 'security' | 'signIn'> | null
  /** Domains of senders that have no other provider. */
  readonly domains: readonly string[]
}

const careful = { connections: 2, perMinute: 60, perHour: null, perDay: null }
const tls = { port: 465, security: 'tls', signIn: 'password' } as const
const startTls = { port: 587, security: 'starttls', signIn: 'password' } as const
const imap = { port: 993, security: 'tls', signIn: 'password' } as const

export const presets: Readonly<Record<PresetId, ProviderPreset>> = {
  'microsoft-365': {
    // 30 messages a minute and 10,000 recipients in 24 hours per mailbox, three connections at a time.
    source:
      'https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits#sending-limits-1',
    server: { ...startTls, host: 'smtp.office365.com', signIn: 'microsoft' },
    user: 'address',
    limits: { connections: 3, perMinute: 30, perHour: null, perDay: 10_000 },
    inbox: { ...imap, host: 'outlook.office365.com', signIn: 'channel' },
    domains: ['outlook.com', 'hotmail.com', 'live.se', 'hotmail.se', 'outlook.se'],
  },
  'google-workspace': {
    // 2,000 messages in 24 hours per user.
    source: 'https://support.google.com/a/answer/166852',
    server: { ...tls, host: 'smtp.gmail.com', signIn: 'google' },
    user: 'address',
    limits: { connections: 2, perMinute: 60, perHour: null, perDay: 2000 },
    inbox: { ...imap, host: 'imap.gmail.com', signIn: 'channel' },
    domains: ['gmail.com', 'googlemail.com'],
  },
  'google-relay': {
    // 10,000 messages in 24 hours per user; the administrator lets the network's address in.
    source: 'https://support.google.com/a/answer/2956491',
    server: { ...startTls, host: 'smtp-relay.gmail.com' },
    user: 'none',
    limits: { connections: 5, perMinute: 300, perHour: null, perDay: 10_000 },
    inbox: { ...imap, host: 'imap.gmail.com', signIn: 'password' },
    domains: [],
  },
  'own-relay': {
    source: null,
    server: { host: '', port: 25, security: 'starttls', signIn: 'password' },
    user: 'none',
    limits: { connections: 3, perMinute: 300, perHour: null, perDay: null },
    inbox: null,
    domains: [],
  },
  'own-exchange': {
    // The client front end of Exchange Server listens on 587, with STARTTLS and signing in.
    source: 'https://learn.microsoft.com/exchange/mail-flow/connectors/receive-connectors',
    server: { ...startTls, host: '' },
    user: 'account',
    limits: { connections: 3, perMinute: 120, perHour: null, perDay: null },
    inbox: null,
    domains: [],
  },
  loopia: {
    source: 'https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json',
    server: { ...tls, host: 'mailcluster.loopia.se' },
    user: 'address',
    limits: careful,
    inbox: { ...imap, host: 'mailcluster.loopia.se' },
    domains: [],
  },
  one: {
    source: 'https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json',
    server: { ...tls, host: 'send.one.com' },
    user: 'address',
    limits: careful,
    inbox: { ...imap, host: 'imap.one.com' },
    domains: [],
  },
  websupport: {
    // 300 messages an hour per address.
    source: 'https://kunskap.websupport.se/kb/felsoka-e-post/',
    server: { ...tls, host: 'smtp.websupport.se' },
    user: 'address',
    limits: { connections: 2, perMinute: 30, perHour: 300, perDay: null },
    inbox: { ...imap, host: 'imap.websupport.se' },
    domains: [],
  },
  simply: {
    // An account is suspended after 300 messages in 2 hours, and mass mailing is forbidden: fit for tests and small lists.
    source: 'https://www.simply.com/se/support/faq/mail/613/',
    server: { ...startTls, host: 'smtp.simply.com' },
    user: 'address',
    limits: { connections: 1, perMinute: 10, perHour: 140, perDay: null },
    inbox: null,
    domains: [],
  },
  'ses-smtp': {
    // Europe (Stockholm). What an account may send a second and a day is its own; SES tells it in its console.
    source: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html',
    server: { ...startTls, host: 'email-smtp.eu-north-1.amazonaws.com' },
    user: 'account',
    limits: { connections: 5, perMinute: 600, perHour: null, perDay: 50_000 },
    inbox: null,
    domains: [],
  },
  brevo: {
    source: 'https://developers.brevo.com/docs/smtp-integration',
    server: { ...tls, host: 'smtp-relay.brevo.com' },
    user: 'account',
    limits: { connections: 3, perMinute: 300, perHour: null, perDay: null },
    inbox: null,
    domains: [],
  },
  mailgun: {
    // The host is that of Mailgun's region in the EU.
    source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp',
    server: { ...tls, host: 'smtp.eu.mailgun.org' },
    user: 'account',
    limits: { connections: 5, perMinute: 300, perHour: null, perDay: null },
    inbox: null,
    domains: [],
  },
}

/** A preset by what is stored; undefined for none, and for one that a later version knew. */
export function presetNamed(id: string): ProviderPreset | undefined {
  return Object.hasOwn(presets, id) ? presets[id as PresetId] : undefined
}

/** The provider of a sender's address, where its domain leaves no doubt. */
export function presetOfAddress(address: string): PresetId | undefined {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  const known = Object.entries(presets).find(([, preset]) => preset.domains.includes(domain))
  return known?.[0] as PresetId | undefined
}

/**
 * The settings with what the preset knows filled in: server, sign-in, limits, inbox. What it does not know (a host of the
 * organisation's own, a user name that the provider gives out) stays as it is written.
 */
export function withPreset(config: SmtpConfig, id: PresetId): SmtpConfig {
  const { server, user, limits, inbox } = presets[id]
  const host = server.host === '' ? hostUnlessPreset(config) : server.host
  const filled = { ...config, ...server, host, ...limits, preset: id }
  if (user === 'none') filled.user = ''
  else if (user === 'address' && filled.user.trim() === '') filled.user = config.fromAddress.trim()
  return inbox === null ? filled : { ...filled, inbox: inboxOf(filled, inbox) }
}

/** Another preset's host is not the organisation's own. */
function hostUnlessPreset(config: SmtpConfig): string {
  return presetNamed(config.preset)?.server.host === config.host ? '' : config.host
}

function inboxOf(config: SmtpConfig, known: NonNullable<ProviderPreset['inbox']>): InboxConfig {
  const user = config.user === '' ? config.fromAddress.trim() : config.user
  const before = config.inbox
  return {
    ...{ folder: 'INBOX', processed: 'mark', moveTo: '', passwordEnv: null, ...before },
    ...known,
    user: before === null || before.user === '' ? user : before.user,
  }
}
