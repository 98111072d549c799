import { z } from 'zod'

/** What leaves at most, all connections together; null: no limit of ours. */
const limits = {
  perMinute: z.number().int().min(1).max(100_000),
  perHour: z.number().int().min(1).max(10_000_000).nullable().default(null),
  perDay: z.number().int().min(1).max(100_000_000).nullable().default(null),
  /** To one domain of recipients: how many a minute, and over how many connections at the same time. */
  perDomainPerMinute: z.number().int().min(1).max(100_000).nullable().default(null),
  perDomainConnections: z.number().int().min(1).max(20).nullable().default(null),
}

/** Whom a letter is from, and how it is made, whichever way it leaves. */
const letter = {
  fromName: z.string().max(200),
  fromAddress: z.string().min(3).max(254),
  /** Who sends for the author (Sender, RFC 5322, 3.6.2); '': the author themselves. */
  senderAddress: z.string().max(254).default(''),
  /** '': answers go to the author. */
  replyTo: z.string().max(254).default(''),
  /** embedded: images travel in the letter (CID); hosted: they lie under `imagesAddress`, put there by the organisation. */
  images: z.enum(['embedded', 'hosted']).default('embedded'),
  imagesAddress: z.string().max(500).default(''),
  /** The organisation's own endpoint for one-click unsubscribing (RFC 8058), with {token} in it; '': by mail only. */
  unsubscribeAddress: z.string().max(500).default(''),
  /** A return address of its own for every recipient, so that a report tells whom it is about by whom it was sent to. */
  verp: z.boolean().default(false),
}

/** Where answers, reports and unsubscribe mails come in. */
export const InboxConfig = z.object({
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().min(1).max(320),
  /** password: its own; channel: signed in as the channel is. */
  signIn: z.enum(['password', 'channel']).default('password'),
  folder: z.string().min(1).max(250).default('INBOX'),
  /** What becomes of a mail that has been dealt with; it is never deleted. */
  processed: z.enum(['leave', 'mark', 'move']).default('mark'),
  moveTo: z.string().max(250).default(''),
  passwordEnv: z.string().max(100).nullable().default(null),
})
export type InboxConfig = z.infer<typeof InboxConfig>

/** Signs letters for an organisation that runs its own server (RFC 6376). The key is a secret and kept apart. */
export const DkimConfig = z.object({
  domain: z.string().min(1).max(253),
  selector: z.string().min(1).max(63),
  keyEnv: z.string().max(100).nullable().default(null),
})
export type DkimConfig = z.infer<typeof DkimConfig>

/** Who asks for permission to sign in: the application that the organisation has registered with Microsoft or Google. */
export const OauthClient = z.object({
  clientId: z.string().min(1).max(200),
  /** Microsoft: the organisation's directory, by id or domain; organizations: whichever the person who signs in belongs to. */
  tenant: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,100}$/)
    .default('organizations'),
})
export type OauthClient = z.infer<typeof OauthClient>

/** How to reach an SMTP server. Its secrets are kept apart (SecretStore) and never come back over the contract. */
export const SmtpConfig = z.object({
  engine: z.literal('smtp'),
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65535),
  /** tls: from the first byte (465); starttls: required after greeting; none: only for a server on this machine. */
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().max(320),
  /** password: AUTH PLAIN or LOGIN; microsoft, google: OAuth 2 in the system browser, then XOAUTH2. */
  signIn: z.enum(['password', 'microsoft', 'google']).default('password'),
  /** Asked for where somebody signs in by OAuth 2. */
  oauth: OauthClient.nullable().default(null),
  /** Which of the known providers it was filled in from; '': none. */
  preset: z.string().max(40).default(''),
  /** PEM of a certificate authority of the organisation's own, beside those that the computer knows. */
  ca: z.string().max(100_000).nullable().default(null),
  /** 1–20 */
  connections: z.number().int().min(1).max(20),
  dkim: DkimConfig.nullable().default(null),
  inbox: InboxConfig.nullable().default(null),
  /** Name of the environment variable with the password, when the channel was added from the command line. */
  passwordEnv: z.string().max(100).nullable(),
  ...limits,
  ...letter,
})
export type SmtpConfig = z.infer<typeof SmtpConfig>

