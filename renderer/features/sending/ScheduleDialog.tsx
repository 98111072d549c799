import { Alert, Anchor, Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { IconCalendarEvent, IconInfoCircle, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { Link } from 'wouter'
import type { FindingPlace } from '../../../shared/checks/finding.ts'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { ChannelId, PostId } from '../../../shared/contract/scalars.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { channelChoices } from '../../ui/channelChoices.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { isOutbox } from '../../ui/isOutbox.ts'
import { showDone } from '../../ui/toasts.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { useZone } from '../../ui/useZone.ts'
import { ApprovalNote } from '../approval/ApprovalNote.tsx'
import { useApprovalWanted } from '../approval/useApprovalWanted.ts'
import { queuePath } from '../calendar/calendarPath.ts'
import { ConflictNote } from '../calendar/conflicts/ConflictNote.tsx'
import { AheadChoice, isHandedOver } from './AheadChoice.tsx'
import { BlockingFindings } from './BlockingFindings.tsx'
import { handingOver } from './handingOver.ts'
import { LateFields } from './late/LateFields.tsx'
import { firstLate } from './late/lateDraft.ts'
import { NetworkOutcome } from './NetworkOutcome.tsx'
import { outcomeSentence } from './outcomeSentence.ts'
import { QueueChoice } from './queue/QueueChoice.tsx'
import { useNextPlace } from './queue/useNextPlace.ts'
import { RecipientPicker } from './RecipientPicker.tsx'
import { RecurrenceFields } from './recurrence/RecurrenceFields.tsx'
import { draftOf } from './recurrence/recurrenceDraft.ts'
import { UpcomingTimes } from './recurrence/UpcomingTimes.tsx'
import { useRecurrence } from './recurrence/useRecurrence.ts'
import styles from './ScheduleDialog.module.css'
import { SendCheck } from './SendCheck.tsx'
import {
  judgedPlan,
  keepsTime,
  planSchedule,
  queuedInput,
  type ScheduleChoice,
  type SchedulePlan,
  wallTimeMeant,
} from './schedulePlan.ts'
import { TimeFields } from './TimeFields.tsx'
import { useBlocking } from './useBlocking.ts'
import { useSendingTime } from './useSendingTime.ts'
import { useVariant } from './useVariant.ts'

interface ScheduleDialogProps {
  readonly postId: PostId
  /** What is proposed, in the workspace's zone: "2026-12-18" and "09:00"; else tomorrow morning. */
  readonly at?: { readonly day: string; readonly time: string }
  /** The channel that is proposed; else the first that sends letters. */
  readonly channelId?: ChannelId | undefined
  readonly onClose: () => void
  /** Shows a finding's place in the post that is open. */
  readonly onGoTo?: (place: FindingPlace) => void
}

/** Where a post goes, to whom and when; says what will happen before it is so. */
export function ScheduleDialog({ postId, at, channelId, onClose, onGoTo }: ScheduleDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const channels = useAsk('channels.list', {}).data?.channels
  const segments = useAsk('segments.list', {}).data?.segments ?? []
  const zone = useZone()
  const [chosen, setChosen] = useState<FirstChoice>(() => firstChoice(at))
  const channel = chosen.channel ?? proposedChannel(channels ?? [], channelId)
  const isTrial = isOutbox(channel)
  // What is tried is tried at once.
  const choice: ScheduleChoice = {
    ...chosen,
    channel,
    zone,
    when: chosen.when ?? (isTrial ? 'now' : 'later'),
  }
  const network = channel?.kind === 'social' ? channel.config.network : undefined
  const posts = useVariant(postId, network, channel?.id)?.posts.length ?? 1
  const rule = segments.find(({ id }) => id === choice.segmentId)?.rule ?? ''
  const count = useAsk('segments.count', { rule }, { enabled: channel?.kind === 'email' }).data
  const now = Temporal.Now.instant()
  const repeating = useRecurrence(choice, now)
  const upcoming =
    repeating === null || repeating.isOld || repeating.error !== null ? null : repeating.preview
  const next = useNextPlace(choice.when === 'queue' ? channel?.id : undefined)
  const plan = planSchedule(postId, choice, count?.count, upcoming ?? null, now, next?.place ?? null)
  const sentence =
    plan.kind === 'ready' && channel !== undefined
      ? outcomeSentence(t, { channel, count, dueAt: plan.dueAt, zone })
      : ''

  const dueAt = plan.kind === 'ready' ? plan.dueAt : null
  const handing = network === undefined || dueAt === null ? null : handingOver(network, { dueAt, posts, now })
  const canBeKept = network === undefined ? keepsTime(channel) : handing !== null && isHandedOver(handing)
  const time = useSendingTime(isTrial ? undefined : channel, choice.segmentId, plan, zone)
  const blocking = useBlocking(postId, channel?.id)
  const approval = useApprovalWanted(postId, channel?.id)

  const callOff = useDo('publications.cancel')
  const schedule = useDo('publications.schedule', {
    onError: () => {},
    onSuccess({ id }) {
      const link = {
        label: t(isTrial ? 'outbox.schedule.show' : 'sending.schedule.show'),
        href: isTrial ? '#/sending/outbox' : '#/sending',
      }
      // What goes now has its own way of being stopped (stopping/StopBar.tsx).
      if (choice.when === 'now') showDone(sentence, link)
      else offerUndo(sentence, () => callOff.mutate({ id }), link)
      onClose()
    },
  })
  const add = useDo('queue.add', {
    onError: () => {},
    onSuccess({ publication }) {
      // Somebody else may have taken the place that was shown.
      const dueAt = Temporal.Instant.from(publication.dueAt)
      const told = channel === undefined ? '' : outcomeSentence(t, { channel, count, dueAt, zone })
      const link = { label: t('queue.schedule.show'), href: `#${queuePath}` }
      offerUndo(told, () => callOff.mutate({ id: publication.id }), link)
      onClose()
    },
  })
  const doing = choice.when === 'queue' ? add : schedule
  const confirm = () => {
    if (plan.kind !== 'ready') return
    if (choice.when === 'queue') add.mutate(queuedInput(plan.input))
    else schedule.mutate(plan.input)
  }
  const change = (part: Partial<ScheduleChoice>) => {
    schedule.reset()
    add.reset()
    setChosen({ ...chosen, ...part })
  }
  const hasEmail = channels?.some(({ kind }) => kind === 'email') ?? true
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('sending.schedule.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Select
          data-autofocus
          label={t('sending.schedule.channel')}
          allowDeselect={false}
          data={channelChoices(channels ?? [], t)}
          value={channel === undefined ? null : String(channel.id)}
          onChange={(id) => change({ channel: channels?.find((other) => String(other.id) === id) })}
        />
        {!hasEmail && (
          <Text size="sm" c="dimmed">
            {t('sending.schedule.noEmailChannel')}{' '}
            <Anchor component={Link} href="/settings" size="sm" underline="always">
              {t('sending.schedule.addEmailChannel')}
            </Anchor>{' '}
            <Anchor component={Link} href="/start/email" size="sm" underline="always">
              {t('outbox.schedule.try')}
            </Anchor>
          </Text>
        )}
        {channel?.kind === 'email' && (
          <RecipientPicker
            segments={segments}
            value={choice.segmentId}
            count={count}
            onChange={(segmentId) => change({ segmentId })}
          />
        )}
        <TimeFields
          choice={choice}
          passed={plan.kind === 'refused' && plan.reason === 'time-passed'}
          onChange={change}
        />
        {choice.when === 'later' && (
          <RecurrenceFields draft={choice.repeats} onChange={(repeats) => change({ repeats })} />
        )}
        {choice.when === 'queue' && <QueueChoice next={next} />}
        {repeating !== null && <UpcomingTimes asked={repeating} />}
        {choice.when !== 'now' && keepsTime(channel) && (network === undefined || handing !== null) && (
          <AheadChoice
            post={network === undefined || handing === null ? null : { network, handing }}
            zone={zone}
            checked={choice.handsAhead}
            onChange={(handsAhead) => change({ handsAhead })}
          />
        )}
        {choice.when !== 'now' && !(canBeKept && choice.handsAhead) && (
          <LateFields
            draft={choice.late}
            time={wallTimeMeant(choice, upcoming ?? null, next?.place ?? null)?.slice(11, 16) ?? null}
            onChange={(late) => change({ late })}
          />
        )}
        {channel !== undefined && approval !== undefined && approval.state !== 'approved' && (
          <ApprovalNote status={approval} channel={channel.name}>
            <Text size="sm">{t('approval.scheduleNote')}</Text>
          </ApprovalNote>
        )}
        {blocking.length > 0 ? (
          <BlockingFindings findings={blocking} onGoTo={onGoTo} />
        ) : doing.isError ? (
          <ErrorNote error={doing.error} />
        ) : (
          <Alert
            color={time?.isLong === true ? 'orange' : colourOf(plan)}
            icon={<IconInfoCircle stroke={1.6} />}
            aria-live="polite"
            role="status"
          >
            {plan.kind === 'ready' ? sentence : t(`sending.schedule.refused.${plan.reason}`)}
            {channel?.kind === 'social' && plan.kind === 'ready' && (
              <NetworkOutcome postId={postId} channel={channel} />
            )}
            <ConflictNote asked={judgedPlan(plan)} />
            {time !== null && (
              <Text size="sm" mt={6}>
                {time.text} {time.isLong && <strong>{t('publication.estimate.stayOn')}</strong>}
              </Text>
            )}
          </Alert>
        )}
        {channel?.kind === 'email' && (
          <SendCheck
            key={channel.id}
            {...{ postId, channelId: channel.id, segmentId: choice.segmentId, asksOutside: !isTrial }}
          />
        )}
        <Group justify="flex-end" className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button
            leftSection={
              choice.when === 'now' ? (
                <IconSend size={18} stroke={1.6} />
              ) : (
                <IconCalendarEvent size={18} stroke={1.6} />
              )
            }
            loading={doing.isPending}
            disabled={plan.kind !== 'ready' || blocking.length > 0}
            onClick={confirm}
          >
            {t(confirmKey(choice.when, channel))}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** The one that is asked for; else the first whose letters really leave, or the first that letters go over at all. */
function proposedChannel(channels: readonly Channel[], asked: ChannelId | undefined): Channel | undefined {
  const named = channels.find(({ id }) => id === asked)
  const letters = channels.filter(({ kind }) => kind === 'email')
  return named ?? letters.find((one) => !isOutbox(one)) ?? letters[0] ?? channels[0]
}

function confirmKey(when: ScheduleChoice['when'], channel: Channel | undefined) {
  if (when === 'queue') return 'queue.schedule.confirm'
  if (isOutbox(channel)) return when === 'now' ? 'outbox.schedule.start' : 'outbox.schedule.confirm'
  if (when === 'later') return 'sending.schedule.confirm'
  return channel?.kind === 'email' ? 'sending.schedule.startNow' : 'sending.schedule.remindNow'
}

/** When is said once the channel is known. */
type FirstChoice = Omit<ScheduleChoice, 'zone' | 'when'> & { readonly when: ScheduleChoice['when'] | null }

/** Tomorrow at nine: late enough to think again, early enough to be read. */
function firstChoice(at: ScheduleDialogProps['at']): FirstChoice {
  const day = at?.day ?? Temporal.Now.plainDateISO().add({ days: 1 }).toString()
  return {
    channel: undefined,
    segmentId: null,
    // A time that was pointed at is meant.
    when: at === undefined ? null : 'later',
    day,
    time: at?.time ?? '09:00',
    repeats: draftOf(day),
    late: firstLate,
    handsAhead: true,
  }
}

function colourOf(plan: SchedulePlan): string {
  if (plan.kind === 'ready') return 'pine'
  return plan.reason === 'time-passed' ? 'red' : 'gray'
}
