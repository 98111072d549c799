import { Table, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { refusalText } from '../../../../shared/reach/changeReason.ts'
import type { ComparedRow, ReachComparison } from '../../../../shared/reach/reachComparison.ts'
import { formatPeriod, measureName } from '../../../../shared/reach/reachTexts.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { numberText } from '../../../../shared/reach/yearReport/cellText.ts'
import { NumberButton } from '../NumberButton.tsx'
import classes from './CompareTable.module.css'

interface CompareTableProps {
  readonly compared: ReachComparison
  /** The line that is pointed at, here or on a map. */
  readonly lit: string | null
  readonly onLight: (key: string | null) => void
  /** A number of a line, in one of the two periods; `key` null: of the line that adds all up. */
  readonly onOpen: (key: string | null, period: ReportPeriod) => void
}

/** Two periods side by side. Why numbers are not compared stands under the table, once. */
export function CompareTable({ compared, lit, onLight, onOpen }: CompareTableProps) {
  const { t } = useTranslation()
  const { by, metric, period, against, rows, unknown, total } = compared
  if (!hasNumbers(compared)) return <Text role="note">{t('reachView.compare.nothing')}</Text>
  const reasons = new Set(
    [...rows, unknown, total].map((row) => refusalText(row, t)).filter((text) => text !== undefined),
  )
  const hasUnknown = unknown.value !== null || unknown.before !== null
  const line = (row: ComparedRow, key: string | null, kind?: 'unknown' | 'total') => (
    <CompareLine
      key={row.key}
      row={row}
      kind={kind}
      compared={compared}
      lit={kind === undefined && row.key === lit}
      onLight={(on) => onLight(on && kind === undefined ? row.key : null)}
      onOpen={(of) => onOpen(key, of)}
    />
  )
  return (
    <>
      <Table verticalSpacing={8} fz="sm" className={classes.table}>
        <Table.Caption className={classes.caption}>{measureName(metric ?? 'total', t)}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(`reach.by.${by}`)}</Table.Th>
            {[
              formatPeriod(period, t),
              formatPeriod(against, t),
              t('reachView.compare.difference'),
              t('reachView.compare.perCent'),
            ].map((heading, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two periods may be called the same, and the columns never move
              <Table.Th key={index} scope="col" className={classes.number}>
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => line(row, row.key))}
          {hasUnknown && line(unknown, 'unknown', 'unknown')}
          {line(total, null, 'total')}
        </Table.Tbody>
      </Table>
      {[...reasons].map((reason) => (
        <Text key={reason} size="sm" mt="xs" role="note">
          {reason}
        </Text>
      ))}
      <Text size="sm" c="dimmed" mt="xs">
        {t('reachView.compare.missing')}
      </Text>
    </>
  )
}

/** Whether anything is measured in either period. */
export function hasNumbers({ total }: ReachComparison): boolean {
  return total.value !== null || total.before !== null
}

interface CompareLineProps {
  readonly row: ComparedRow
  readonly kind: 'unknown' | 'total' | undefined
  readonly compared: ReachComparison
  readonly lit: boolean
  readonly onLight: (on: boolean) => void
  readonly onOpen: (period: ReportPeriod) => void
}

function CompareLine({ row, kind, compared, lit, onLight, onOpen }: CompareLineProps) {
  const { t } = useTranslation()
  const { period, against } = compared
  const of = (days: ReportPeriod) => `${row.label}, ${formatPeriod(days, t)}`
  return (
    <Table.Tr
      data-kind={kind}
      data-lit={lit || undefined}
      onMouseEnter={() => onLight(true)}
      onMouseLeave={() => onLight(false)}
      onFocus={() => onLight(true)}
      onBlur={() => onLight(false)}
    >
      <Table.Th scope="row" fw={500}>
        {row.label}
      </Table.Th>
      <Table.Td className={classes.number}>
        <NumberButton value={row.value} of={of(period)} onOpen={() => onOpen(period)} />
      </Table.Td>
      <Table.Td className={classes.number}>
        <NumberButton value={row.before} of={of(against)} onOpen={() => onOpen(against)} />
      </Table.Td>
      {row.refused === null ? (
        <>
          <ChangeCell value={row.difference} form="change" />
          <ChangeCell value={row.perCent} form="per-cent" />
        </>
      ) : (
        <Table.Td colSpan={2} className={classes.refused}>
          {t('reachView.compare.notCompared')}
        </Table.Td>
      )}
    </Table.Tr>
  )
}

/** A change is counted from the two numbers beside it, which open. */
function ChangeCell({ value, form }: { value: number | null; form: 'change' | 'per-cent' }) {
  const { t } = useTranslation()
  return (
    <Table.Td className={classes.number}>
      {value === null ? (
        <>
          <span aria-hidden>–</span>
          <VisuallyHidden>{t('common.notAvailable')}</VisuallyHidden>
        </>
      ) : (
        numberText(value, form, t)
      )}
    </Table.Td>
  )
}
