import { Alert, Group, Modal, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { dueAt } from '../../../../shared/schedule/dueAt.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { ClockField } from '../../../ui/ClockField.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { useZone } from '../../../ui/useZone.ts'
import { minutesClock, titleText } from '../calendarTexts.ts'
import { ConflictNote } from '../conflicts/ConflictNote.tsx'
import type { PlacedItem } from '../placedItems.ts'
import { movedTime, type Target } from './movedTime.ts'

interface MoveDialogProps {
  readonly placed: PlacedItem & { readonly kind: 'planned' }
  readonly onMove: (to: Target) => void
  readonly onClose: () => void
}

/** Another day and time, chosen: for who neither drags nor goes by arrow keys. */
export function MoveDialog({ placed, onMove, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const zone = useZone()
  const [day, setDay] = useState<string | null>(() => (isPast(placed, zone) ? tomorrow(zone) : placed.day))
  const [time, setTime] = useState(minutesClock(placed.minutes))
  const target = day === null || time === '' ? null : { day, minutes: minutesOf(time) }
  const passed = target !== null && isPast(target, zone)
  const same = target?.day === placed.day && target.minutes === placed.minutes
  const { id, channelId, segmentId, wallTime, zone: own } = placed.item
  const { state, recurrence, ahead, network } = placed.item
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={440}
      title={t('calendar.move.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (target === null || passed) return
          onClose()
          if (!same) onMove(target)
        }}
      >
        <Stack gap="md">
          <Text size="sm" fw={600}>
            {titleText(placed, t)}
          </Text>
          <div>
            <Group grow align="start">
              <DayField
                label={t('calendar.move.day')}
                value={day}
                onChange={setDay}
                error={passed && t('calendar.move.passed')}
              />
              <ClockField label={t('calendar.move.time')} value={time} onChange={setTime} />
            </Group>
            <div role="status">
              <ConflictNote
                asked={
                  target === null || passed || same
                    ? null
                    : {
                        id,
                        channelId,
                        segmentId,
                        at: { wallTime: movedTime(wallTime, placed, target), zone: own },
                      }
                }
              />
            </div>
          </div>
          {state === 'missed' && <Note>{t('calendar.move.missed')}</Note>}
          {recurrence !== null && <Note>{t('calendar.move.series')}</Note>}
          {ahead !== null && (
            <Note>
              {t('calendar.move.handed', { server: network === null ? 'listmonk' : networkNames[network] })}
            </Note>
          )}
          <FormButtons saving={false} disabled={target === null || passed} onCancel={onClose}>
            {t('calendar.move.confirm')}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}

function Note({ children }: { readonly children: string }) {
  return (
    <Alert color="gray" icon={<IconInfoCircle stroke={1.6} />}>
      {children}
    </Alert>
  )
}

function minutesOf(clock: string): number {
  const { hour, minute } = Temporal.PlainTime.from(clock)
  return hour * 60 + minute
}

/** What is proposed instead of a time that has passed: the same time of day. */
function tomorrow(zone: string): string {
  return Temporal.Now.plainDateISO(zone).add({ days: 1 }).toString()
}

function isPast({ day, minutes }: Target, zone: string): boolean {
  const due = dueAt(`${day}T${minutesClock(minutes)}`, zone)
  return Temporal.Instant.compare(due, Temporal.Now.instant()) <= 0
}
