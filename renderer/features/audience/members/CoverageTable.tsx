import { Table, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CoverageLevel } from '../../../../shared/audience/coverageMap.ts'
import type { CoverageRow } from '../../../../shared/audience/coverageRows.ts'
import type { CoveredPart } from '../../../../shared/audience/coverageRules.ts'
import type { WantedRole } from '../../../../shared/audience/wantedRoles.ts'
import { interfaceLocale } from '../../../app/i18n.ts'
import { type ColumnSort, SortHeading } from '../contacts/SortHeading.tsx'
import classes from './CoverageTable.module.css'

interface CoverageTableProps {
  readonly rows: readonly CoverageRow[]
  readonly wanted: readonly WantedRole[]
  readonly level: CoverageLevel
  /** The place that is pointed at, here or on the map. */
  readonly lit: string | null
  readonly onLight: (code: string | null) => void
  readonly onOpen: (part: CoveredPart) => void
}

const collator = new Intl.Collator('sv')

/** A row per place; a column for all contacts, one for each wanted role, one for those not reached. */
export function CoverageTable({ rows, wanted, level, lit, onLight, onOpen }: CoverageTableProps) {
  const { t } = useTranslation()
  const [sort, setSort] = useState<ColumnSort<string>>({ by: 'name', direction: 'ascending' })
  const columns: Column[] = [
    {
      by: 'reachable',
      label: t('members.coverage.contacts'),
      numberOf: ({ reachable }) => reachable,
      part: { role: null, reachable: true },
    },
    ...wanted.map(
      (role, index): Column => ({
        by: `role ${role.name}`,
        label: role.name,
        numberOf: ({ byRole }) => byRole[index] ?? 0,
        part: { role, reachable: true },
      }),
    ),
    {
      by: 'unreachable',
      label: t('members.coverage.unreachable'),
      numberOf: ({ unreachable }) => unreachable,
      part: { role: null, reachable: false },
    },
  ]
  const sorted = columns.find(({ by }) => by === sort.by)
  const turn = sort.direction === 'ascending' ? 1 : -1
  const shown = rows.toSorted(
    (one, other) =>
      turn *
        (sorted === undefined
          ? collator.compare(one.name, other.name)
          : sorted.numberOf(one) - sorted.numberOf(other)) || collator.compare(one.name, other.name),
  )
  return (
    <Table.ScrollContainer type="native" minWidth={110 + columns.length * 64} className={classes.scroll}>
      <Table className={classes.table} fz="sm" verticalSpacing={7} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <SortHeading by="name" label={t(`members.coverage.${level}`)} sort={sort} onSort={setSort} />
            {columns.map(({ by, label }) => (
              <SortHeading
                key={by}
                by={by}
                label={label}
                sort={sort}
                onSort={setSort}
                className={classes.numberHeading}
              />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row) => (
            <Table.Tr
              key={row.code}
              data-lit={row.code === lit || undefined}
              className={classes.row}
              onMouseEnter={() => onLight(row.code)}
              onMouseLeave={() => onLight(null)}
              onFocus={() => onLight(row.code)}
              onBlur={() => onLight(null)}
            >
              <Table.Th scope="row" className={classes.name}>
                {row.name}
              </Table.Th>
              {columns.map(({ by, label, numberOf, part }) => (
                <Table.Td key={by} className={classes.number} data-zero={numberOf(row) === 0 || undefined}>
                  <CountButton
                    count={numberOf(row)}
                    of={`${row.name}, ${label}`}
                    onOpen={() => onOpen({ ...row.place, ...part })}
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

interface Column {
  readonly by: string
  readonly label: string
  readonly numberOf: (row: CoverageRow) => number
  readonly part: Pick<CoveredPart, 'role' | 'reachable'>
}

/** A number that opens to its contacts; 0 has none to show. */
function CountButton({ count, of, onOpen }: { count: number; of: string; onOpen: () => void }) {
  const { t } = useTranslation()
  const number = new Intl.NumberFormat(interfaceLocale()).format(count)
  if (count === 0) return number
  return (
    <UnstyledButton
      className={classes.open}
      aria-label={t('members.coverage.openNumber', { of, number })}
      onClick={onOpen}
    >
      {number}
    </UnstyledButton>
  )
}
