import { Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '../../../../shared/contract/contactImport.ts'

interface ProgressNoteProps {
  readonly progress: ImportProgress
  readonly onCancel: () => void
}

/** How far an import or a dry run has come, with the way out of it. */
export function ProgressNote({ progress, onCancel }: ProgressNoteProps) {
  const { t } = useTranslation()
  const { phase, share, rows } = progress
  const label = t(`audience.import.${phase}`)
  return (
    <Group gap="md" wrap="nowrap">
      <div style={{ flex: 1 }}>
        <Group justify="space-between" mb={4}>
          <Text size="sm" role="status">
            {label}
          </Text>
          <Text size="sm" c="dimmed">
            {t('audience.import.readSoFar', { rows })}
          </Text>
        </Group>
        <Progress.Root>
          <Progress.Section value={share * 100} aria-label={label} />
        </Progress.Root>
      </div>
      <Button variant="default" autoFocus onClick={onCancel}>
        {t('audience.import.cancel')}
      </Button>
    </Group>
  )
}
