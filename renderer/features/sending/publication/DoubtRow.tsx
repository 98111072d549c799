import { Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { classifyAnswer } from '../../../../shared/delivery/answerClass.ts'
import type { Delivery } from '../../../../shared/delivery/delivery.ts'
import { shortMomentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'
import { recipientName } from '../ledger/recipientName.ts'
import classes from './DoubtRow.module.css'
import { MessageId } from './MessageId.tsx'

interface DoubtRowProps {
  readonly delivery: Delivery
  readonly isTicked: boolean
  readonly onTick: () => void
  readonly onResolve: (as: 'sent' | 'queued') => void
  readonly maySend: boolean
  readonly isPending: boolean
}

/** A letter in doubt: what was said last, when, what to look for in the server's log, and the officer's word on it. */
export function DoubtRow({ delivery, isTicked, onTick, onResolve, maySend, isPending }: DoubtRowProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const { name, email, response, settledAt, messageId } = delivery
  const called = recipientName(delivery, t)
  return (
    <Table.Tr data-ticked={isTicked || undefined}>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('publication.doubt.tick', { name: called })}
          checked={isTicked}
          onChange={onTick}
        />
      </Table.Td>
      <Table.Td className={classes.cell}>
        <Text size="sm" fw={600}>
          {called}
        </Text>
        {name !== '' && (
          <Text size="xs" c="dimmed">
            {email}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.cell}>
        {response === null || response === '' ? (
          <Text size="sm" c="dimmed">
            {t('publication.delivery.noAnswer')}
          </Text>
        ) : (
          <>
            <Text size="sm">{t(`answers.${classifyAnswer(response)}.title`)}</Text>
            <Text size="xs" ff="monospace" c="dimmed">
              {response}
            </Text>
          </>
        )}
      </Table.Td>
      <Table.Td>{settledAt === null ? '' : shortMomentText(settledAt, zone)}</Table.Td>
      <Table.Td>
        <MessageId messageId={messageId} name={called} />
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <Button
            size="compact-xs"
            variant="default"
            disabled={isPending}
            aria-label={t('publication.doubt.asSentOf', { name: called })}
            onClick={() => onResolve('sent')}
          >
            {t('publication.doubt.asSent')}
          </Button>
          {maySend && (
            <Button
              size="compact-xs"
              variant="default"
              disabled={isPending}
              aria-label={t('publication.doubt.asQueuedOf', { name: called })}
              onClick={() => onResolve('queued')}
            >
              {t('publication.doubt.asQueued')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
