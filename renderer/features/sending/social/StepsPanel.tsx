import { Anchor, Button, Group, Paper, Progress, Text, VisuallyHidden } from '@mantine/core'
import { useDisclosure, useId } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { countText } from '../../../ui/countText.ts'
import { momentText } from '../../../ui/moments.ts'
import panel from '../publication/ProgressPanel.module.css'
import { againText } from './againText.ts'
import { postName } from './postName.ts'
import type { PostState, StepsOfPost } from './postsOf.ts'
import { RemovePosts } from './RemovePosts.tsx'

interface StepsPanelProps {
  readonly publication: Publication
  readonly posts: readonly StepsOfPost[]
  readonly network: PublishingNetwork
  readonly canRemove: boolean
}

/** How far a publication on an account has come: posts in one large number, every request in the bar. */
export function StepsPanel({ publication, posts, network, canRemove }: StepsPanelProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const [removing, { open, close }] = useDisclosure(false)
  const { ahead, state, finishedAt, zone } = publication
  const out = posts.filter((post) => post.state === 'done').length
  const removed = posts.filter((post) => post.state === 'removed')
  const there = posts.filter(({ step: { phase, result, removedAt } }) => {
    return phase === 'done' && result?.kind === 'post' && removedAt === null
  })
  const steps = posts.flatMap(stepsOf)
  const gone = removed.flatMap(stepsOf).length
  const counted = (phase: (typeof steps)[number]['phase']) =>
    steps.filter((step) => step.phase === phase).length
  const share = (part: number) => (100 * part) / steps.length
  const [done, inDoubt, refused] = [counted('done'), counted('in-doubt'), counted('refused')]
  const uploads = posts.flatMap((post) => post.uploads)
  const uploaded = uploads.filter(({ phase }) => phase === 'done').length
  const standing = posts.findIndex((post) => stands.includes(post.state))
  return (
    <Paper withBorder radius="md" className={panel.panel} component="section" aria-labelledby={headingId}>
      <VisuallyHidden component="h2" id={headingId}>
        {t('networkPost.title')}
      </VisuallyHidden>
      <div className={panel.top}>
        <p className={panel.sent}>
          <span className={panel.number}>{countText(out)}</span>{' '}
          <span className={panel.of}>
            {t('networkPost.out', { count: posts.length })}
            {removed.length > 0 && t('networkPost.outRemoved', { count: removed.length })}
          </span>
        </p>
        <Group gap="md">
          {uploads.length > 0 && uploaded < uploads.length && (
            <Text size="sm" c="dimmed">
              {t('networkPost.images', { done: uploaded, count: uploads.length })}
            </Text>
          )}
          {finishedAt !== null && (
            <Text size="sm" c="dimmed">
              {t(state === 'cancelled' ? 'networkPost.stopped' : 'networkPost.finished', {
                moment: momentText(finishedAt, zone),
              })}
            </Text>
          )}
          {canRemove && posts.length > 1 && there.length > 1 && state !== 'running' && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} stroke={1.6} />}
              onClick={open}
            >
              {t('networkPost.remove.thread')}
            </Button>
          )}
        </Group>
      </div>
      <VisuallyHidden role="status" aria-live="polite">
        {t('networkPost.bar', { done, all: steps.length, inDoubt, refused })}
      </VisuallyHidden>
      <Progress.Root size={12} aria-hidden data-live className={panel.bar}>
        <Progress.Section
          value={share(done - gone)}
          color="pine"
          animated={state === 'running' && ahead !== 'handed' && inDoubt === 0}
        />
        <Progress.Section value={share(gone)} color="var(--line-control)" />
        <Progress.Section value={share(inDoubt)} color="orange" />
        <Progress.Section value={share(refused)} color="red" />
      </Progress.Root>
      {posts.length > 1 && standing !== -1 && <StandingLine posts={posts} index={standing} zone={zone} />}
      {removing && (
        <RemovePosts
          steps={there.map(({ step }) => step.id)}
          network={network}
          leavesHole={false}
          onClose={close}
        />
      )}
    </Paper>
  )
}

function stepsOf({ uploads, step }: StepsOfPost) {
  return [...uploads, step]
}

/** What a thread goes no further than, for now. */
const stands: readonly PostState[] = ['retry', 'in-doubt', 'refused']

interface StandingLineProps {
  readonly posts: readonly StepsOfPost[]
  readonly index: number
  readonly zone: string
}

/** Which post of a thread it stands still at, where that is below what is seen, and when it goes on. */
function StandingLine({ posts, index, zone }: StandingLineProps) {
  const { t } = useTranslation()
  const post = posts[index]
  if (post === undefined) return null
  const { state, troubled, step } = post
  const show = () => {
    const card = document.getElementById(`post-${step.id}`)
    card?.scrollIntoView({ block: 'start' })
    card?.focus({ preventScroll: true })
  }
  return (
    <Text size="sm" mt={4}>
      <strong>
        {postName(index + 1, posts.length, t)}: {t(`networkPost.state.${state}`)}.
      </strong>{' '}
      {state === 'retry' && troubled !== null && againText(troubled, zone, t)}{' '}
      <Anchor component="button" type="button" size="sm" underline="always" onClick={show}>
        {t('networkPost.showPost')}
      </Anchor>
    </Text>
  )
}
