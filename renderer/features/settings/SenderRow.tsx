import { ActionIcon, Badge, Button, Group, Paper, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Sender } from '../../../shared/contract/templates.ts'
import { useDo } from '../../app/queries.ts'
import { showUndo } from '../../ui/toasts.tsx'
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
      showUndo(t('templates.senders.removed', { name }), () => save.mutate({ id: null, sender: deleted })),
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
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('templates.senders.edit', { name })}
            onClick={onEdit}
          >
            <IconPencil size={17} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={remove.isPending}
            aria-label={t('templates.senders.remove', { name })}
            onClick={() => remove.mutate({ id })}
          >
            <IconTrash size={17} stroke={1.6} />
          </ActionIcon>
        </Group>
      </Group>
    </Paper>
  )
}
