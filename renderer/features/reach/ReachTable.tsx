import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { measureName, measureOf, measureText } from '../../../shared/reach/reachTexts.ts'
import type { ReachReport, ReachRow } from '../../../shared/reach/report.ts'
import { measuresOf } from '../../../shared/reach/reportMeasures.ts'
import { estimateOf } from '../../../shared/reach/spreadUnknown.ts'
import { EstimatedNumber } from './EstimatedNumber.tsx'
import { NumberButton } from './NumberButton.tsx'
import classes from './ReachTable.module.css'
import type { ShownNumber } from './shownNumber.ts'

interface ReachTableProps {
  readonly report: ReachReport
  /** The row that is pointed at, here or on the map. */
  readonly lit: string | null
  readonly onLight: (key: string | null) => void
  readonly onOpen: (number: ShownNumber) => void
  /** Draws each row's part of the longest under its first number. */
  readonly bars?: boolean
  /** Where the last line stands in another report: a county's own line under its municipalities. */
  readonly totalOf?: Pick<ShownNumber, 'by' | 'key'>
}

/** A row per county (or what else it is by), the unknown one, and the sum; a column per metric measured. */
export function ReachTable({ report, lit, onLight, onOpen, bars = false, totalOf }: ReachTableProps) {
  const { t } = useTranslation()
  const { by, rows, unknown, total } = report
  const measures = measuresOf(report)
  const longest = Math.max(0, ...[...rows, unknown].map((row) => row.total ?? 0))
  const barOf = ({ total: value }: ReachRow) =>
    bars && value !== null && longest > 0 ? `${(value / longest) * 100}%` : null
  const line = (row: ReachRow, key: string | null, kind: 'row' | 'unknown' | 'total') => (
    <Table.Tr
      key={kind === 'row' ? row.key : kind}
      className={classes[kind]}
      data-lit={(kind === 'row' && row.key === lit) || undefined}
      onMouseEnter={() => onLight(kind === 'row' ? row.key : null)}
      onMouseLeave={() => onLight(null)}
      onFocus={() => onLight(kind === 'row' ? row.key : null)}
      onBlur={() => onLight(null)}
    >
      <Table.Th scope="row" className={classes.name}>
        {row.label}
        {kind !== 'total' && barOf(row) !== null && (
          <span className={classes.bar} style={{ width: barOf(row) ?? 0 }} aria-hidden />
        )}
      </Table.Th>
      {measures.map((measure) => (
        <Table.Td key={measure} className={classes.number}>
          <NumberButton
            value={measureOf(row, measure)}
            text={measureText(row, measure, t)}
            of={`${row.label}, ${measureName(measure, t)}`}
            onOpen={() => onOpen({ by, key, ...(kind === 'total' && totalOf), measure })}
          />
          <EstimatedNumber
            estimate={kind === 'row' ? estimateOf(row, measure) : undefined}
            measure={measure}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  )
  return (
    <Table.ScrollContainer type="native" className={classes.scroll} minWidth={130 + measures.length * 76}>
      <Table verticalSpacing={9} horizontalSpacing={5} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes.heading}>
              {t(`reach.by.${by}`)}
            </Table.Th>
            {measures.map((measure) => (
              <Table.Th key={measure} scope="col" className={classes.heading}>
                {measureName(measure, t)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => line(row, row.key, 'row'))}
          {Object.keys(unknown.values).length > 0 && line(unknown, 'unknown', 'unknown')}
          {line(total, null, 'total')}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
