import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { OutgoingPost } from '../channelAdapter.ts'
import { facetsOf } from './facets.ts'

/** The collection that posts are kept in. */
export const posts = 'app.bsky.feed.post'

/** A post by its address and its version: exactly these two, or the server refuses it (com.atproto.repo.strongRef). */
export interface StrongRef {
  readonly uri: string
  readonly cid: string
}

/** What a server calls an image that it has. */
export const Blob = z.object({
  $type: z.literal('blob'),
  ref: z.object({ $link: z.string() }),
  mimeType: z.string(),
  size: z.number(),
})
export type Blob = z.infer<typeof Blob>

export interface RecordParts {
  /** DIDs of those whom the text mentions, by handle. */
  readonly dids: ReadonlyMap<string, string>
  readonly answers: { readonly root: StrongRef; readonly parent: StrongRef } | null
  /** In the order of the post's images. */
  readonly blobs: readonly Blob[]
  readonly thumb: Blob | null
}

/**
 * The post as Bluesky keeps it (github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json). The same parts give the
 * same record, byte by byte: whoever puts it twice has put it once.
 */
export function postRecord(post: OutgoingPost, parts: RecordParts): Readonly<Record<string, unknown>> {
  const text = post.text.toWellFormed()
  const facets = facetsOf(text, parts.dids, post.targets)
  const embed = embedOf(post, parts)
  return {
    $type: posts,
    text,
    ...(facets.length === 0 ? {} : { facets }),
    ...(embed === null ? {} : { embed }),
    ...(parts.answers === null ? {} : { reply: parts.answers }),
    langs: [post.language],
    createdAt: createdAt(post.at),
  }
}

/** To the millisecond, as the network's own programs write it. */
export function createdAt(at: Temporal.Instant): string {
  return at.toString({ fractionalSecondDigits: 3 })
}

function embedOf({ images, card }: OutgoingPost, { blobs, thumb }: RecordParts) {
  if (images.length > 0) {
    return {
      $type: 'app.bsky.embed.images',
      images: images.map(({ alt, width, height }, index) => ({
        ...{ image: blobs[index], alt: alt.toWellFormed(), aspectRatio: { width, height } },
      })),
    }
  }
  if (card === null) return null
  return {
    $type: 'app.bsky.embed.external',
    external: {
      uri: URL.parse(card.href)?.href ?? card.href,
      ...{ title: card.title.toWellFormed(), description: card.description.toWellFormed() },
      ...(thumb === null ? {} : { thumb }),
    },
  }
}
