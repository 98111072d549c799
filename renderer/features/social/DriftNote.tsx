import { Alert, Button, Group, Text } from '@mantine/core'
import { IconGitCompare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface DriftNoteProps {
  /** The network's name. */
  readonly network: string
  readonly onCompare: () => void
  readonly onTake: () => void
  readonly onKeep: () => void
}

/** The post has changed under a text that the officer wrote: the three texts side by side, and both quick ways out. */
export function DriftNote({ network, onCompare, onTake, onKeep }: DriftNoteProps) {
  const { t } = useTranslation()
  return (
    <Alert
      role="note"
      color="yellow"
      p="sm"
      icon={<IconGitCompare size={18} stroke={1.6} />}
      title={t('social.drift.title')}
    >
      <Text size="sm">{t('social.drift.explanation', { network })}</Text>
      <Group gap={6} mt="xs">
        <Button size="compact-sm" aria-label={`${t('social.drift.compare')}: ${network}`} onClick={onCompare}>
          {t('social.drift.compare')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('social.drift.keep')}: ${network}`}
          onClick={onKeep}
        >
          {t('social.drift.keep')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('social.drift.take')}: ${network}`}
          onClick={onTake}
        >
          {t('social.drift.take')}
        </Button>
      </Group>
    </Alert>
  )
}
