import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { costOf } from '../../../shared/social/costOf.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { useVariant } from './useVariant.ts'

interface NetworkOutcomeProps {
  readonly postId: PostId
  readonly channel: Extract<Channel, { kind: 'social' }>
}

/** What will be on the network: how many posts, with how many images, and what the network charges for them. */
export function NetworkOutcome({ postId, channel: { id, network, config } }: NetworkOutcomeProps) {
  const { t } = useTranslation()
  const variant = useVariant(postId, network, id)
  if (variant === undefined) return null
  const { posts, images } = variant
  const cost = config.network === 'x' ? costOf(variant, config.costs) : null
  const name = networkNames[network]
  return (
    <>
      <Text size="sm" mt={6}>
        {t('networkPost.plan.posts', { count: posts.length })}{' '}
        {images.length > 0 && t('networkPost.plan.images', { count: images.length })}
      </Text>
      {cost !== null && (
        <Text size="sm" mt={6} fw={600}>
          {t('networkPost.plan.cost', { network: name, dollars: cost.dollars })}{' '}
          {cost.withLink > 0 && t('networkPost.plan.costOfLinks', { count: cost.withLink })}
        </Text>
      )}
    </>
  )
}
