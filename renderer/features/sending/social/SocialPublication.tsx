import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonRows } from '../../../ui/Skeletons.tsx'
import { FiguresPanel } from './FiguresPanel.tsx'
import { PlannedPosts } from './PlannedPosts.tsx'
import { PostCard } from './PostCard.tsx'
import { postsOf } from './postsOf.ts'
import classes from './SocialPublication.module.css'
import { StepsPanel } from './StepsPanel.tsx'
import { useAuthor } from './useAuthor.ts'
import { useSteps } from './useSteps.ts'

interface SocialPublicationProps {
  readonly publication: Publication
  readonly network: PublishingNetwork
}

/** A publication on an account: how far it has come, and each of its posts as it is out there, with what can be done about it. */
export function SocialPublication({ publication, network }: SocialPublicationProps) {
  const { t } = useTranslation()
  const { channelId, state, startedAt } = publication
  const steps = useSteps(publication)
  const author = useAuthor(channelId, network)
  if (steps.isError) return <ErrorNote error={steps.error} onRetry={() => void steps.refetch()} />
  if (steps.data === undefined || author === undefined) return <SkeletonRows rows={4} />
  const { can } = steps.data
  const posts = postsOf(steps.data.steps, state)
  if (posts.length === 0) {
    return startedAt === null && state !== 'cancelled' ? (
      <PlannedPosts publication={publication} network={network} author={author} />
    ) : (
      <Text c="dimmed" mt="md">
        {t('networkPost.neverBegun')}
      </Text>
    )
  }
  return (
    <Stack gap="md">
      <StepsPanel publication={publication} posts={posts} network={network} canRemove={can.remove} />
      <ol className={classes.posts}>
        {posts.map((post, index) => (
          <PostCard
            key={post.step.id}
            post={post}
            number={index + 1}
            posts={posts}
            publication={publication}
            network={network}
            author={author}
            can={can}
          />
        ))}
      </ol>
      <FiguresPanel publicationId={publication.id} />
    </Stack>
  )
}
