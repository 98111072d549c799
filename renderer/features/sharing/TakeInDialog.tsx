import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { PostFileLook } from '../../../shared/contract/sharing.ts'
import { call } from '../../app/call.ts'
import { i18n } from '../../app/i18n.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { showError } from '../../app/showError.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { momentText } from '../../ui/moments.ts'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { showDone, showUndo } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { useZone } from '../../ui/useZone.ts'
import { PostFileView } from './PostFileView.tsx'
import classes from './TakeInDialog.module.css'

interface TakeInDialogProps {
  readonly file: string
  readonly onClose: () => void
}

/** A post in a file: what it is, what it brings and what is here already, before it becomes a draft. */
export function TakeInDialog({ file, onClose }: TakeInDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const takeIn = useDo('posts.takeIn', {
    onError: () => undefined,
    onSuccess({ post }) {
      onClose()
      goToPost(post.id)
      const title = post.title === '' ? t('sharing.take.untitled') : post.title
      showUndo(t('sharing.take.done', { title }), () => void undo(post.id, title).catch(showError))
    },
  })
  const look = useAsk('posts.lookAtFile', { file }, { gcTime: 0, enabled: !takeIn.isSuccess })
  const known = look.data?.known ?? null
  const open = () => {
    onClose()
    if (known !== null) goToPost(known.postId)
  }
  return (
    <Modal
      opened
      size={720}
      returnFocus={false}
      onClose={takeIn.isPending ? () => undefined : onClose}
      title={t('sharing.take.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {look.isPending && (
          <>
            <Text size="sm" role="status">
              {t('sharing.take.looking')}
            </Text>
            <SkeletonText lines={5} />
          </>
        )}
        {look.isError && <ErrorNote error={look.error} onRetry={() => void look.refetch()} />}
        {known !== null && <KnownNote known={known} onOpen={open} />}
        {look.data !== undefined && <PostFileView look={look.data} />}
        {takeIn.isError && <ErrorNote error={takeIn.error} />}
        <Group justify="flex-end" wrap="nowrap" gap="md" className={classes.foot}>
          {look.data !== undefined && (
            <Text size="sm" c="dimmed" className={classes.said}>
              {t('sharing.take.draft')}
            </Text>
          )}
          <Button
            className={classes.act}
            variant="default"
            data-autofocus
            disabled={takeIn.isPending}
            onClick={onClose}
          >
            {t('common.action.cancel')}
          </Button>
          <Button
            className={classes.act}
            variant={known?.kind === 'same' ? 'default' : 'filled'}
            disabled={look.data === undefined}
            loading={takeIn.isPending}
            onClick={() => look.data && takeIn.mutate({ file, fingerprint: look.data.fingerprint })}
          >
            {t(known === null ? 'sharing.take.confirm' : 'sharing.take.known.again')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface KnownNoteProps {
  readonly known: NonNullable<PostFileLook['known']>
  readonly onOpen: () => void
}

/** The file, or an earlier one of the same post, is here already. */
function KnownNote({ known: { kind, title, at }, onOpen }: KnownNoteProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const moment = at === null ? '' : momentText(at, zone)
  const named = title === '' ? t('sharing.take.untitled') : title
  return (
    <Alert role="note" variant="light" color="yellow">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t(`sharing.take.known.${kind}`, { title: named, moment })}</Text>
        <Button variant="default" size="xs" style={{ flex: 'none' }} onClick={onOpen}>
          {t('sharing.take.known.open')}
        </Button>
      </Group>
    </Alert>
  )
}

function goToPost(id: number): void {
  window.location.hash = `#/posts/${id}`
}

/** The screen that may show the post is left first: it would save into what is being taken away. */
async function undo(id: PostId, title: string): Promise<void> {
  window.location.hash = '#/posts'
  const { isGone } = await call('posts.undoTakeIn', { id })
  if (isGone) showDone(i18n.t('sharing.take.undone', { title }))
  else
    showDone(i18n.t('sharing.take.undoneToBin', { title }), {
      label: i18n.t('common.action.show'),
      href: '#/bin',
    })
}
