import { Temporal } from 'temporal-polyfill'
import type { NetworkAnswer } from '../../shared/social/networkFault.ts'
import { type FoundPost, foundPost, type RemotePost } from '../../shared/social/remotePost.ts'
import { textLikeness } from '../../shared/social/textLikeness.ts'
import type { ChannelAdapter, PostSought } from './channelAdapter.ts'

/** A post of the account's own, as a network lists it. */
export interface ListedPost {
  readonly remote: RemotePost
  readonly text: string
}

/** How a post is looked for on a network that knows it by no key: in the list of the account's latest. */
export function lookAmong<Session>(
  latestPosts: (session: Session) => Promise<NetworkAnswer<readonly ListedPost[]>>,
): Pick<ChannelAdapter<Session>, 'readBack' | 'find'> {
  return {
    async readBack(session, sought) {
      const listed = await latestPosts(session)
      return listed.kind === 'fault' ? listed : { kind: 'done', value: onlyExactPost(listed.value, sought) }
    },
    async find(session, sought) {
      const listed = await latestPosts(session)
      return listed.kind === 'fault' ? listed : { kind: 'done', value: likelyPosts(listed.value, sought) }
    },
  }
}

/**
 * Those of an account's latest posts that may be the one that is sought, likeliest first: nearly the same words, not from long before
 * the attempt. Two hours, since this computer's clock may be wrong by one and its summer time by another.
 */
export function likelyPosts(listed: readonly ListedPost[], { post }: PostSought): FoundPost[] {
  const earliest = post.at.subtract({ hours: 2 })
  return listed
    .filter(({ remote }) => Temporal.Instant.compare(Temporal.Instant.from(remote.at), earliest) >= 0)
    .map((one) => ({ ...one, likeness: textLikeness(one.text, post.text) }))
    .filter(({ likeness }) => likeness >= leastAlike)
    .toSorted((a, b) => b.likeness - a.likeness || distance(a, post.at) - distance(b, post.at))
    .map(({ remote, text }) => foundPost(remote, text))
}

const leastAlike = 0.8

/** The one listed post that says exactly this, if there is one and only one: words and time are all that there is to know it by. */
function onlyExactPost(listed: readonly ListedPost[], sought: PostSought): RemotePost | null {
  const exact = listed.filter(({ text }) => textLikeness(text, sought.post.text) === 1)
  const [first, ...more] = likelyPosts(exact, sought)
  return first === undefined || more.length > 0 ? null : first
}

function distance({ remote }: ListedPost, at: Temporal.Instant): number {
  return Math.abs(Temporal.Instant.from(remote.at).epochMilliseconds - at.epochMilliseconds)
}
