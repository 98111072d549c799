import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalStatus } from '../../../shared/approval/approval.ts'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { ChannelId, PostId } from '../../../shared/contract/scalars.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { channelChoices } from '../../ui/channelChoices.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { ApprovalNote } from './ApprovalNote.tsx'
import { WhatGoesOut } from './WhatGoesOut.tsx'

interface ApprovalDialogProps {
  readonly postId: PostId
  /** Left out: the first that wants an approval, and any can be chosen. */
  readonly channelId?: ChannelId
  readonly onClose: () => void
}

/** Shows exactly what would go out over a channel, and lets somebody say yes to it, or that it is ready for that. */
export function ApprovalDialog({ postId, channelId, onClose }: ApprovalDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const channels = useAsk('channels.list', {}).data?.channels
  const wanting = useAsk('approvals.channels', {}).data?.channels
  const [chosen, setChosen] = useState(channelId)
  if (channels === undefined || wanting === undefined) return null
  const channel =
    channels.find(({ id }) => id === chosen) ?? channels.find(({ id }) => wanting.includes(id)) ?? channels[0]
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('approval.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <Stack gap="md">
        <Select
          data-autofocus
          label={t('approval.channel')}
          allowDeselect={false}
          data={channelChoices(channels, t)}
          value={channel === undefined ? null : String(channel.id)}
          onChange={(id) => setChosen(channels.find((one) => String(one.id) === id)?.id)}
        />
        {channel !== undefined && (
          <OfChannel key={channel.id} postId={postId} channel={channel} onClose={onClose} />
        )}
      </Stack>
    </Modal>
  )
}

interface OfChannelProps {
  readonly postId: PostId
  readonly channel: Channel
  readonly onClose: () => void
}

function OfChannel({ postId, channel, onClose }: OfChannelProps) {
  const { t } = useTranslation()
  const which = { postId, channelId: channel.id }
  const status = useAsk('approvals.get', which)
  const [name, setName] = useState('')
  const done = (text: string) => () => {
    showDone(text)
    onClose()
  }
  const options = { onError: () => {} }
  const approve = useDo('approvals.approve', { ...options, onSuccess: done(t('approval.approvedToast')) })
  const ask = useDo('approvals.ask', { ...options, onSuccess: done(t('approval.askedToast')) })
  const withdraw = useDo('approvals.withdraw', { ...options, onSuccess: done(t('approval.withdrawnToast')) })
  if (status.isError) return <ErrorNote error={status.error} onRetry={() => void status.refetch()} />
  if (status.isPending) return <Waiting />
  const { state, hash } = status.data
  const error = approve.error ?? ask.error ?? withdraw.error
  const by = name.trim() === '' ? null : name.trim()
  return (
    <>
      <ApprovalNote status={status.data} channel={channel.name} />
      <WhatGoesOut postId={postId} channel={channel} />
      {state !== 'approved' && (
        <TextInput
          label={t('approval.name')}
          description={t('approval.nameHint')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      {error !== null && <ErrorNote error={error} />}
      <Group justify="flex-end">
        {hasSomething(status.data) && (
          <Button
            variant="subtle"
            color="red"
            mr="auto"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(which)}
          >
            {t('approval.withdraw')}
          </Button>
        )}
        {state === 'none' && (
          <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate(which)}>
            {t('approval.ask')}
          </Button>
        )}
        {state !== 'approved' && (
          <Button
            leftSection={<IconCircleCheck size={18} stroke={1.6} />}
            loading={approve.isPending}
            onClick={() => approve.mutate({ ...which, by, hash })}
          >
            {t(state === 'lapsed' ? 'approval.approveAgain' : 'approval.approve')}
          </Button>
        )}
        {state === 'approved' && (
          <Button variant="default" onClick={onClose}>
            {t('common.action.close')}
          </Button>
        )}
      </Group>
      {state !== 'approved' && (
        <Text size="xs" c="dimmed">
          {t('approval.settingHint')}
        </Text>
      )}
    </>
  )
}

function hasSomething({ approval, asked }: ApprovalStatus): boolean {
  return approval !== null || asked !== null
}
