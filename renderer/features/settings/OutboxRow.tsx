import { Button, Group, Paper, Text } from '@mantine/core'
import { IconMailbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useDo } from '../../app/queries.ts'
import type { EmailChannel } from './channel/emailChannel.ts'
import classes from './EmailChannelRow.module.css'
import { RowActions } from './RowActions.tsx'

interface OutboxRowProps {
  readonly channel: EmailChannel
  readonly onEdit: () => void
}

/** The built-in outbox among the servers: there is nothing to sign in to, and its letters are a press away. */
export function OutboxRow({ channel: { id, name, config }, onEdit }: OutboxRowProps) {
  const { t } = useTranslation()
  const remove = useDo('channels.remove')
  return (
    <Paper withBorder radius="md" p="sm" className={classes.row}>
      <Group justify="space-between" wrap="nowrap">
        <div className={classes.what}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed" className={classes.address}>
            {t('outbox.summary', { from: config.fromAddress })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('outbox.summaryText')}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap">
          <Button
            component={Link}
            href="/sending/outbox"
            size="xs"
            variant="default"
            leftSection={<IconMailbox size={16} stroke={1.6} aria-hidden />}
          >
            {t('outbox.schedule.show')}
          </Button>
          <RowActions
            editLabel={t('settings.channels.edit', { name })}
            removeLabel={t('settings.channels.remove', { name })}
            removing={remove.isPending}
            onEdit={onEdit}
            onRemove={() => remove.mutate({ id })}
          />
        </Group>
      </Group>
    </Paper>
  )
}
