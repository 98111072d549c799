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
import { FailedDialog } from '../../ui/FailedDialog.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
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
  const known = useAsk('channels.list', {})
  const asking = useAsk('approvals.channels', {})
  const channels = known.data?.channels
  const wanting = asking.data?.channels
  const [chosen, setChosen] = useState(channelId)
  const failed = [known, asking].find((answer) => answer.isError)
  if (failed !== undefined) {
    const title = t('approval.title')
    return <FailedDialog {...{ title, onClose }} error={failed.error} onRetry={() => void failed.refetch()} />
  }
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
  const [takeBack, askAgain] = [useDo('approvals.withdraw'), useDo('approvals.ask')]
  const done = (text: string, undo: (() => void) | null) => () => {
    if (undo === null) showDone(text)
    else offerUndo(text, undo)
    onClose()
  }
  const options = { onError: () => {} }
  const named = { channel: channel.name }
  const approve = useDo('approvals.approve', {
    ...options,
    onSuccess: done(t('approval.approvedToast', named), () => takeBack.mutate(which)),
  })
  const ask = useDo('approvals.ask', {
    ...options,
    onSuccess: done(t('approval.askedToast', named), () => takeBack.mutate(which)),
  })
  // A yes is said by somebody who has looked: it does not come back by a key.
  const wasAsked = status.data?.approval === null
  const withdraw = useDo('approvals.withdraw', {
    ...options,
    onSuccess: done(t('approval.withdrawnToast', named), wasAsked ? () => askAgain.mutate(which) : null),
  })
  if (status.isError) return <ErrorNote error={status.error} onRetry={() => void status.refetch()} />
  if (status.isPending) return <SkeletonText lines={5} />
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
