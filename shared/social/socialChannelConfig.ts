import { z } from 'zod'
import { Visibility } from './visibility.ts'

/** The networks that the program can publish on by itself. Every network has the assisted way besides. */
export const publishingNetworks = ['bluesky', 'mastodon', 'facebook', 'linkedin', 'x'] as const
export const PublishingNetwork = z.enum(publishingNetworks)
export type PublishingNetwork = z.infer<typeof PublishingNetwork>

/** The environment variable that holds a channel's secret on the command line; null in the app, whose keyring has it. */
const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/)
  .nullable()

const server = {
  /** A server's address without path, query or credentials: "https://bsky.social". */
  address: z.string().max(300),
  /** The officer has said that a server in their own network is meant. */
  privateAllowed: z.boolean(),
}

/** The application that the organisation has registered with a network, and how long its secrets are kept where. */
const registered = {
  clientId: z.string().max(300),
  /** The API's own address; the network's public one unless a test says otherwise. */
  apiAddress: z.string().max(300),
  tokenEnv: variable,
}

/** An account on a network. Holds no secret: an app password is the secret `password`, tokens are `oauth`, an application's own `client`. */
export const SocialChannelConfig = z.discriminatedUnion('network', [
  z.object({
    network: z.literal('bluesky'),
    ...server,
    /** "kommunen.bsky.social" */
    handle: z.string().max(253),
    passwordEnv: variable,
  }),
  z.object({
    network: z.literal('mastodon'),
    ...server,
    /** Of posts that say nothing else. */
    visibility: Visibility,
    /** Of the program as this instance has registered it; '' with a token made by hand. */
    clientId: z.string().max(300),
    tokenEnv: variable,
  }),
  z.object({
    network: z.literal('facebook'),
    ...registered,
    /** "v25.0" */
    apiVersion: z.string().max(20),
    pageId: z.string().max(40),
  }),
  z.object({
    network: z.literal('linkedin'),
    ...registered,
    /** "202511" */
    apiVersion: z.string().max(20),
    /** "urn:li:organization:…" or "urn:li:person:…" */
    author: z.string().max(100),
  }),
  z.object({
    network: z.literal('x'),
    ...registered,
    /** What a post costs, in US dollars, without and with a link: shown before anything is published. */
    costs: z.object({ plain: z.number().min(0), withLink: z.number().min(0) }),
    /** The officer has been told what reading costs, and wants the figures. */
    readsFigures: z.boolean().default(false),
  }),
])
export type SocialChannelConfig = z.infer<typeof SocialChannelConfig>
export type ConfigOf<Name extends PublishingNetwork> = Extract<SocialChannelConfig, { network: Name }>
