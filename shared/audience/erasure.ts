import { z } from 'zod'

/** Rooms of the workspace where a person's words may stand in text that an officer wrote, and that is left as it is. */
export const mentionRooms = [
  'post',
  'template',
  'savedBlock',
  'sender',
  'mention',
  'contact',
  'observation',
  'organisation',
  'channel',
  'segment',
  'theme',
  'group',
] as const

/** In what of a post it was found: as it is now, as it was once, as it was sent, or as a network shows it. */
export const mentionParts = ['now', 'history', 'sent', 'networks'] as const

/** Where a person is named in somebody's own text. */
export const PersonMention = z.object({
  room: z.enum(mentionRooms),
  /** Of the row in that room; null where the room has but one. */
  id: z.number().int().nullable(),
  /** What the row is called. */
  title: z.string(),
  /** Of a post only. */
  parts: z.array(z.enum(mentionParts)),
})
export type PersonMention = z.infer<typeof PersonMention>

/** What an erasure did, and what it leaves to the officer. */
export const Erasure = z.object({
  /** Whether anything was known of the address. */
  erased: z.boolean(),
  /** Rows of the ledger that keep their place and state, and nobody's name. */
  deliveries: z.number().int(),
  /** Addresses that the person had before, which are kept out as well. */
  formerAddresses: z.number().int(),
  /** Answers to posts on networks that are counted still, and whose addresses are gone. */
  replies: z.number().int(),
  /** false: somebody else was reading the database, and the write-ahead log still holds what was there. It goes at the next close. */
  cleared: z.boolean(),
  mentions: z.array(PersonMention),
  /** Files in the workspace's folder of backups, which are as they were. */
  backups: z.number().int(),
})
export type Erasure = z.infer<typeof Erasure>
