import { Alert, Group, Paper, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { troubleRecord } from '../../../../shared/errors/troubleRecord.ts'
import { describeError } from '../../../../shared/i18n/describeError.ts'
import type { Publication, Trouble } from '../../../../shared/schedule/publication.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { momentText, shortMomentText } from '../../../ui/moments.ts'
import { NetworkPreview } from '../../social/preview/NetworkPreview.tsx'
import type { Author } from '../../social/preview/postView.ts'
import { againText } from './againText.ts'
import { PostActions } from './PostActions.tsx'
import classes from './PostCard.module.css'
import { PostReceipt } from './PostReceipt.tsx'
import { postName } from './postName.ts'
import { postStateLooks } from './postStateLook.ts'
import type { StepsOfPost } from './postsOf.ts'

interface PostCardProps {
  readonly post: StepsOfPost
  /** 1-based. */
  readonly number: number
  /** All of the thread, this one among them. */
  readonly posts: readonly StepsOfPost[]
  readonly publication: Publication
  readonly network: PublishingNetwork
  readonly author: Author
  readonly can: { readonly edit: boolean; readonly remove: boolean }
}

/** One post of a publication: as readers see it, and beside it where it stands, why, and what can be done. */
export function PostCard({ post, number, posts, publication, network, author, can }: PostCardProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const { step, state, isBlocked } = post
  const { zone } = publication
  const { icon: Icon, colour } = postStateLooks[state]
  const name = postName(number, posts.length, t)
  const out = step.result?.kind === 'post' ? step.result.post : null
  const when = out?.at ?? (state === 'handed' ? step.handed?.at : undefined)
  return (
    <Paper
      withBorder
      radius="md"
      component="li"
      id={`post-${step.id}`}
      tabIndex={-1}
      className={classes.card}
      data-removed={state === 'removed' || undefined}
      aria-labelledby={headingId}
    >
      <div className={classes.preview}>
        <NetworkPreview
          variant={{ network, posts: [post.post] }}
          author={author}
          language={step.content.language}
          {...(when !== undefined && { when: shortMomentText(when, zone) })}
        />
      </div>
      <div className={classes.facts}>
        <Group gap={8} wrap="nowrap">
          <Icon size={18} stroke={1.6} color={`var(--mantine-color-${colour}-text)`} aria-hidden />
          <Title order={2} size="h5" id={headingId}>
            {name}
          </Title>
          <Text size="sm" fw={600} c={`var(--mantine-color-${colour}-text)`}>
            {t(`networkPost.state.${state}`)}
          </Text>
        </Group>
        <StateNote
          post={post}
          network={network}
          zone={zone}
          isBlocked={isBlocked}
          told={publication.trouble}
        />
        <PostReceipt post={post} name={name} network={network} zone={zone} />
        <PostActions
          post={post}
          name={name}
          posts={posts}
          publication={publication}
          network={network}
          can={can}
        />
      </div>
    </Paper>
  )
}

interface StateNoteProps {
  readonly post: StepsOfPost
  readonly network: PublishingNetwork
  readonly zone: string
  readonly isBlocked: boolean
  /** What the whole publication says above already. */
  readonly told: Trouble | null
}

/** Why a post is not out, or no longer, and what happens next. */
function StateNote({
  post: { state, step, troubled },
  network,
  zone,
  isBlocked,
  told: above,
}: StateNoteProps) {
  const { t } = useTranslation()
  const name = networkNames[network]
  if (state === 'removed' && step.removedAt !== null) {
    const moment = momentText(step.removedAt, zone)
    return <Text size="sm">{t('networkPost.stateText.removed', { network: name, moment })}</Text>
  }
  if (state === 'never') return <Text size="sm">{t('networkPost.stateText.never')}</Text>
  if (state === 'done') return null
  if (isBlocked) return <Text size="sm">{t('networkPost.stateText.blocked')}</Text>
  if (troubled?.trouble == null && state !== 'in-doubt') return null
  const isTold = JSON.stringify(troubled?.trouble) === JSON.stringify(above)
  if (isTold && state !== 'in-doubt') return null
  const told = troubled?.trouble == null ? null : describeError(troubleRecord(troubled.trouble), t)
  const colour = state === 'refused' ? 'red' : state === 'retry' ? 'yellow' : 'orange'
  return (
    <Alert
      color={colour}
      py="xs"
      role="status"
      title={told === null ? t('networkPost.doubt.silent', { network: name }) : titled(told)}
    >
      {state === 'in-doubt' && <Text size="sm">{t('networkPost.stateText.in-doubt')}</Text>}
      {state !== 'in-doubt' && told !== null && (
        <Text size="sm">{t('common.remedy', { remedy: told.remedy })}</Text>
      )}
      {state === 'retry' && troubled !== null && (
        <Text size="sm" mt={4}>
          {againText(troubled, zone, t)}
        </Text>
      )}
    </Alert>
  )
}

function titled({ message, place }: { readonly message: string; readonly place: string }): string {
  return place === '' ? message : `${message} (${place})`
}
