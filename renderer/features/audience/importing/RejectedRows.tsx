import { Button, Group, Table, Text } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { rejectedCsv } from '../../../../shared/audience/rejectedCsv.ts'
import type { RejectedRow } from '../../../../shared/contract/audience.ts'
import type { PickedFile } from '../../../../shared/contract/scalars.ts'
import { decodeTable } from '../../../../shared/text/decodeTable.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import classes from './RejectedRows.module.css'

interface RejectedRowsProps {
  readonly file: PickedFile
  readonly rejected: readonly RejectedRow[]
}

/** Rows drawn; the saved file has them all. */
const most = 200

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
      <div className={classes.scroll}>
        <Table stickyHeader verticalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.row}>{t('audience.import.row')}</Table.Th>
              <Table.Th>{t('audience.import.rejectedColumn')}</Table.Th>
              <Table.Th>{t('audience.import.value')}</Table.Th>
              <Table.Th>{t('audience.import.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rejected.slice(0, most).map(({ row, column, reason, value }) => (
              <Table.Tr key={row}>
                <Table.Td className={classes.row}>{row}</Table.Td>
                <Table.Td>{column}</Table.Td>
                <Table.Td className={classes.value} title={value}>
                  {value}
                </Table.Td>
                <Table.Td>{t(`audience.reject.${reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {rejected.length > most && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('audience.import.andMore', { count: rejected.length - most })}
        </Text>
      )}
    </section>
  )
}
