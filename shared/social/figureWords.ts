import type { TFunction } from 'i18next'
import type { RemoteFigure } from './remotePost.ts'

/** The networks' own names that have a definition in the interface's language, as the adapters give them (electron/channels/). */
export const knownFigures = [
  // Bluesky
  'likeCount',
  'repostCount',
  'replyCount',
  'quoteCount',
  // Mastodon
  'favourites_count',
  'reblogs_count',
  'replies_count',
  'quotes_count',
  // Facebook
  'reactions',
  'comments',
  'shares',
  'post_media_view',
  'post_total_media_view_unique',
  'post_clicks',
  // LinkedIn
  'impressionCount',
  'uniqueImpressionsCount',
  'clickCount',
  'shareCount',
  'reactionSummaries',
  'commentSummary.count',
  // X
  'impression_count',
  'like_count',
  'reply_count',
  'retweet_count',
  'quote_count',
  'bookmark_count',
] as const
type KnownFigure = (typeof knownFigures)[number]

/** What a network's figure counts, in the interface's language; in the network's own words where we have none of ours. */
export function figureWords(
  { name, definition }: Pick<RemoteFigure, 'name' | 'definition'>,
  t: TFunction,
): string {
  return isKnown(name) ? t(`postFigures.metric.${name}`) : definition
}

function isKnown(name: string): name is KnownFigure {
  return knownFigures.some((known) => known === name)
}
