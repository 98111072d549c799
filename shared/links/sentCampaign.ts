import type { PostId } from '../contract/scalars.ts'
import { foldTag } from './tagValue.ts'

/** A campaign that links of a post have been tagged with, or would be tagged with now. */
export interface SentCampaign {
  readonly campaign: string
  /** What the source's tag says; '' where links have none. */
  readonly source: string
  readonly postId: PostId
  /** Through what it went out: a channel's own name. */
  readonly channel: string
  /** true: it stands in what has gone out; false: the rules would say so now. */
  readonly isSent: boolean
}

export interface CampaignMeaning {
  /** null: no post has it, or several have. */
  readonly postId: PostId | null
  /** null: it is not told through what. */
  readonly channel: string | null
}

/**
 * Which post a campaign in a website's statistics is about. What has gone out counts before what the rules would say now; where several
 * posts have had it, none is guessed.
 *
 * @param source what the statistics says of the source; '' where it does not
 */
export function meaningOf(known: readonly SentCampaign[], campaign: string, source: string): CampaignMeaning {
  const [asked, by] = [foldTag(campaign), foldTag(source)]
  const named = known.filter((one) => one.campaign === asked && (by === '' || one.source === by))
  const sent = named.filter(({ isSent }) => isSent)
  const meant = sent.length > 0 ? sent : named
  const only = <Value>(values: readonly Value[]): Value | null => {
    const [first, ...more] = new Set(values)
    return first === undefined || more.length > 0 ? null : first
  }
  return {
    postId: only(meant.map(({ postId }) => postId)),
    channel: only(meant.map(({ channel }) => channel)),
  }
}

/** The campaigns that stand in a letter's HTML or a post's text, also where the address goes by way of a redirect. */
export function campaignsIn(text: string): { readonly campaign: string; readonly source: string }[] {
  const found = new Map<string, { campaign: string; source: string }>()
  for (const [, source = '', campaign = ''] of text.matchAll(tagged)) {
    found.set(`${source} ${campaign}`, { source, campaign })
  }
  return [...found.values()]
}

const tagged = /(?:utm_source(?:=|%3D)([a-z0-9-]+)[^"\s<]{0,160}?)?utm_campaign(?:=|%3D)([a-z0-9-]+)/g
