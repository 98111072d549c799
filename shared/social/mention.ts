import { z } from 'zod'
import { MentionId } from '../contract/scalars.ts'

/** Networks where "@name" in a text makes a mention of it. Elsewhere a mention is made by hand, so a name stays a name. */
export const mentionNetworks = ['bluesky', 'mastodon', 'x', 'instagram'] as const
export const MentionNetwork = z.enum(mentionNetworks)
export type MentionNetwork = z.infer<typeof MentionNetwork>

/** A name as it is written in posts, and who that is on each network: handles without the sign, as `readHandle` gives them. */
export const MentionContent = z.object({
  name: z.string().min(1).max(120),
  handles: z.partialRecord(MentionNetwork, z.string().min(1).max(320)),
})
export type MentionContent = z.infer<typeof MentionContent>
export const Mention = MentionContent.extend({ id: MentionId })
export type Mention = z.infer<typeof Mention>
