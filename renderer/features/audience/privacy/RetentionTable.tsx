import { Badge, Checkbox, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RetentionProposal } from '../../../../shared/contract/privacy.ts'
import type { ContactId } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useZone } from '../../../ui/useZone.ts'
import { dayOfText } from './dayOfText.ts'
import classes from './table.module.css'

interface RetentionTableProps {
  readonly rows: readonly RetentionProposal[]
  readonly ticked: ReadonlySet<ContactId>
  readonly onTicked: (ticked: ReadonlySet<ContactId>) => void
  readonly geo: GeoRegistry
}

export function RetentionTable({ rows, ticked, onTicked, geo }: RetentionTableProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const municipalities = new Map(geo.municipalities.map(({ code, name }) => [code, name]))
  const counties = new Map(geo.counties.map(({ code, short }) => [code, short]))
  const count = rows.filter(({ id }) => ticked.has(id)).length
  const tick = (id: ContactId) => {
    const others = [...ticked].filter((other) => other !== id)
    onTicked(new Set(ticked.has(id) ? others : [...others, id]))
  }
  return (
    <Table
      className={classes.table}
      layout="fixed"
      verticalSpacing={7}
      aria-label={t('privacy.retention.table')}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44}>
            <Checkbox
              size="xs"
              aria-label={t('privacy.retention.chooseAll')}
              checked={count === rows.length}
              indeterminate={count > 0 && count < rows.length}
              onChange={() => onTicked(new Set(count === rows.length ? [] : rows.map(({ id }) => id)))}
            />
          </Table.Th>
          <Table.Th>{t('privacy.retention.person')}</Table.Th>
          <Table.Th w="20%">{t('privacy.retention.role')}</Table.Th>
          <Table.Th w="18%">{t('privacy.retention.place')}</Table.Th>
          <Table.Th w="24%">{t('privacy.retention.lastMailed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, name, email, role, municipality, county, suppressed, lastMailedAt, createdAt }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Checkbox
                size="xs"
                aria-label={t('privacy.retention.choose', { name: name === '' ? email : name })}
                checked={ticked.has(id)}
                onChange={() => tick(id)}
              />
            </Table.Td>
            <Table.Td>
              <Group gap={8} wrap="nowrap">
                <Text size="sm" fw={600} truncate>
                  {name === '' ? t('audience.list.noName') : name}
                </Text>
                {suppressed !== null && (
                  <Badge size="sm" variant="light" color="red" tt="none" style={{ flex: 'none' }}>
                    {t(`audience.suppression.${suppressed}`)}
                  </Badge>
                )}
              </Group>
              <Text size="xs" c="dimmed" truncate title={email}>
                {email}
              </Text>
            </Table.Td>
            <Table.Td className={classes.cut} title={role}>
              {role}
            </Table.Td>
            <Table.Td className={classes.cut}>
              {municipality === null
                ? county === null
                  ? ''
                  : (counties.get(county) ?? county)
                : (municipalities.get(municipality) ?? municipality)}
            </Table.Td>
            <Table.Td className={classes.number}>
              <Text size="sm">
                {lastMailedAt === null ? t('privacy.retention.never') : dayOfText(lastMailedAt, zone)}
              </Text>
              {lastMailedAt === null && (
                <Text size="xs" c="dimmed" truncate>
                  {t('privacy.retention.since', { day: dayOfText(createdAt, zone) })}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
