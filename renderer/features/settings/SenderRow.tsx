import { Badge, Button, Group, Paper, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sender } from '../../../shared/contract/templates.ts'
import { useDo } from '../../app/queries.ts'
import { offerUndo } from '../../ui/undoLatest.ts'
import { RowActions } from './RowActions.tsx'
import classes from './SenderRow.module.css'

interface SenderRowProps {
  readonly sender: Sender
  readonly onEdit: () => void
}

/** One who signs, as the signature reads. */
export function SenderRow({ sender, onEdit }: SenderRowProps) {
  const { t } = useTranslation()
  const { id, name, role, organisation, firstChoice } = sender
  const save = useDo('senders.save')
  const remove = useDo('senders.delete', {
    onSuccess: (deleted) =>
      offerUndo(t('templates.senders.removed', { name }), () => save.mutate({ id: null, sender: deleted })),
  })
  return (
    <Paper withBorder radius="md" p="sm" className={classes.row}>
      <Group justify="space-between" wrap="nowrap">
        <div className={classes.what}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {[role, organisation].filter((part) => part !== '').join(', ')}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap" className={classes.actions}>
          {firstChoice ? (
            <Badge variant="light">{t('templates.senders.firstChoice')}</Badge>
          ) : (
            <Button
              size="xs"
              variant="default"
              aria-label={t('templates.senders.makeFirstOf', { name })}
              onClick={() => save.mutate({ id, sender: { name, role, organisation, firstChoice: true } })}
            >
              {t('templates.senders.makeFirst')}
            </Button>
          )}
          <RowActions
            editLabel={t('templates.senders.edit', { name })}
            removeLabel={t('templates.senders.remove', { name })}
            removing={remove.isPending}
            onEdit={onEdit}
            onRemove={() => remove.mutate({ id })}
          />
        </Group>
      </Group>
    </Paper>
  )
}
