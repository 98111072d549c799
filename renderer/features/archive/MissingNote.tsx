import { Alert, Text } from '@mantine/core'
import { IconArchiveOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'

/** What is over and has no entry: it is on its way, or there was no room for it. */
export function MissingNote({ missing }: Pick<Output<'archive.list'>, 'missing'>) {
  const { t } = useTranslation()
  if (missing.length === 0) return null
  return (
    <Alert
      color="yellow"
      icon={<IconArchiveOff stroke={1.6} />}
      title={t('archive.missing.title', { count: missing.length })}
    >
      <Text size="sm">{missing.map(({ title }) => title || t('compose.untitled')).join(', ')}</Text>
      <Text size="sm">{t('archive.missing.text')}</Text>
    </Alert>
  )
}
