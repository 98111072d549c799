import { Alert, Button, Collapse, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconGitCompare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ChangedText } from './ChangedText.tsx'

interface DriftNoteProps {
  /** The network's name. */
  readonly network: string
  /** What the post gave when the officer wrote, and what it gives now. */
  readonly before: string
  readonly after: string
  readonly onTake: () => void
  readonly onKeep: () => void
}

/** The post has changed under a text that the officer wrote: what has, and both ways out. */
export function DriftNote({ network, before, after, onTake, onKeep }: DriftNoteProps) {
  const { t } = useTranslation()
  const [shown, { toggle }] = useDisclosure(false)
  return (
    <Alert
      role="note"
      color="yellow"
      p="sm"
      icon={<IconGitCompare size={18} stroke={1.6} />}
      title={t('social.drift.title')}
    >
      <Text size="sm">{t('social.drift.explanation', { network })}</Text>
      <Collapse expanded={shown}>
        <ChangedText before={before} after={after} />
      </Collapse>
      <Group gap={6} mt="xs">
        <Button size="compact-sm" aria-label={`${t('social.drift.take')}: ${network}`} onClick={onTake}>
          {t('social.drift.take')}
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
          variant="subtle"
          color="gray"
          aria-expanded={shown}
          aria-label={`${t(shown ? 'social.drift.hide' : 'social.drift.show')}: ${network}`}
          onClick={toggle}
        >
          {t(shown ? 'social.drift.hide' : 'social.drift.show')}
        </Button>
      </Group>
    </Alert>
  )
}
