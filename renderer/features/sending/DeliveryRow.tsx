import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Delivery, DeliveryState } from '../../../shared/delivery/delivery.ts'
import { useDo } from '../../app/queries.ts'
import { momentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import classes from './DeliveryRow.module.css'

const colours: Readonly<Record<DeliveryState, string>> = {
  queued: 'gray',
  sending: 'gray',
  sent: 'pine',
  deferred: 'yellow',
  rejected: 'red',
  'in-doubt': 'orange',
  bounced: 'red',
  suppressed: 'gray',
}

/** One contact's letter. Where nobody knows whether it arrived, the officer says. */
export function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const zone = useZone()
  const resolve = useDo('deliveries.resolve')
  const { id, name, email, state, response, attempts, settledAt, nextAttemptAt } = delivery
  const when = settledAt ?? nextAttemptAt
  return (
    <Table.Tr>
      <Table.Td className={classes.cell}>
        <Text size="sm">{name === '' ? email : name}</Text>
        {name !== '' && (
          <Text size="xs" c="dimmed">
            {email}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.cell}>
        <Badge variant="light" color={colours[state]}>
          {t(`sending.delivery.${state}`)}
        </Badge>
      </Table.Td>
      <Table.Td className={classes.cell}>
        {response !== null && (
          <Text size="xs" ff="monospace">
            {response}
          </Text>
        )}
        {when !== null && (
          <Text size="xs" c="dimmed">
            {settledAt === null
              ? t('sending.deliveries.again', { moment: momentText(when, zone) })
              : momentText(when, zone)}
            {attempts > 1 && ` · ${t('sending.deliveries.attempts', { count: attempts })}`}
          </Text>
        )}
        {state === 'in-doubt' && (
          <Group gap={6} mt={4}>
            <Button size="compact-xs" variant="default" onClick={() => resolve.mutate({ id, as: 'sent' })}>
              {t('sending.inDoubt.asSent')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => resolve.mutate({ id, as: 'queued' })}>
              {t('sending.inDoubt.asQueued')}
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
