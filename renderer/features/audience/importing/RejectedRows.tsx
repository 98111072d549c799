import { Button, Group, List, Text } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactImportReport } from '../../../../shared/contract/contactImport.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { RejectedTable } from '../../../ui/RejectedTable.tsx'
import { showSaved } from '../../../ui/toasts.tsx'

/** So few are seen at a glance: nobody need count them by reason. */
const fewRejected = 8

/** Which rows were refused and why, to mend in the file or to save and mend apart. */
export function RejectedRows({ report }: { report: ContactImportReport }) {
  const { t } = useTranslation()
  const { dryRun, rejected, rejectedCount, reasons } = report
  const save = useDo('desktop.saveRejected', {
    onSuccess: ({ file, rows }) =>
      file !== null && showSaved(t('audience.import.rejectedSaved', { file, count: rows }), file),
  })
  const title = dryRun ? 'audience.import.rejectedTitle' : 'audience.import.rejectedDone'
  return (
    <section aria-labelledby="rejected-rows">
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={600} id="rejected-rows">
          {t(title, { count: rejectedCount })}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFileExport size={16} stroke={1.6} />}
          loading={save.isPending}
          onClick={() => save.mutate({ language: wholeInterfaceLanguage() })}
        >
          {t('audience.import.saveRejected')}
        </Button>
      </Group>
      {rejectedCount > fewRejected && (
        <List size="sm" c="dimmed" mb={6}>
          {reasons.map(({ reason, count, row }) => (
            <List.Item key={reason}>
              {t('audience.import.reason', { reason: t(`audience.reject.${reason}`), rows: count, row })}
            </List.Item>
          ))}
        </List>
      )}
      <RejectedTable
        total={rejectedCount}
        lines={rejected.map(({ row, column, value, reason }) => ({
          ...{ row, column, value },
          reason: t(`audience.reject.${reason}`),
        }))}
      />
      {rejected.length < rejectedCount && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('audience.import.someRejected')}
        </Text>
      )}
    </section>
  )
}
