import { Alert, Button, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReachImportOptions, ReachOverlap } from '../../../../shared/contract/reachImport.ts'

interface OverlapNoteProps {
  readonly overlaps: readonly ReachOverlap[]
  readonly isBusy: boolean
  readonly onAnswer: (overlap: ReachImportOptions['overlap']) => void
  readonly onOther: () => void
}

/** What has been measured already in the file's days, with both spans; nothing has been taken in, and the officer says which counts. */
export function OverlapNote({ overlaps, isBusy, onAnswer, onOther }: OverlapNoteProps) {
  const { t } = useTranslation()
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconAlertTriangle size={18} stroke={1.6} />}
      title={t('reachImport.overlap.title')}
    >
      <List size="sm" mb="xs">
        {overlaps.map((overlap) => (
          <List.Item key={`${overlap.source} ${overlap.channel} ${overlap.metric}`}>
            {t('reachImport.overlap.line', {
              ...{ source: overlap.source, channel: overlap.channel, count: overlap.rows },
              metric: t(`reach.metric.${overlap.metric}`).toLowerCase(),
              ...{ kept: t('reach.period.days', overlap.kept), file: t('reach.period.days', overlap.file) },
            })}
          </List.Item>
        ))}
      </List>
      <Text size="sm" mb="sm">
        {t('reachImport.overlap.text')}
      </Text>
      <Group gap="sm">
        <Button loading={isBusy} onClick={() => onAnswer('newer')}>
          {t('reachImport.overlap.newer')}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => onAnswer('both')}>
          {t('reachImport.overlap.both')}
        </Button>
        <Button variant="subtle" disabled={isBusy} onClick={onOther}>
          {t('reachImport.otherFile')}
        </Button>
      </Group>
    </Alert>
  )
}
