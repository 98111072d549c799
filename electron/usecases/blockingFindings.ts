import { letterBlocks } from '../../shared/checks/checkPost.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { checkRendered } from '../../shared/checks/letter.ts'
import { checkSize } from '../../shared/checks/letterSize.ts'
import { networkBlocks } from '../../shared/checks/networkBlocks.ts'
import type { ChannelId, PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { Post, PostContent } from '../../shared/post/post.ts'
import type { NetworkLimits } from '../../shared/social/limits.ts'
import type { Network } from '../../shared/social/network.ts'
import type { RenderedNewsletter } from '../render/compileNewsletter.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Deps } from './deps.ts'
import { byId, liveFigures, uncountableIn } from './liveFigures.ts'
import { channelRoom } from './networkRoom.ts'
import { measuredLetter, renderForWindow } from './newsletters.ts'
import { requireChannel } from './requireChannel.ts'
import { requirePost } from './savePost.ts'
import { variantFrom, variantSource } from './variants.ts'

/**
 * What stands in the way of publishing a post in a channel: for e-mail what the letter must not be sent with, for a network
 * what it would refuse, and what its readers must not meet.
 *
 * @throws RundbrevError `not-found`
 */
export async function blockingFindings(deps: Deps, postId: PostId, channelId: ChannelId): Promise<Finding[]> {
  const [post, channel] = [requirePost(deps, postId), requireChannel(deps, channelId)]
  const found = findingsFor(deps, post, channel)
  if (channel.kind !== 'email') return found
  return [...found, ...(await blockingIn(deps, await renderForWindow(deps, post), post))]
}

/** @throws RundbrevError `checks-block`, which carries the findings */
export function requireUnblocked(deps: Deps, post: Post, channel: ChannelRow): void {
  refuse(findingsFor(deps, post, channel))
}

/**
 * A letter that is about to be planned or frozen: nobody may get one that there is no way out of, or whose end Gmail hides.
 *
 * @throws RundbrevError `checks-block`
 */
export async function requireSendable(deps: Deps, rendered: Rendered, post: PostContent): Promise<void> {
  refuse(await blockingIn(deps, rendered, post))
}

type Rendered = Pick<RenderedNewsletter, 'html' | 'bytes'>

async function blockingIn(deps: Deps, rendered: Rendered, post: PostContent): Promise<Finding[]> {
  const letter = await measuredLetter(deps, post, rendered)
  return [...checkRendered(letter), ...checkSize(letter, post)].filter(
    ({ severity }) => severity === 'blocks',
  )
}

/** @throws RundbrevError `checks-block`, which carries the findings; nothing where there are none */
export function refuse(findings: readonly Finding[]): void {
  const [first] = findings
  if (first === undefined) return
  const { block } = first.place
  throw new RundbrevError('checks-block', block === undefined ? {} : { block }, {
    count: findings.length,
    findings: JSON.stringify(findings.slice(0, mostTold)),
  })
}

const mostTold = 20

function findingsFor(deps: Deps, post: Post, channel: ChannelRow): Finding[] {
  if (channel.kind !== 'email')
    return networkFindings(deps, post, channel.network, {
      ...{ room: channelRoom(deps, channel), byHand: channel.kind === 'assisted' },
    })
  const live = liveFigures(deps, post.language)
  const [figures, uncountable] = [byId(live), uncountableIn(live)]
  return letterBlocks({ content: post, figures, uncountable, letter: null })
}

/**
 * What stands in the way of publishing a post on a network.
 *
 * @param through what the channel takes that is meant, and whether somebody pastes there; else what whatever leads there takes
 */
export function networkFindings(
  deps: Deps,
  post: Post,
  network: Network,
  { room, byHand = false }: { readonly room?: NetworkLimits; readonly byHand?: boolean } = {},
): Finding[] {
  const live = liveFigures(deps, post.language)
  const source = variantSource(deps, post, live.figures, byHand)
  const variant = variantFrom(deps, post.id, source, network, room)
  return networkBlocks({ source, variant, uncountable: uncountableIn(live) })
}
