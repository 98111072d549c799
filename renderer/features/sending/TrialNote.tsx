import { Alert, Anchor, Text } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Publication } from '../../../shared/schedule/publication.ts'

interface TrialNoteProps {
  readonly publication: Publication
  /** With what follows from it, and not only that it is so. */
  readonly whole?: boolean
}

/** Of a publication over the built-in outbox: that nothing of it has left the computer, and where its letters are read. */
export function TrialNote({ publication: { id, trial, counts }, whole = false }: TrialNoteProps) {
  const { t } = useTranslation()
  if (!trial) return null
  return (
    <Alert
      color="gray"
      variant="light"
      mt="sm"
      mb={whole ? 'md' : 0}
      py="xs"
      icon={<IconFlask stroke={1.6} />}
      title={t('outbox.trial.told')}
    >
      {whole && (
        <Text size="sm" mb={4}>
          {t('outbox.trial.text')}
        </Text>
      )}
      {counts.tried > 0 && (
        <Anchor component={Link} href={`/sending/outbox/${id}`} size="sm" fw={600} underline="always">
          {t('outbox.trial.open')}
        </Anchor>
      )}
    </Alert>
  )
}
