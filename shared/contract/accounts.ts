import { z } from 'zod'
import { SecretPurpose } from '../delivery/secretPurpose.ts'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { Trouble } from '../schedule/publication.ts'
import { AccountPlace } from '../social/accountPlace.ts'
import { Network } from '../social/network.ts'
import { SocialChannelConfig } from '../social/socialChannelConfig.ts'
import { Channel } from './channels.ts'
import { procedure } from './procedure.ts'
import { ChannelId, InstantText, Nothing, PostId } from './scalars.ts'

/** What one post may hold on an account, as its network says it; else as the table has it. */
export const PostLimits = z.object({
  text: z.number(),
  counting: z.enum(['graphemes', 'weighted', 'emoji-bytes', 'units']),
  /** What a link counts however long it is; null: as it is written. */
  linkCost: z.number().nullable(),
  images: z.number(),
  /** null where the network does not say. */
  imageBytes: z.number().nullable(),
  altText: z.number(),
})
export type PostLimits = z.infer<typeof PostLimits>

/** What may still be done in a while, in the network's own word: until then, where it says when it begins anew. */
export const LimitLeft = z.object({ what: z.string(), left: z.number(), until: InstantText.nullable() })
export type LimitLeft = z.infer<typeof LimitLeft>

export const AccountTest = z.object({
  ok: z.boolean(),
  trouble: Trouble.nullable(),
  /** Whose account, "@kansliet@social.example"; '' where nobody was signed in. */
  account: z.string(),
  signedInUntil: InstantText.nullable(),
  limits: PostLimits.nullable(),
  left: z.array(LimitLeft),
})
export type AccountTest = z.infer<typeof AccountTest>

/** How an account is, as it was last known: nothing is asked of the network for it. */
export const AccountHealth = z.object({
  id: ChannelId,
  /** '' before the first sign-in. */
  account: z.string(),
  /** null: it does not end, or nobody says. */
  signedInUntil: InstantText.nullable(),
  /** Somebody has to sign in again: nothing is published before that. */
  signInLostAt: InstantText.nullable(),
  lastSuccessAt: InstantText.nullable(),
  /** The network wants to be left alone until then. */
  restsUntil: InstantText.nullable(),
  limits: PostLimits.nullable(),
  left: z.array(LimitLeft),
})
export type AccountHealth = z.infer<typeof AccountHealth>

export const accountsContract = {
  /** Nothing is asked of the network: that is the test's. */
  'accounts.save': procedure(
    z.object({
      id: ChannelId.nullable(),
      name: z.string().min(1).max(100),
      config: SocialChannelConfig,
      /** What is left out stays as it is kept. */
      secrets: z.partialRecord(SecretPurpose, z.string().max(20_000)),
    }),
    Channel,
  ),
  /** A real sign-in; nothing is published. */
  'accounts.test': procedure(z.object({ id: ChannelId }), AccountTest),
  /** Opens the system's browser and waits until somebody has signed in there; `desktop.cancelSignIn` ends the waiting. */
  'desktop.signInToAccount': procedure(
    z.object({ id: ChannelId, language: InterfaceLanguageCode }),
    /** What became of what it was signed in with before. `none`: there was none, or the network has no such thing. */
    z.object({ earlier: z.enum(['done', 'failed', 'none']) }),
  ),
  /** Asks the network; at least one. */
  'accounts.places': procedure(z.object({ id: ChannelId }), z.object({ places: z.array(AccountPlace) })),
  /** @param place as `accounts.places` has told it */
  'accounts.choosePlace': procedure(z.object({ id: ChannelId, place: AccountPlace }), Channel),
  'accounts.health': procedure(Nothing, z.object({ accounts: z.array(AccountHealth) })),
  /** What a post may hold on every network: what all the accounts there take, and the places where it is to be published by hand. */
  'accounts.rooms': procedure(
    z.object({ postId: PostId }),
    z.object({ rooms: z.array(PostLimits.extend({ network: Network })) }),
  ),
}
