import type { Output } from '../../../../shared/contract/contract.ts'
import type { ChannelId, PostId } from '../../../../shared/contract/scalars.ts'
import { PostContent } from '../../../../shared/post/post.ts'
import { call } from '../../../app/call.ts'

/** What others say before a letter goes out. */
export interface Outside {
  readonly sender: Output<'sendCheck.sender'>
  readonly server: Output<'channels.test'>
  readonly links: Output<'checks.links'>['links']
  readonly images: Output<'sendCheck.images'>
}

/** Asks DNS, the mail server and the letter's links, all at once. */
export async function askOutside(asked: {
  readonly postId: PostId
  readonly channelId: ChannelId
}): Promise<Outside> {
  const { postId, channelId } = asked
  const [sender, server, { links }, images] = await Promise.all([
    call('sendCheck.sender', { channelId }),
    call('channels.test', { id: channelId }),
    call('posts.get', { id: postId }).then((post) =>
      call('checks.links', { content: PostContent.parse(post) }),
    ),
    call('sendCheck.images', asked),
  ])
  return { sender, server, links, images }
}
