import { z } from 'zod'
import { Finding } from '../checks/finding.ts'
import { lixBandNames } from '../checks/lix.ts'
import { Href } from '../post/document.ts'
import { PostContent } from '../post/post.ts'
import { procedure } from './procedure.ts'
import { ChannelId, LanguageCode, Nothing, PostId } from './scalars.ts'

export const Lix = z.object({
  value: z.number().int(),
  band: z.enum(lixBandNames),
  words: z.number().int(),
  sentences: z.number().int(),
  longWords: z.number().int(),
})

export const PersonalWord = z.object({ language: LanguageCode, word: z.string().trim().min(1).max(100) })
const KeptWord = PersonalWord.extend({ word: z.string() })

export const UnknownWord = z.object({
  word: z.string(),
  language: LanguageCode,
  /** From and up to, in the text that was asked about. */
  from: z.int(),
  to: z.int(),
  /** What takes the place of the whole word, the likeliest first. */
  suggestions: z.array(z.string()),
})
export type UnknownWord = z.infer<typeof UnknownWord>

/**
 * What an address answered. `broken`: it says that there is nothing (404, 410), that it failed (5xx), or its name is unknown;
 * `unanswered`: no answer that tells, such as a time-out or a demand to sign in; `private`: an address within a network, not contacted.
 */
export const CheckedLink = z.object({
  href: Href,
  verdict: z.enum(['fine', 'broken', 'unanswered', 'private']),
  /** HTTP status, where there was one. */
  status: z.number().int().nullable(),
})
export type CheckedLink = z.infer<typeof CheckedLink>

/** What is found in a post while it is written. */
export const checksContract = {
  /** Everything that the rules find in what is in the editor now; `lix` is null in English and for a short text. */
  'checks.run': procedure(
    z.object({ postId: PostId, content: PostContent }),
    z.object({ findings: z.array(Finding), lix: Lix.nullable() }),
  ),
  /** What stands in the way of publishing the saved post in a channel. */
  'checks.blocking': procedure(
    z.object({ postId: PostId, channelId: ChannelId }),
    z.object({ findings: z.array(Finding) }),
  ),
  /** What a word may have been meant to be, the likeliest first. */
  'checks.suggest': procedure(
    z.object({ language: LanguageCode, word: z.string().max(200) }),
    z.object({ suggestions: z.array(z.string()) }),
  ),
  /** The word at a place of a text, where its dictionary does not know it; null: it does, or there is no word. */
  'checks.wordAt': procedure(
    z.object({
      language: LanguageCode,
      text: z.string().max(2000),
      /** In UTF-16 code units. */
      at: z.int().nonnegative(),
    }),
    z.object({ unknown: UnknownWord.nullable() }),
  ),
  /** Asks every web address of the post whether it answers. What it finds is among the findings until the workspace is closed. */
  'checks.links': procedure(z.object({ content: PostContent }), z.object({ links: z.array(CheckedLink) })),
  // As long as whatever has come to lie there: what cannot be shown could not be taken away either.
  'words.list': procedure(Nothing, z.object({ words: z.array(KeptWord) })),
  'words.add': procedure(PersonalWord, Nothing),
  'words.remove': procedure(KeptWord, Nothing),
}
