import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { momentText } from '../../../../shared/reach/momentText.ts'
import type { ReachSeries } from '../../../../shared/reach/series.ts'
import { NumberButton } from '../NumberButton.tsx'
import classes from './SeriesTable.module.css'
import type { ShownPoint } from './shownPoint.ts'

interface SeriesTableProps {
  readonly series: ReachSeries
  readonly onOpen: (point: ShownPoint) => void
}

/** The same numbers as the lines show: a row per step of time, a column per line. */
export function SeriesTable({ series, onOpen }: SeriesTableProps) {
  const { t } = useTranslation()
  const { moments, lines, step } = series
  return (
    <Table.ScrollContainer type="native" className={classes.scroll} minWidth={140 + lines.length * 90}>
      <Table verticalSpacing={5} horizontalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('reachView.series.moment')}</Table.Th>
            {lines.map(({ key, label }) => (
              <Table.Th key={key} scope="col" className={classes.number}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {moments.map((moment, index) => (
            <Table.Tr key={moment.key}>
              <Table.Th scope="row" fw={500}>
                {momentText(moment, step, t)}
              </Table.Th>
              {lines.map(({ key, label, values }) => (
                <Table.Td key={key} className={classes.number}>
                  <NumberButton
                    value={values[index] ?? null}
                    of={`${label}, ${momentText(moment, step, t)}`}
                    onOpen={() => onOpen({ line: key, moment: moment.key })}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
