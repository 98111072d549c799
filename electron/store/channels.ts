import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { ChannelId, PostId } from '../../shared/contract/scalars.ts'
import { EmailChannelConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { type PublicationState, publicationStates } from '../../shared/schedule/publication.ts'
import { isFinal } from '../../shared/schedule/transitions.ts'
import { AssistedChannelConfig } from '../../shared/social/assistedPage.ts'
import { type Network, networks } from '../../shared/social/network.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { type PublishingNetwork, SocialChannelConfig } from '../../shared/social/socialChannelConfig.ts'
import type { Database } from './database.ts'
import { channels, deliveries, publicationSteps, publications } from './schema.ts'

/** A channel as it is kept; whether it has a password is the SecretStore's to know. */
export type ChannelRow =
  | {
      readonly id: ChannelId
      readonly kind: 'email'
      readonly name: string
      readonly config: EmailChannelConfig
    }
  | {
      readonly id: ChannelId
      readonly kind: 'assisted'
      readonly name: string
      readonly network: Network
      /** null: the network's own, one of what every workspace has. */
      readonly page: string | null
    }
  | {
      readonly id: ChannelId
      readonly kind: 'social'
      readonly name: string
      readonly network: PublishingNetwork
      readonly config: SocialChannelConfig
    }

export type SocialChannelRow = Extract<ChannelRow, { kind: 'social' }>

/** Every channel that is not removed, in the order they were made. */
export function listChannels(database: Database): ChannelRow[] {
  return database
    .select()
    .from(channels)
    .where(isNull(channels.removedAt))
    .orderBy(channels.id)
    .all()
    .map(toChannel)
}

/** undefined where there is none, or where it is removed. */
export function readChannel(database: Database, id: ChannelId): ChannelRow | undefined {
  const row = database
    .select()
    .from(channels)
    .where(and(eq(channels.id, id), isNull(channels.removedAt)))
    .get()
  return row === undefined ? undefined : toChannel(row)
}

/** undefined where there is no such e-mail channel, or where it is removed. */
export function readEmailConfig(database: Database, id: ChannelId): EmailChannelConfig | undefined {
  const channel = readChannel(database, id)
  return channel?.kind === 'email' ? channel.config : undefined
}

export interface ChannelHolder {
  readonly id: ChannelId
  readonly kind: ChannelRow['kind']
  /** null: of e-mail. */
  readonly network: Network | null
  readonly removed: boolean
  /** Its letters go into the built-in outbox. */
  readonly trial: boolean
}

/** By its name exactly; removed ones keep their name and count too. */
export function findChannelNamed(database: Database, name: string): ChannelHolder | undefined {
  const row = database.select().from(channels).where(eq(channels.name, name)).get()
  if (row === undefined) return undefined
  const { id, kind, network, removedAt, trial } = row
  return { id, kind, network, removed: removedAt !== null, trial: trial === true }
}

export function insertEmailChannel(
  database: Database,
  { name, config, now }: { readonly name: string; readonly config: EmailChannelConfig; readonly now: string },
): ChannelId {
  const row = { kind: 'email' as const, name, network: null, config, createdAt: now }
  return database.insert(channels).values(row).returning({ id: channels.id }).get().id
}

export function insertSocialChannel(
  database: Database,
  {
    name,
    config,
    now,
  }: { readonly name: string; readonly config: SocialChannelConfig; readonly now: string },
): ChannelId {
  const row = { kind: 'social' as const, name, network: config.network, config, createdAt: now }
  return database.insert(channels).values(row).returning({ id: channels.id }).get().id
}

interface AssistedContent {
  readonly name: string
  readonly network: Network
  readonly page: string
}

export function insertAssistedChannel(
  database: Database,
  { name, network, page, now }: AssistedContent & { readonly now: string },
): ChannelId {
  const config: AssistedChannelConfig = { page }
  const row = { kind: 'assisted' as const, name, network, config, createdAt: now }
  return database.insert(channels).values(row).returning({ id: channels.id }).get().id
}

/** Also brings a removed one back. */
export function updateAssistedChannel(
  database: Database,
  { id, name, network, page }: AssistedContent & { readonly id: ChannelId },
): void {
  const config: AssistedChannelConfig = { page }
  database.update(channels).set({ name, network, config, removedAt: null }).where(eq(channels.id, id)).run()
}

/** Also brings a removed one back. */
export function updateChannel(
  database: Database,
  {
    id,
    name,
    config,
  }: {
    readonly id: ChannelId
    readonly name: string
    readonly config: EmailChannelConfig | SocialChannelConfig
  },
): void {
  database.update(channels).set({ name, config, removedAt: null }).where(eq(channels.id, id)).run()
}

export function markChannelRemoved(database: Database, id: ChannelId, at: string): void {
  database.update(channels).set({ removedAt: at }).where(eq(channels.id, id)).run()
}

/** One that is removed; undefined where there is none such. */
export function readRemovedChannel(
  database: Database,
  id: ChannelId,
): Pick<ChannelHolder, 'kind'> | undefined {
  return database
    .select({ kind: channels.kind })
    .from(channels)
    .where(and(eq(channels.id, id), isNotNull(channels.removedAt)))
    .get()
}

export function unmarkChannelRemoved(database: Database, id: ChannelId): void {
  database.update(channels).set({ removedAt: null }).where(eq(channels.id, id)).run()
}

const open: PublicationState[] = publicationStates.filter((state) => !isFinal(state))

/** The networks where a post is planned, or on its way. */
export function networksAhead(database: Database, postId: PostId): Network[] {
  const rows = database
    .selectDistinct({ network: channels.network })
    .from(publications)
    .innerJoin(channels, eq(channels.id, publications.channelId))
    .where(and(eq(publications.postId, postId), inArray(publications.state, open)))
    .all()
  return rows.flatMap(({ network }) => network ?? [])
}

/** The channels that a post is planned in, or on its way through. */
export function channelsAhead(database: Database, postId: PostId): ReadonlySet<ChannelId> {
  const rows = database
    .selectDistinct({ id: publications.channelId })
    .from(publications)
    .where(and(eq(publications.postId, postId), inArray(publications.state, open)))
    .all()
  return new Set(rows.map(({ id }) => id))
}

/** Does a publication wait for the channel, or go through it now? */
export function isChannelInUse(database: Database, id: ChannelId): boolean {
  const user = database
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.channelId, id), inArray(publications.state, open)))
    .limit(1)
    .get()
  return user !== undefined
}

