import { Button, Group, Text } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { rejectedCsv } from '../../../../shared/audience/rejectedCsv.ts'
import type { RejectedRow } from '../../../../shared/contract/audience.ts'
import type { PickedFile } from '../../../../shared/contract/scalars.ts'
import { decodeTable } from '../../../../shared/text/decodeTable.ts'
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
  const saveRows = () => {
    const text = rejectedCsv(decodeTable(file.bytes, file.fileName), rejected, t)
    save.mutate({ suggestedName: t('audience.import.rejectedFile'), text })
  }
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
          loading={save.isPending}
          onClick={saveRows}
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
