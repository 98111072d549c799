import type { Variant } from './deriveVariant.ts'
import { findDomainsLinkedOnX, findLinks } from './findLinks.ts'
import type { SocialChannelConfig } from './socialChannelConfig.ts'

/** What a network takes for a post, in US dollars. */
export interface PostCosts {
  readonly plain: number
  readonly withLink: number
}

/** X's prices on 2026-11-29, in US dollars: https://docs.x.com/x-api/getting-started/pricing ("Content: Create", "… with URL"). */
export const xCosts: PostCosts = { plain: 0.015, withLink: 0.2 }

/**
 * What X takes for each post that is read (the same page, "Posts: Read", 0.005 US dollars; one's own may be cheaper): its figures,
 * and every answer to it.
 */
export const xReadCost = 0.005

/** Whether asking how posts fare is free, or the officer has agreed to what it costs. */
export function mayReadFigures(config: SocialChannelConfig): boolean {
  return config.network !== 'x' || config.readsFigures
}

/**
 * What publishing a variant costs where a network charges by the post: all the posts of its thread, dearer where one has a link,
 * with or without https:// in front, where X makes a link of it.
 *
 * @returns US dollars, to the tenth of a cent
 */
export function costOf(
  { posts }: Pick<Variant, 'posts'>,
  costs: PostCosts,
): { readonly posts: number; readonly withLink: number; readonly dollars: number } {
  const withLink = posts.filter(
    ({ text }) => findLinks(text).length > 0 || findDomainsLinkedOnX(text).length > 0,
  ).length
  const dollars = (posts.length - withLink) * costs.plain + withLink * costs.withLink
  return { posts: posts.length, withLink, dollars: Math.round(dollars * 1000) / 1000 }
}
