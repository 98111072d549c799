import { Stack } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { Figure, PostContent } from '../../../shared/post/post.ts'
import { deriveVariant } from '../../../shared/social/deriveVariant.ts'
import { networks } from '../../../shared/social/network.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { NetworkCard } from './NetworkCard.tsx'
import classes from './SocialCards.module.css'

interface SocialCardsProps {
  readonly postId: PostId
  /** The post as it is being written; the cards follow at their own pace. */
  readonly content: PostContent
  readonly figures: readonly Figure[]
}

/** The post as each network shows it: a card per network, each to be read, edited and taken along. */
export function SocialCards({ postId, content, figures }: SocialCardsProps) {
  const settled = useDeferredValue(content)
  const edits = useAsk('variants.edits', { postId })
  const settings = useAsk('settings.get', {})
  const mentions = useAsk('mentions.list', {}).data?.mentions
  const variants = useMemo(
    () =>
      networks.map((network) =>
        deriveVariant({ content: settled, figures, mentions: mentions ?? [] }, network),
      ),
    [settled, figures, mentions],
  )
  if (edits.data === undefined || mentions === undefined) {
    return edits.isError ? (
      <Stack p="md">
        <ErrorNote error={edits.error} onRetry={() => void edits.refetch()} />
      </Stack>
    ) : (
      <Waiting />
    )
  }
  const { edits: known } = edits.data
  return (
    <div className={classes.cards}>
      {variants.map((variant) => (
        <NetworkCard
          key={variant.network}
          postId={postId}
          organisation={settings.data?.organisation.name ?? ''}
          title={settled.title}
          language={settled.language}
          derived={variant}
          edit={known.find(({ network }) => network === variant.network)}
        />
      ))}
    </div>
  )
}
