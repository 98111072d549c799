import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { type ChannelId, PostId } from '../../../shared/contract/scalars.ts'
import { runCommand } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { dayText } from '../../ui/moments.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { ScheduleDialog } from '../sending/ScheduleDialog.tsx'

interface PlanDialogProps {
  readonly day: string
  /** "09:00" */
  readonly time: string
  /** Where to, where that is known already. */
  readonly channelId?: ChannelId | undefined
  readonly onClose: () => void
}

/** Which post goes out on a day; then where to and to whom, as from the post itself. */
export function PlanDialog({ day, time, channelId, onClose }: PlanDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const posts = useAsk('posts.list', {}).data?.posts
  const [chosen, setChosen] = useState<PostId | null>(null)
  const [isNext, setNext] = useState(false)
  if (isNext && chosen !== null)
    return <ScheduleDialog postId={chosen} at={{ day, time }} channelId={channelId} onClose={onClose} />
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={440}
      title={t('calendar.planning.title', { day: dayText(Temporal.PlainDate.from(day)) })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        {posts?.length === 0 ? (
          <Text size="sm">{t('calendar.planning.none')}</Text>
        ) : (
          <Select
            data-autofocus
            searchable
            label={t('calendar.planning.post')}
            nothingFoundMessage={t('calendar.planning.nothing')}
            data={(posts ?? []).map(({ id, title }) => ({
              value: String(id),
              label: title === '' ? t('compose.untitled') : title,
            }))}
            value={chosen === null ? null : String(chosen)}
            onChange={(id) => setChosen(id === null ? null : PostId.parse(Number(id)))}
          />
        )}
        <Group justify="space-between" gap="sm">
          <Button
            variant="subtle"
            onClick={() => {
              onClose()
              runCommand('post.new')
            }}
          >
            {t('calendar.planning.write')}
          </Button>
          <Button disabled={chosen === null} onClick={() => setNext(true)}>
            {t('calendar.planning.next')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