/** Has a letter gone out through the channel? */
export function hasSent(database: Database, id: ChannelId): boolean {
  const sent = database
    .select({ id: deliveries.id })
    .from(publications)
    .innerJoin(deliveries, and(eq(deliveries.publicationId, publications.id), eq(deliveries.state, 'sent')))
    .where(eq(publications.channelId, id))
    .limit(1)
    .get()
  return sent !== undefined
}

/** Has a post gone out through the account? */
export function hasPublished(database: Database, id: ChannelId): boolean {
  const published = database
    .select({ id: publicationSteps.id })
    .from(publicationSteps)
    .innerJoin(publications, eq(publications.id, publicationSteps.publicationId))
    .where(and(eq(publications.channelId, id), eq(publicationSteps.phase, 'done')))
    .limit(1)
    .get()
  return published !== undefined
}

/** What every new workspace has: one channel per network, published by the officer's own hand. */
export function createAssistedChannels(database: Database, now: string): void {
  const there = new Set(
    database
      .select({ network: channels.network })
      .from(channels)
      .where(eq(channels.kind, 'assisted'))
      .all()
      .map((row) => row.network),
  )
  for (const network of networks) {
    if (there.has(network)) continue
    database
      .insert(channels)
      .values({ kind: 'assisted', name: networkNames[network], network, config: null, createdAt: now })
      .run()
  }
}

function toChannel(row: typeof channels.$inferSelect): ChannelRow {
  const { id, kind, name, network, config } = row
  if (kind === 'email') return { id, kind, name, config: EmailChannelConfig.parse(config) }
  if (kind === 'social') {
    const read = SocialChannelConfig.parse(config)
    return { id, kind, name, network: read.network, config: read }
  }
  if (network === null) throw new Error(`channel ${id} is assisted and names no network`)
  return { id, kind, name, network, page: config === null ? null : AssistedChannelConfig.parse(config).page }
}
