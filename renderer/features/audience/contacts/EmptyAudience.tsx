import { Button, Text } from '@mantine/core'
import { IconAddressBook, IconFileImport, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Nothing } from '../../../ui/Nothing.tsx'
import classes from './EmptyAudience.module.css'

interface EmptyAudienceProps {
  readonly onImport: () => void
  readonly onAdd: () => void
}

/** Before the first contact: what a contact file holds, and the two ways to begin. */
export function EmptyAudience({ onImport, onAdd }: EmptyAudienceProps) {
  const { t } = useTranslation()
  const fields = (['email', 'name', 'role', 'municipality', 'tags'] as const).map((field) =>
    t(`audience.field.${field}`),
  )
  return (
    <>
      <Nothing
        icon={IconAddressBook}
        title={t('audience.list.emptyTitle')}
        text={t('audience.list.emptyText')}
      >
        <Button leftSection={<IconFileImport size={18} stroke={1.6} />} onClick={onImport}>
          {t('audience.import.title')}
        </Button>
        <Button variant="default" leftSection={<IconPlus size={18} stroke={1.6} />} onClick={onAdd}>
          {t('audience.list.add')}
        </Button>
      </Nothing>
      <figure className={classes.example}>
        <Text component="figcaption" size="xs" c="dimmed" mb={6}>
          {t('audience.list.emptyExample')}
        </Text>
        <pre className={classes.file}>
          {[fields.join(';'), t('audience.list.emptyExampleRows')].join('\n')}
        </pre>
      </figure>
    </>
  )
}
