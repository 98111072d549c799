import { Button, Group, Paper, Text } from '@mantine/core'
import { IconHourglassEmpty } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Opening } from '../../../shared/contract/workspace.ts'
import { useDo } from '../../app/queries.ts'

/** While a service that has the workspace finishes what is in the air: what is waited for, and the way out. */
export function OpeningNote({ opening: { folder, host, inTheAir } }: { readonly opening: Opening }) {
  const { t } = useTranslation()
  const cancel = useDo('workspace.cancelOpening')
  return (
    <Paper withBorder radius="lg" p="lg" mb="xl" role="status">
      <Group wrap="nowrap" align="start" gap="md">
        <IconHourglassEmpty size={22} stroke={1.6} aria-hidden />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text fw={600}>{t('service.opening.title')}</Text>
          <Text size="sm" c="dimmed" truncate>
            {folder}
          </Text>
          <Text size="sm" mt="xs">
            {inTheAir === null || inTheAir === 0
              ? t('service.opening.waits', { host })
              : t('service.opening.finishing', { host, inTheAir })}
          </Text>
          <Text size="sm" mt={2}>
            {t('service.opening.safe')}
          </Text>
        </div>
        <Button variant="default" size="xs" onClick={() => cancel.mutate({})}>
          {t('service.opening.cancel')}
        </Button>
      </Group>
    </Paper>
  )
}
