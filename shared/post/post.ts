import { z } from 'zod'
import { FigureId, InstantText, LanguageCode, PostId, Sha256 } from '../contract/scalars.ts'
import { FigureQuery } from '../reach/figureQuery.ts'
import { Network } from '../social/network.ts'
import { NetworkChoices } from '../social/networkChoices.ts'
import { Href, PostDocument } from './document.ts'

/** What the officer types: everything of a post but its identity and times. */
export const PostContent = z.object({
  title: z.string().max(300),
  lede: z.string().max(2000),
  body: PostDocument,
  tags: z.array(z.string().min(1).max(60)).max(30),
  /** The page that social variants link to. */
  link: Href.nullable(),
  language: LanguageCode,
  /** The newsletter's subject; null follows the title. */
  subject: z.string().max(300).nullable(),
  /** The newsletter's preview line in the inbox; null follows the lede. */
  preheader: z.string().max(300).nullable(),
  /** Numbers in the text that the officer has ticked as their own words: bound to no figure, and meant so. */
  ownWords: z.array(z.string().min(1).max(200)).max(1000).default([]),
  /** How single networks show the post, where the officer has chosen something else than the rules. */
  networks: z.partialRecord(Network, NetworkChoices).default({}),
  /** Addresses that go out as they are, whatever the rules for links say; left out: none. */
  untagged: z.array(Href).max(200).nullish(),
})
export type PostContent = z.infer<typeof PostContent>

export const Post = PostContent.extend({
  id: PostId,
  /** Grows by one with every save: a save that names an older version is refused. */
  version: z.number().int().nonnegative(),
  createdAt: InstantText,
  updatedAt: InstantText,
})
export type Post = z.infer<typeof Post>

/**
 * A named number with its source. `form` says how it reads: a plain number, or a change against another period (signed).
 * `precision` carries the officer's honest word: "nearly 48,000".
 */
export const FigureContent = z.object({
  name: z.string().min(1).max(200),
  value: z.number(),
  /** '%' or a word ("personer"); '' for a bare number. */
  unit: z.string().max(40),
  form: z.enum(['number', 'change']),
  precision: z.enum(['exact', 'nearly', 'over', 'about']),
  /** "2020", "2020 mot 2019". */
  period: z.string().max(100),
  /** Where the number comes from, in words; never empty. */
  source: z.string().min(1).max(500),
  /** What is asked of reach, where the value is counted and not typed; null for a typed one. */
  query: FigureQuery.nullable().default(null),
})
export const Figure = FigureContent.extend({ id: FigureId })
export type Figure = z.infer<typeof Figure>
export type FigureContent = z.infer<typeof FigureContent>

/** An image kept in the workspace under the SHA-256 of its bytes. */
export const Asset = z.object({
  sha256: Sha256,
  mime: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  fileName: z.string(),
})
export type Asset = z.infer<typeof Asset>
