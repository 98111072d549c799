import { Group, Text } from '@mantine/core'
import { IconExclamationCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type JudgedTime, useJudged } from './useJudged.ts'

interface ConflictNoteProps {
  /** null: no time is meant yet. */
  readonly asked: JudgedTime | null
}

/** What would speak against a time, said before it is chosen; nothing where nothing does. It stands where changes are read out. */
export function ConflictNote({ asked }: ConflictNoteProps) {
  const { t } = useTranslation()
  const texts = useJudged(asked)
  if (texts.length === 0) return null
  return (
    <Group gap={6} mt={6} wrap="nowrap" align="start">
      <IconExclamationCircle size={18} stroke={1.6} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text size="sm">
        <strong>{t('calendar.conflicts.title')}:</strong> {texts.join('; ')}.
      </Text>
    </Group>
  )
}