/**
 * Amazon SES over its API v2: one message at a time, each a row of the ledger as over SMTP. The secret access key is the
 * channel's secret `key`. SES signs with DKIM itself.
 */
export const SesConfig = z.object({
  engine: z.literal('ses'),
  /** "eu-north-1": the account, its verified senders and its limits are the region's own. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  accessKeyId: z.string().regex(/^\w{16,128}$/),
  /** '': the account's default. */
  configurationSet: z
    .string()
    .regex(/^[\w-]{0,64}$/)
    .default(''),
  /** Where the API answers: '' is Amazon's own for the region, else an endpoint of the organisation's network (https). */
  endpoint: z.string().max(500).default(''),
  /** Requests at the same time, 1–20. */
  connections: z.number().int().min(1).max(20),
  inbox: InboxConfig.nullable().default(null),
  keyEnv: z.string().max(100).nullable().default(null),
  /** Names a variable with the session token, where the key is a temporary one. */
  sessionTokenEnv: z.string().max(100).nullable().default(null),
  ...limits,
  ...letter,
})
export type SesConfig = z.infer<typeof SesConfig>

/**
 * listmonk over its REST API: it is given the whole publication and sends it by itself, at its own pace, by the mail
 * servers that it knows. The API user's token is the channel's secret `key`.
 */
export const ListmonkConfig = z.object({
  engine: z.literal('listmonk'),
  /** "https://utskick.forbund.example", without /api. */
  address: z.string().min(1).max(500),
  user: z.string().min(1).max(200),
  /** Which of its ways out it sends through; listmonk's own name for it. */
  messenger: z.string().min(1).max(100).default('email'),
  inbox: InboxConfig.nullable().default(null),
  keyEnv: z.string().max(100).nullable().default(null),
  ...letter,
})
export type ListmonkConfig = z.infer<typeof ListmonkConfig>

/**
 * The built-in outbox: no server. Each letter is made as it would be sent, and becomes a file in the workspace's outbox/ that the
 * program shows like an inbox. Nothing leaves the computer, and nothing of it counts as sent.
 */
export const OutboxConfig = z.object({
  engine: z.literal('outbox'),
  /** Letters that are written at the same time, 1–20. */
  connections: z.number().int().min(1).max(20).default(2),
  /** Nobody gets its letters, so that nothing comes back. */
  inbox: z.null().default(null),
  ...limits,
  ...letter,
})
export type OutboxConfig = z.infer<typeof OutboxConfig>

/** An e-mail channel's settings, by the engine that its letters leave through. */
export const EmailChannelConfig = z.discriminatedUnion('engine', [
  SmtpConfig,
  SesConfig,
  ListmonkConfig,
  OutboxConfig,
])
export type EmailChannelConfig = z.infer<typeof EmailChannelConfig>

/** Whom letters are from and how they are made, of any engine's settings. */
export type LetterConfig = Pick<EmailChannelConfig, keyof typeof letter>

/** What a channel has that nobody has said anything about. */
export const plainSmtp = {
  ...{
    engine: 'smtp',
    signIn: 'password',
    oauth: null,
    preset: '',
    ca: null,
    dkim: null,
    inbox: null,
    passwordEnv: null,
  },
  ...{ perHour: null, perDay: null, perDomainPerMinute: null, perDomainConnections: null },
  ...{
    senderAddress: '',
    replyTo: '',
    images: 'embedded',
    imagesAddress: '',
    unsubscribeAddress: '',
    verp: false,
  },
} as const satisfies Partial<SmtpConfig>
