import { z } from 'zod'
import { Mention, MentionContent } from '../social/mention.ts'
import { procedure } from './procedure.ts'
import { MentionId, Nothing } from './scalars.ts'

/** Names and their handles on networks. */
export const mentionsContract = {
  'mentions.list': procedure(Nothing, z.object({ mentions: z.array(Mention) })),
  /** `id` null: a new one. Handles as the officer writes them. */
  'mentions.save': procedure(z.object({ id: MentionId.nullable(), content: MentionContent }), Mention),
  'mentions.delete': procedure(z.object({ id: MentionId }), Nothing),
}
