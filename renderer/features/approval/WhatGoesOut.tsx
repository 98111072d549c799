import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { Post } from '../../../shared/post/post.ts'
import type { Network } from '../../../shared/social/network.ts'
import { useAsk } from '../../app/queries.ts'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { PreviewFrame } from '../newsletter/PreviewFrame.tsx'
import { useLetterPreview } from '../newsletter/useLetterPreview.ts'
import { useAuthor } from '../sending/social/useAuthor.ts'
import { useVariant } from '../sending/useVariant.ts'
import { NetworkPreview } from '../social/preview/NetworkPreview.tsx'
import classes from './WhatGoesOut.module.css'

interface WhatGoesOutProps {
  readonly postId: PostId
  readonly channel: Channel
}

/** What is said yes to, as its readers get it. */
export function WhatGoesOut({ postId, channel }: WhatGoesOutProps) {
  const { t } = useTranslation()
  const post = useAsk('posts.get', { id: postId }, { gcTime: 0 }).data
  if (post === undefined) return <SkeletonText lines={4} />
  return (
    <div>
      <Text size="sm" fw={600} mb={6}>
        {t('approval.preview')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={classes.shown} tabIndex={0} aria-label={t('approval.preview')}>
        {channel.kind === 'email' ? (
          <Letter post={post} />
        ) : (
          <Posts postId={postId} channelId={channel.id} network={channel.network} language={post.language} />
        )}
      </section>
    </div>
  )
}

function Letter({ post }: { readonly post: Post }) {
  const { t } = useTranslation()
  const letter = useLetterPreview(post, { contactId: null, county: null }, {}, post.id).data
  if (letter === undefined) return <SkeletonText lines={8} />
  return (
    <div className={classes.letter}>
      <Text size="sm" fw={600} p="xs">
        {letter.subject}
      </Text>
      <PreviewFrame html={letter.html} width={660} title={t('approval.preview')} />
    </div>
  )
}

interface PostsProps {
  readonly postId: PostId
  readonly channelId: Channel['id']
  readonly network: Network
  readonly language: 'sv' | 'en'
}

function Posts({ postId, channelId, network, language }: PostsProps) {
  const variant = useVariant(postId, network, channelId)
  const author = useAuthor(channelId, network)
  if (variant === undefined || author === undefined) return <SkeletonText lines={6} />
  return (
    <NetworkPreview variant={{ network, posts: variant.posts }} author={author} language={language} when="" />
  )
}
