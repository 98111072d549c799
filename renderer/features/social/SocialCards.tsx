import { Stack } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { Figure, PostContent } from '../../../shared/post/post.ts'
import { deriveVariant } from '../../../shared/social/deriveVariant.ts'
import { handleOf } from '../../../shared/social/handleOf.ts'
import { type Network, networks } from '../../../shared/social/network.ts'
import type { NetworkChoices } from '../../../shared/social/networkChoices.ts'
import { withChoices } from '../../../shared/social/withChoices.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonCards } from '../../ui/Skeletons.tsx'
import { NetworkCard } from './NetworkCard.tsx'
import classes from './SocialCards.module.css'
import { useRooms } from './useLiveLimits.ts'

interface SocialCardsProps {
  readonly postId: PostId
  /** The post as it is being written; the cards follow at their own pace. */
  readonly content: PostContent
  /** The choices per network as they are this moment. */
  readonly choices: PostContent['networks']
  readonly figures: readonly Figure[]
  readonly onChange: (part: Pick<PostContent, 'networks'>) => void
}

/** The post as each network shows it: a card per network, each to be read, edited and taken along. */
export function SocialCards({ postId, content, choices, figures, onChange }: SocialCardsProps) {
  const live = useMemo(() => ({ ...content, networks: choices }), [content, choices])
  const settled = useDeferredValue(live)
  const edits = useAsk('variants.edits', { postId })
  const organisation = useAsk('settings.get', {}).data?.organisation.name ?? ''
  const mentions = useAsk('mentions.list', {}).data?.mentions
  const links = useAsk('links.ofPost', { postId }).data
  const source = useMemo(
    () => ({ figures, mentions: mentions ?? [], ...(links !== undefined && { links }) }),
    [figures, mentions, links],
  )
  const roomOn = useRooms(postId)
  const variants = useMemo(
    () => networks.map((network) => deriveVariant({ content: settled, ...source }, network, roomOn(network))),
    [settled, source, roomOn],
  )
  if (edits.data === undefined || mentions === undefined || links === undefined) {
    return edits.isError ? (
      <Stack p="md">
        <ErrorNote error={edits.error} onRetry={() => void edits.refetch()} />
      </Stack>
    ) : (
      <Stack p="md">
        <SkeletonCards cards={2} />
      </Stack>
    )
  }
  const { edits: known } = edits.data
  const chosen = (network: Network, choice: NetworkChoices) => withChoices(choices, network, choice)
  return (
    <div className={classes.cards}>
      {variants.map((variant) => {
        const { network } = variant
        return (
          <NetworkCard
            key={network}
            postId={postId}
            author={{ name: organisation, handle: handleOf(organisation, network, mentions) }}
            content={live}
            derived={variant}
            edit={known.find((edit) => edit.network === network)}
            onChoose={(choice) => onChange({ networks: chosen(network, choice) })}
            derivedWith={(choice) =>
              deriveVariant({ content: { ...live, networks: chosen(network, choice) }, ...source }, network)
            }
          />
        )
      })}
    </div>
  )
}
