import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core'
import { IconRestore, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BinnedPost } from '../../../shared/contract/history.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { momentText } from '../../ui/moments.ts'
import { Nothing } from '../../ui/Nothing.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { useZone } from '../../ui/useZone.ts'

/** Deleted posts: to be had back for thirty days. */
export function BinScreen() {
  const { t } = useTranslation()
  const bin = useAsk('posts.bin', {})
  const [asking, setAsking] = useState<BinnedPost | 'all' | null>(null)
  if (bin.isPending)
    return (
      <Screen title={t('history.bin.title')}>
        <SkeletonRows rows={3} />
      </Screen>
    )
  if (bin.isError) {
    return (
      <Screen title={t('history.bin.title')}>
        <ErrorNote error={bin.error} onRetry={() => void bin.refetch()} />
      </Screen>
    )
  }
  const { posts } = bin.data
  return (
    <Screen
      title={t('history.bin.title')}
      actions={
        <>
          <BackLink href="/posts">{t('common.nav.posts')}</BackLink>
          {posts.some(({ daysLeft }) => daysLeft !== null) && (
            <Button variant="default" onClick={() => setAsking('all')}>
              {t('history.bin.empty')}
            </Button>
          )}
        </>
      }
    >
      {posts.length === 0 && (
        <Nothing icon={IconTrash} title={t('history.bin.nothing')} text={t('history.bin.nothingText')} />
      )}
      <Stack gap="sm">
        {posts.map((post) => (
          <BinnedCard key={post.id} post={post} onDelete={() => setAsking(post)} />
        ))}
      </Stack>
      {asking !== null && <DeleteDialog what={asking} onClose={() => setAsking(null)} />}
    </Screen>
  )
}

function BinnedCard({ post, onDelete }: { post: BinnedPost; onDelete: () => void }) {
  const { t } = useTranslation()
  const zone = useZone()
  const title = post.title === '' ? t('compose.untitled') : post.title
  const restore = useDo('posts.restore', {
    onSuccess: ({ id }) =>
      showDone(t('history.bin.restored', { title }), {
        label: t('common.action.open'),
        href: `#/posts/${id}`,
      }),
  })
  return (
    <Paper withBorder radius="md" p="md" component="article">
      <Group justify="space-between" wrap="nowrap" align="start" gap="lg">
        <div>
          <Text fw={600}>{title}</Text>
          {post.lede !== '' && (
            <Text size="sm" lineClamp={2} mt={2}>
              {post.lede}
            </Text>
          )}
          <Text size="xs" c="dimmed" mt={8}>
            {t('history.bin.deleted', { moment: momentText(post.deletedAt, zone) })}{' '}
            {post.daysLeft === null
              ? t('history.bin.onRecord')
              : t('history.bin.daysLeft', { count: post.daysLeft })}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            leftSection={<IconRestore size={16} stroke={1.6} />}
            aria-label={t('history.bin.restoreOf', { title })}
            loading={restore.isPending}
            onClick={() => restore.mutate({ id: post.id })}
          >
            {t('history.bin.restore')}
          </Button>
          {post.daysLeft !== null && (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              aria-label={t('history.bin.deleteOf', { title })}
              onClick={onDelete}
            >
              {t('history.bin.delete')}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  )
}

/** The one thing here that cannot be undone. */
function DeleteDialog({ what, onClose }: { what: BinnedPost | 'all'; onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn()
  const title = what === 'all' ? '' : what.title === '' ? t('compose.untitled') : what.title
  const one = useDo('posts.deleteForGood', {
    onSuccess: () => {
      showDone(t('history.bin.gone', { title }))
      onClose()
    },
  })
  const all = useDo('posts.emptyBin', {
    onSuccess: ({ deleted }) => {
      showDone(t('history.bin.emptied', { count: deleted }))
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={what === 'all' ? t('history.bin.sureEmpty') : t('history.bin.sure', { title })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <Text size="sm">{what === 'all' ? t('history.bin.sureAll') : t('history.bin.sureOne')}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button
          color="red"
          loading={one.isPending || all.isPending}
          onClick={() => (what === 'all' ? all.mutate({}) : one.mutate({ id: what.id }))}
        >
          {t(what === 'all' ? 'history.bin.empty' : 'history.bin.delete')}
        </Button>
      </Group>
    </Modal>
  )
}
