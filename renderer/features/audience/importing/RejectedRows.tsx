import { Button, Group, Text } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { rejectedCsv } from '../../../../shared/audience/rejectedCsv.ts'
import type { RejectedRow } from '../../../../shared/contract/contactImport.ts'
import type { PickedFile } from '../../../../shared/contract/scalars.ts'
import { useDo } from '../../../app/queries.ts'
import { RejectedTable } from '../../../ui/RejectedTable.tsx'
import { showDone } from '../../../ui/toasts.tsx'

interface RejectedRowsProps {
  readonly file: PickedFile
  readonly rejected: readonly RejectedRow[]
}

/** Which rows were refused and why, to mend in the file or to save and mend apart. */
export function RejectedRows({ file, rejected }: RejectedRowsProps) {
  const { t } = useTranslation()
  const save = useDo('desktop.saveText', {
    onSuccess: (saved) =>
      saved.file !== null && showDone(t('audience.import.rejectedSaved', { file: saved.file })),
  })
  const readRows = useDo('contacts.rowsOfFile', {
    onSuccess: (table) =>
      save.mutate({
        suggestedName: t('audience.import.rejectedFile'),
        text: rejectedCsv(table, rejected, t),
      }),
  })
  return (
    <section aria-labelledby="rejected-rows">
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={600} id="rejected-rows">
          {t('audience.import.rejectedTitle', { count: rejected.length })}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFileExport size={16} stroke={1.6} />}
          loading={readRows.isPending || save.isPending}
          onClick={() => readRows.mutate({ ...file, rows: rejected.map(({ row }) => row) })}
        >
          {t('audience.import.saveRejected')}
        </Button>
      </Group>
      <RejectedTable
        lines={rejected.map(({ row, column, value, reason }) => ({
          ...{ row, column, value },
          reason: t(`audience.reject.${reason}`),
        }))}
      />
    </section>
  )
}
