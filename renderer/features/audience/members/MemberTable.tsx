import { Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Membership } from '../../../../shared/audience/memberships.ts'
import type { MemberGroup } from '../../../../shared/contract/memberships.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { MemberMenu } from './MemberMenu.tsx'
import { MembershipDialog } from './MembershipDialog.tsx'
import classes from './MemberTable.module.css'
import { placeNames } from './placeNames.ts'

interface MemberTableProps {
  readonly group: MemberGroup
  readonly memberships: readonly Membership[]
  readonly geo: GeoRegistry
}

const collator = new Intl.Collator('sv')

/** Memberships by municipality, in the order of the alphabet. */
export function MemberTable({ group, memberships, geo }: MemberTableProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<{ membership: Membership; ending: boolean } | null>(null)
  const names = placeNames(geo)
  const rows = memberships
    .map((membership) => ({ membership, ...names(membership.municipality) }))
    .toSorted(
      (one, other) =>
        collator.compare(one.municipality, other.municipality) ||
        collator.compare(one.membership.from, other.membership.from),
    )
  return (
    <>
      <Table className={classes.table} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {(['municipality', 'county', 'from', 'to', 'note'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`members.list.${column}`)}
              </Table.Th>
            ))}
            <Table.Td aria-label={t('members.list.actions')} className={classes.actions} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ membership, municipality, county }) => (
            <Table.Tr key={membership.id}>
              <Table.Th scope="row" className={classes.name}>
                {municipality}
              </Table.Th>
              <Table.Td>{county}</Table.Td>
              <Table.Td className={classes.day}>{membership.from}</Table.Td>
              <Table.Td className={classes.day}>
                {membership.to ?? (
                  <Text span size="sm" c="dimmed">
                    {t('members.list.goesOn')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className={classes.note}>{membership.note}</Table.Td>
              <Table.Td className={classes.actions}>
                <MemberMenu
                  group={group}
                  membership={membership}
                  municipality={municipality}
                  geo={geo}
                  onEdit={(ending) => setDialog({ membership, ending })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {dialog !== null && (
        <MembershipDialog
          {...dialog}
          municipality={names(dialog.membership.municipality).municipality}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
