import { z } from 'zod'
import type { RemotePost } from '../../../shared/social/remotePost.ts'
import { WrittenInstant } from '../writtenInstant.ts'

/**
 * What is read of entities/Status, nothing else: other servers leave out much of the rest. A ScheduledStatus has neither address nor
 * content, and so is none.
 */
export const Status = z.object({
  id: z.string().min(1),
  uri: z.string(),
  url: z.string().nullable(),
  created_at: WrittenInstant,
  content: z.string(),
  in_reply_to_id: z.string().nullish(),
  /** null: not told. How many there are counts, also where their form is another one. */
  media_attachments: z
    .array(z.object({ id: z.string() }).catch({ id: '' }))
    .nullish()
    .catch(null),
  account: z.object({ id: z.string() }),
  visibility: z.string().catch('public'),
  edited_at: z.string().nullish().catch(null),
})
export type Status = z.infer<typeof Status>

/** entities/Status, "url": a link to the page for people; "uri" for the machines where there is none. */
export function remotePostOf({ id, url, uri, created_at, edited_at }: Status): RemotePost {
  const page = url ?? uri
  return { id, url: /^https?:\/\//.test(page) ? page : null, at: created_at, version: edited_at ?? null }
}
