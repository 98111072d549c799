import { z } from 'zod'
import { InstantText } from '../contract/scalars.ts'
import { Metric } from '../reach/observation.ts'

/** A post out there, as its network knows it. */
export const RemotePost = z.object({
  id: z.string(),
  url: z.string().nullable(),
  /** When the network says that it was published. */
  at: InstantText,
  /** What tells this version from an edited one: Bluesky's cid; null where a network has no such thing. */
  version: z.string().nullable(),
  /** Mentions in its text that lead nowhere, as they are written: the network knows nobody of that name. */
  unlinked: z.array(z.string()).optional(),
})
export type RemotePost = z.infer<typeof RemotePost>

/** A post of the account's own that a look has found. */
export const FoundPost = RemotePost.extend({
  /** The beginning of its text, for who is to say whether it is the one; absent where an earlier version has looked. */
  excerpt: z.string().optional(),
})
export type FoundPost = z.infer<typeof FoundPost>

/** Characters of a post's text by which somebody knows it again. */
const excerptLength = 160

/** A post that was found, with the beginning of its text on one line. */
export function foundPost(remote: RemotePost, text: string): FoundPost {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...new Intl.Segmenter('sv').segment(line)].map(({ segment }) => segment)
  const excerpt =
    characters.length > excerptLength ? `${characters.slice(0, excerptLength).join('').trimEnd()}…` : line
  return { ...remote, excerpt }
}

/** A network's own figure under its own name, with its definition: figures of different names are never added up. */
export const RemoteFigure = z.object({
  /** "favourites_count": as the network's API has it. */
  name: z.string(),
  /** What it counts, in the network's own words. */
  definition: z.string(),
  /**
   * What it is in reach's words: occasions on which somebody saw the post, or how many people did; at most one figure of each. null:
   * an engagement of the network's own, which is added up with nothing but itself.
   */
  metric: Metric.extract(['people', 'views']).nullable(),
  value: z.number().min(0),
})
export type RemoteFigure = z.infer<typeof RemoteFigure>
