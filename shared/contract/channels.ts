import { z } from 'zod'
import { AccountLimits } from '../delivery/accountLimits.ts'
import { EmailChannelConfig } from '../delivery/emailChannelConfig.ts'
import { SecretPurpose } from '../delivery/secretPurpose.ts'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { Trouble } from '../schedule/publication.ts'
import { Network } from '../social/network.ts'
import { PublishingNetwork, SocialChannelConfig } from '../social/socialChannelConfig.ts'
import { procedure } from './procedure.ts'
import { ChannelId, Nothing } from './scalars.ts'

export const Channel = z.discriminatedUnion('kind', [
  z.object({
    id: ChannelId,
    kind: z.literal('email'),
    name: z.string(),
    config: EmailChannelConfig,
    /** Which secrets there are; none of them comes back. */
    kept: z.array(SecretPurpose),
    /** A letter has really gone through it, not only to a server on this machine. */
    proven: z.boolean(),
  }),
  z.object({
    id: ChannelId,
    kind: z.literal('assisted'),
    name: z.string(),
    /** Whose form the text takes. */
    network: Network,
    /** Where the officer publishes, of a place that they have added; null: on the network itself. */
    page: z.string().nullable(),
  }),
  z.object({
    id: ChannelId,
    kind: z.literal('social'),
    name: z.string(),
    network: PublishingNetwork,
    config: SocialChannelConfig,
    /** Which secrets there are; none of them comes back. */
    kept: z.array(SecretPurpose),
    /** A post has really been published through it, not only on a server of this machine. */
    proven: z.boolean(),
  }),
])
export type Channel = z.infer<typeof Channel>

export const ChannelTest = z.object({
  ok: z.boolean(),
  trouble: Trouble.nullable(),
  limits: z.object({
    maxMessageBytes: z.number().nullable(),
    authentication: z.array(z.string()),
    /** Of a service that tells what an account may send. */
    account: AccountLimits.optional(),
  }),
})
export type ChannelTest = z.infer<typeof ChannelTest>

/** Where secrets are kept: `run`: nowhere, so that they are gone when the program ends. */
export const SecretsKept = z.enum(['keyring', 'run', 'environment'])
export type SecretsKept = z.infer<typeof SecretsKept>

export const channelsContract = {
  /** Asked before a secret is typed: who types one that will be forgotten is told so first. */
  'channels.secretsKept': procedure(Nothing, z.object({ kept: SecretsKept })),
  'channels.list': procedure(Nothing, z.object({ channels: z.array(Channel) })),
  'channels.saveEmail': procedure(
    z.object({
      id: ChannelId.nullable(),
      name: z.string().min(1).max(100),
      config: EmailChannelConfig,
      /** What is left out stays as it is kept. */
      secrets: z.partialRecord(SecretPurpose, z.string().max(20_000)),
    }),
    Channel,
  ),
  /** A place of the officer's own that is published on by hand: a group, a forum, a network of which nothing else is known here. */
  'channels.saveAssisted': procedure(
    z.object({
      id: ChannelId.nullable(),
      name: z.string().trim().min(1).max(100),
      /** Whose form the text takes. */
      network: Network,
      page: z.string().max(2000),
    }),
    Channel,
  ),
  /** An account's sign-in is ended on its network too, where that can be done and the network answers. */
  'channels.remove': procedure(
    z.object({ id: ChannelId }),
    z.object({ revoked: z.enum(['done', 'failed', 'none']) }),
  ),
  /** Undo of remove, but for an account on a network: a server, or a place that is published on by hand. */
  'channels.restore': procedure(z.object({ id: ChannelId }), Nothing),
  'channels.test': procedure(z.object({ id: ChannelId }), ChannelTest),
  /** Opens the system's browser and waits, minutes if need be, until somebody has signed in there. */
  'desktop.signIn': procedure(z.object({ id: ChannelId, language: InterfaceLanguageCode }), Nothing),
  /** Ends that waiting. */
  'desktop.cancelSignIn': procedure(Nothing, Nothing),
}
