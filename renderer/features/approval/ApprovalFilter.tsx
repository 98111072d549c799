import { Anchor, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type ListedApproval, waitsForApproval } from '../../../shared/approval/approval.ts'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { Nothing } from '../../ui/Nothing.tsx'
import { ApprovalDialog } from './ApprovalDialog.tsx'
import { ApprovalNote } from './ApprovalNote.tsx'

export type Shown = 'all' | 'waiting'

interface ApprovalFilterProps {
  readonly shown: Shown
  readonly waiting: readonly ListedApproval[]
  readonly onShow: (shown: Shown) => void
}

/** All publications, or what waits for somebody's yes: planned or only ready. Nothing where there is nothing to choose between. */
export function ApprovalFilter({ shown, waiting, onShow }: ApprovalFilterProps) {
  const { t } = useTranslation()
  if (waiting.length === 0 && shown === 'all') return null
  return (
    <>
      <SegmentedControl
        mb="md"
        aria-label={t('approval.filter.label')}
        value={shown}
        onChange={(value) => onShow(value === 'waiting' ? 'waiting' : 'all')}
        data={[
          { value: 'all', label: t('approval.filter.all') },
          { value: 'waiting', label: t('approval.filter.waiting', { count: waiting.length }) },
        ]}
      />
      {shown === 'waiting' && <ReadyPosts waiting={waiting} onAll={() => onShow('all')} />}
    </>
  )
}

/** Posts that are ready and have no time yet. */
function ReadyPosts({
  waiting,
  onAll,
}: {
  readonly waiting: readonly ListedApproval[]
  readonly onAll: () => void
}) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<{ postId: PostId; channelId: ListedApproval['channelId'] } | null>(
    null,
  )
  const ready = waiting.filter(({ publications }) => publications.length === 0)
  if (waiting.length === 0)
    return (
      <Nothing icon={IconCircleCheck} title={t('approval.empty')} text={t('approval.emptyText')}>
        <Button variant="default" onClick={onAll}>
          {t('common.action.showAll')}
        </Button>
      </Nothing>
    )
  if (ready.length === 0) return null
  return (
    <section aria-labelledby="approval-ready">
      <Title order={2} size="h5" mb="sm" id="approval-ready">
        {t('approval.ready')}
      </Title>
      <Stack gap="sm" mb="xl">
        {ready.map((status) => (
          <div key={`${status.postId} ${status.channelId}`}>
            <Group gap="xs" mb={4}>
              <Anchor component={Link} href={`/posts/${status.postId}`} fw={600}>
                {status.postTitle || t('compose.untitled')}
              </Anchor>
              <Text size="sm" c="dimmed">
                {status.channelName}
              </Text>
            </Group>
            <ApprovalNote status={status} channel={status.channelName}>
              <Button size="xs" variant="default" onClick={() => setOpened(status)}>
                {t('approval.review')}
              </Button>
            </ApprovalNote>
          </div>
        ))}
      </Stack>
      {opened !== null && (
        <ApprovalDialog postId={opened.postId} channelId={opened.channelId} onClose={() => setOpened(null)} />
      )}
    </section>
  )
}

export function waitingIn(approvals: readonly ListedApproval[] | undefined): ListedApproval[] {
  return (approvals ?? []).filter(waitsForApproval)
}
