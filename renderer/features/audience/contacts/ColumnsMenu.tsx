import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { allColumns, type ContactColumn, movedColumn } from './contactColumns.ts'

interface ColumnsMenuProps {
  /** Those that are shown, in their order. */
  readonly columns: readonly ContactColumn[]
  readonly onChange: (columns: readonly ContactColumn[]) => void
}

/** Which columns the list shows, and in which order. The name always stands first. */
export function ColumnsMenu({ columns, onChange }: ColumnsMenuProps) {
  const { t } = useTranslation()
  const others = allColumns.filter((column) => !columns.includes(column))
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={16} stroke={1.6} />}
        >
          {t('contacts.list.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('contacts.list.columns')}>
        <Stack gap={6}>
          <Text size="xs" c="dimmed">
            {t('contacts.list.columnsHint')}
          </Text>
          {[...columns, ...others].map((column) => {
            const at = columns.indexOf(column)
            const name = t(`contacts.column.${column}`)
            return (
              <Group key={column} justify="space-between" wrap="nowrap" gap="lg" h={28}>
                <Checkbox
                  size="sm"
                  label={name}
                  checked={at >= 0}
                  onChange={() =>
                    onChange(at >= 0 ? columns.filter((other) => other !== column) : [...columns, column])
                  }
                />
                {at >= 0 && (
                  <Group gap={2} wrap="nowrap">
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      aria-label={t('contacts.list.moveBefore', { name })}
                      disabled={at === 0}
                      onClick={() => onChange(movedColumn(columns, column, -1))}
                    >
                      <IconArrowUp size={14} stroke={1.6} />
                    </ActionIcon>
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      aria-label={t('contacts.list.moveAfter', { name })}
                      disabled={at === columns.length - 1}
                      onClick={() => onChange(movedColumn(columns, column, 1))}
                    >
                      <IconArrowDown size={14} stroke={1.6} />
                    </ActionIcon>
                  </Group>
                )}
              </Group>
            )
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
