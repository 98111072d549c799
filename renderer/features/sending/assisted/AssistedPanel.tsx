import { Paper, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { useAsk } from '../../../app/queries.ts'
import { SkeletonRows } from '../../../ui/Skeletons.tsx'
import { NetworkPreview } from '../../social/preview/NetworkPreview.tsx'
import { useAuthor } from '../social/useAuthor.ts'
import { useVariant } from '../useVariant.ts'
import { AssistedConfirm } from './AssistedConfirm.tsx'
import { AssistedImages } from './AssistedImages.tsx'
import { AssistedOpen } from './AssistedOpen.tsx'
import classes from './AssistedPanel.module.css'
import { AssistedTexts } from './AssistedTexts.tsx'
import type { AssistedPlace } from './assistedPlace.ts'

interface AssistedPanelProps {
  readonly publication: Publication
  readonly network: NonNullable<Publication['network']>
}

/** Publishing by hand, step by step: the text copied, the images saved, the network's page opened, the address brought back. */
export function AssistedPanel({ publication, network }: AssistedPanelProps) {
  const { t } = useTranslation()
  const { id, postId, channelId, channelName } = publication
  const variant = useVariant(postId, network, channelId)
  const author = useAuthor(channelId, network)
  const language = useAsk('posts.get', { id: postId }, { gcTime: 0 }).data?.language
  const channel = useAsk('channels.list', {}).data?.channels.find((one) => one.id === channelId)
  if (variant === undefined || author === undefined || language === undefined)
    return <SkeletonRows rows={4} />
  const page = channel?.kind === 'assisted' ? channel.page : null
  const place: AssistedPlace = { network, name: page === null ? networkNames[network] : channelName, page }
  const { posts, images } = variant
  return (
    <Paper withBorder radius="md" className={classes.panel} component="section">
      <div>
        <Title order={2} size="h4" mb="md">
          {t('sending.assisted.title', { channel: channelName })}
        </Title>
        <ol className={classes.steps}>
          <AssistedTexts posts={posts} language={language} />
          {images.length > 0 && <AssistedImages network={network} images={images} />}
          <AssistedOpen place={place} text={posts[0]?.text ?? ''} />
          <AssistedConfirm id={id} place={place} isThread={posts.length > 1} />
        </ol>
      </div>
      <div className={classes.preview}>
        <Text size="sm" fw={600} mb={6}>
          {t('sending.assisted.preview')}
        </Text>
        <NetworkPreview variant={variant} author={author} language={language} />
      </div>
    </Paper>
  )
}
