import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './RejectedTable.module.css'

export interface RejectedLine {
  readonly row: number
  readonly column: string
  /** As the file has it. */
  readonly value: string
  /** In the interface's language. */
  readonly reason: string
}

interface RejectedTableProps {
  readonly lines: readonly RejectedLine[]
  /** How many there are, where not all are given. */
  readonly total?: number
}

/** Rows drawn: more than anybody mends by hand. */
const most = 200

/** Which rows of a file were refused, where and why. */
export function RejectedTable({ lines, total = lines.length }: RejectedTableProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={classes.scroll}>
        <Table stickyHeader verticalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.row}>{t('common.rejected.row')}</Table.Th>
              <Table.Th>{t('common.rejected.column')}</Table.Th>
              <Table.Th>{t('common.rejected.value')}</Table.Th>
              <Table.Th>{t('common.rejected.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.slice(0, most).map(({ row, column, value, reason }) => (
              <Table.Tr key={`${row} ${column}`}>
                <Table.Td className={classes.row}>{row}</Table.Td>
                <Table.Td>{column}</Table.Td>
                <Table.Td className={classes.value} title={value}>
                  {value}
                </Table.Td>
                <Table.Td>{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {total > most && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('common.andMore', { count: total - most })}
        </Text>
      )}
    </>
  )
}
