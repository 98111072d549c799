import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconBan, IconFileImport } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SuppressionReason } from '../../../../shared/audience/contact.ts'
import { interfaceLocale } from '../../../app/i18n.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { SuppressionExport } from './SuppressionExport.tsx'
import { SuppressionImport } from './SuppressionImport.tsx'
import { SuppressionLookUp } from './SuppressionLookUp.tsx'
import { SuppressionTable } from './SuppressionTable.tsx'

/** Rows shown; whoever wants them all saves them as a file. */
const shown = 200

/** Addresses that nothing is sent to: whether one is among them, all of them by reason, and lists read and written. */
export function SuppressionsSection() {
  const { t } = useTranslation()
  const [reason, setReason] = useState<SuppressionReason | null>(null)
  const [importing, setImporting] = useState(false)
  const page = useAsk(
    'suppressions.page',
    { reason, from: 0, count: shown },
    { placeholderData: keepPreviousData },
  )
  if (page.isError) return <ErrorNote error={page.error} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <SkeletonTable rows={8} columns={4} />
  const { rows, found, counts } = page.data
  const number = new Intl.NumberFormat(interfaceLocale())
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const choices = [
    { value: 'all', label: `${t('privacy.suppressions.everyReason')} ${number.format(total)}` },
    ...SuppressionReason.options.map((option) => ({
      value: option,
      label: `${t(`audience.suppression.${option}`)} ${number.format(counts[option])}`,
    })),
  ]
  const importButton = (
    <Button
      variant="default"
      leftSection={<IconFileImport size={18} stroke={1.6} />}
      onClick={() => setImporting(true)}
    >
      {t('privacy.suppressions.import')}
    </Button>
  )
  return (
    <Stack gap="lg">
      <SuppressionLookUp />
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={600}>
          {total > 0 && t('privacy.suppressions.count', { count: total })}
        </Text>
        <Group gap="sm">
          {total > 0 && <SuppressionExport />}
          {total > 0 && importButton}
        </Group>
      </Group>
      {total > 0 && (
        <SegmentedControl
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          aria-label={t('privacy.reason')}
          data={choices}
          value={reason ?? 'all'}
          onChange={(value) => setReason(SuppressionReason.safeParse(value).data ?? null)}
        />
      )}
      {total === 0 ? (
        <Nothing
          icon={IconBan}
          title={t('privacy.suppressions.none')}
          text={t('privacy.suppressions.noneText')}
        >
          {importButton}
        </Nothing>
      ) : rows.length === 0 ? (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {t('privacy.suppressions.noneOfReason')}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setReason(null)}>
            {t('common.action.showAll')}
          </Button>
        </Group>
      ) : (
        <SuppressionTable rows={rows} />
      )}
      {found > rows.length && (
        <Text size="sm" c="dimmed">
          {t('privacy.suppressions.more', { shown: rows.length, count: found })}
        </Text>
      )}
      {importing && <SuppressionImport onClose={() => setImporting(false)} />}
    </Stack>
  )
}
