import { ActionIcon, Button, Group, Modal, Select, Stack, Switch, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueSlot } from '../../../../shared/calendar/queueSlot.ts'
import type { Channel } from '../../../../shared/contract/channels.ts'
import { ChannelId } from '../../../../shared/contract/scalars.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { channelChoices } from '../../../ui/channelChoices.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { AffectedStep } from './AffectedStep.tsx'
import { slotText } from './queueLines.ts'
import { SlotForm } from './SlotForm.tsx'
import classes from './Slots.module.css'
import { useSlotActs } from './useSlotActs.ts'

interface SlotsDialogProps {
  readonly channels: readonly Channel[]
  readonly first: ChannelId
  readonly onClose: () => void
}

/** The times of the week of a channel's queue: added, changed and removed, each by one act that can be taken back. */
export function SlotsDialog({ channels, first, onClose }: SlotsDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [channelId, setChannelId] = useState(first)
  const [edited, setEdited] = useState<QueueSlot | null>(null)
  const answer = useAsk('queue.slots', {}).data
  const own = (answer?.slots ?? []).filter((slot) => slot.channelId === channelId)
  const acts = useSlotActs()
  const takeRedDays = useDo('queue.takeRedDays')
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={480}
      title={t('queue.dialog.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {acts.asked !== null ? (
        <AffectedStep asked={acts.asked} onAnswer={acts.answer} />
      ) : (
        <Stack gap="md">
          <Select
            data-autofocus
            label={t('queue.dialog.channel')}
            allowDeselect={false}
            data={channelChoices(channels, t)}
            value={String(channelId)}
            onChange={(id) => {
              if (id !== null) setChannelId(ChannelId.parse(Number(id)))
              setEdited(null)
            }}
          />
          {own.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('queue.noTimes')}
            </Text>
          ) : (
            <ul className={classes.slots}>
              {own.map((slot) =>
                edited?.id === slot.id ? (
                  <li key={slot.id}>
                    <SlotForm
                      time={slot}
                      label={t('queue.dialog.save')}
                      onCancel={() => setEdited(null)}
                      onSave={(to) => {
                        setEdited(null)
                        acts.change(slot, to)
                      }}
                    />
                  </li>
                ) : (
                  <li key={slot.id} className={classes.slot}>
                    <Text size="sm">{slotText(slot, t)}</Text>
                    <ActionIcon.Group>
                      <ActionIcon
                        variant="default"
                        size={30}
                        aria-label={t('queue.dialog.change', { slot: slotText(slot, t) })}
                        onClick={() => setEdited(slot)}
                      >
                        <IconPencil size={16} stroke={1.6} />
                      </ActionIcon>
                      <ActionIcon
                        variant="default"
                        size={30}
                        aria-label={t('queue.dialog.remove', { slot: slotText(slot, t) })}
                        onClick={() => acts.remove(slot)}
                      >
                        <IconTrash size={16} stroke={1.6} />
                      </ActionIcon>
                    </ActionIcon.Group>
                  </li>
                ),
              )}
            </ul>
          )}
          <SlotForm
            key={`${channelId} ${own.length}`}
            time={proposed(own)}
            label={t('queue.dialog.add')}
            onSave={(time) => acts.add({ channelId, ...time })}
          />
          <Switch
            label={t('queue.dialog.redDays')}
            description={t('queue.dialog.redDaysHint')}
            checked={answer?.onRedDays.includes(channelId) ?? false}
            onChange={(event) => takeRedDays.mutate({ channelId, takes: event.currentTarget.checked })}
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('queue.dialog.done')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

/** The first day of the week, from Tuesday on, that has none yet; at nine. */
function proposed(own: readonly QueueSlot[]): Pick<QueueSlot, 'weekday' | 'at'> {
  const weekday = [2, 4, 1, 3, 5].find((day) => own.every((slot) => slot.weekday !== day)) ?? 2
  return { weekday, at: own.length === 0 ? '09:00' : (own.at(-1)?.at ?? '09:00') }
}
