import { z } from 'zod'
import { networks } from '../social/network.ts'

/** Where links stand: in letters, or in posts on a network (or a place of one's own that has that network's form). */
export const linkChannels = ['email', ...networks] as const
export const LinkChannel = z.enum(linkChannels)
export type LinkChannel = z.infer<typeof LinkChannel>

/** The tags that a website's statistics reads, in the order in which they are written. */
export const tagNames = ['source', 'medium', 'campaign', 'content'] as const
export type TagName = (typeof tagNames)[number]

/** What a tag says, with placeholders ("{month}-{title}"); '' leaves it out. */
const TagTemplate = z.string().max(120)

/** An address of the organisation's own server that counts and sends on, with {url} where the encoded address goes. */
export const RedirectTemplate = z.string().max(500)

export const ChannelLinks = z.object({
  /** Whether links are tagged there; left out: as everywhere. */
  tagged: z.boolean().optional(),
  /** What tags say there; those that are left out say what they say everywhere. */
  tags: z.partialRecord(z.enum(tagNames), TagTemplate).default({}),
  redirect: RedirectTemplate.nullable().default(null),
})
export type ChannelLinks = z.infer<typeof ChannelLinks>

/** What becomes of links on their way out. As long as nobody has chosen anything, nothing does. */
export const LinkRules = z.object({
  tagged: z.boolean().default(false),
  /** One's own domains, with all under them: only these are tagged. Other people's statistics are theirs. */
  domains: z.array(z.string().trim().min(1).max(253)).max(50).default([]),
  tags: z
    .object({ source: TagTemplate, medium: TagTemplate, campaign: TagTemplate, content: TagTemplate })
    .default({ source: '{channel}', medium: '{medium}', campaign: '{month}-{title}', content: '' }),
  /** Parameters that sign an address: with anything added it would lead nowhere. */
  signed: z
    .array(z.string().trim().min(1).max(60))
    .max(50)
    .default(['signature', 'sig', 'hmac', 'token', 'x-amz-signature', 'x-goog-signature']),
  channels: z.partialRecord(LinkChannel, ChannelLinks).default({}),
})
export type LinkRules = z.infer<typeof LinkRules>

export const untouchedLinks: LinkRules = LinkRules.parse({})
