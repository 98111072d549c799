import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { useAsk } from '../../../app/queries.ts'
import { shortMomentText } from '../../../ui/moments.ts'
import { NetworkPreview } from '../../social/preview/NetworkPreview.tsx'
import type { Author } from '../../social/preview/postView.ts'
import { useVariant } from '../useVariant.ts'
import classes from './SocialPublication.module.css'

interface PlannedPostsProps {
  readonly publication: Publication
  readonly network: PublishingNetwork
  readonly author: Author
}

/** A publication that has not begun: its posts as they would be now, and until when they follow what is written. */
export function PlannedPosts({ publication, network, author }: PlannedPostsProps) {
  const { t } = useTranslation()
  const { postId, channelId, dueAt, zone, handsAhead, state } = publication
  const variant = useVariant(postId, network, channelId)
  const language = useAsk('posts.get', { id: postId }, { gcTime: 0 }).data?.language ?? 'sv'
  const isHanded = handsAhead && state === 'scheduled'
  return (
    <>
      <Text size="sm" c="dimmed" mt={6}>
        {t(isHanded ? 'networkPost.notHanded' : 'networkPost.notBegun')}
      </Text>
      {variant !== undefined && (
        <section className={classes.planned}>
          <Title order={2} size="h5" mb="sm">
            {t('networkPost.asNow')}
          </Title>
          <NetworkPreview
            variant={variant}
            author={author}
            language={language}
            when={shortMomentText(dueAt, zone)}
          />
        </section>
      )}
    </>
  )
}
