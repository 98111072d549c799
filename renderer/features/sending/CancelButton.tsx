import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'
import { cancelAccount } from './cancelAccount.ts'
import { progressOf } from './progress.ts'

/**
 * Calls a publication off. One that has not begun can be had back (it is scheduled anew as it was), so it is not asked about;
 * one that has begun cannot, so it is; but for a trial, which nobody gets.
 */
export function CancelButton({ publication }: { publication: Publication }) {
  const { t } = useTranslation()
  const [asking, { open, close }] = useDisclosure(false)
  const { id, postId, channelId, segmentId, wallTime, zone, recurrence, missed, startedAt, ahead, counts } =
    publication
  const { handsAhead, network, lateness, postTitle, trial } = publication
  const title = postTitle === '' ? t('compose.untitled') : postTitle
  // What only waits at a server has not begun.
  const begun = startedAt !== null && ahead === null
  const schedule = useDo('publications.schedule')
  const cancel = useDo('publications.cancel', {
    onSuccess(stopped) {
      close()
      if (begun) return showDone(cancelAccount(t, stopped))
      const told =
        ahead === null || network === null
          ? `${t('sending.cancelled', { title })}${recurrence === null ? '' : ` ${t('approval.cancel.last')}`}`
          : t('sending.cancelledBack', { title, server: networkNames[network] })
      offerUndo(told, () =>
        schedule.mutate({
          postId,
          channelId,
          segmentId,
          at: { wallTime, zone },
          recurrence,
          missed,
          lateness,
          handsAhead,
        }),
      )
    },
  })
  const { sent, left } = progressOf(counts)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconX size={16} stroke={1.6} />}
        loading={cancel.isPending && !asking}
        onClick={() => (begun && !trial ? open() : cancel.mutate({ id }))}
      >
        {t('sending.cancel')}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={t(network === null ? 'sending.cancelTitle' : 'networkPost.cancel.title')}
        closeButtonProps={{ 'aria-label': t('common.action.close') }}
      >
        <Stack>
          <Text size="sm">
            {network === null
              ? t('sending.cancelText', { sent, left })
              : t('networkPost.cancel.text', { network: networkNames[network] })}
          </Text>
          {recurrence !== null && <Text size="sm">{t('approval.cancel.next')}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('sending.cancelKeep')}
            </Button>
            <Button color="red" loading={cancel.isPending} onClick={() => cancel.mutate({ id })}>
              {t('sending.cancelConfirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
