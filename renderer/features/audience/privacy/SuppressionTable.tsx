import { Badge, Table, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SuppressedAddress } from '../../../../shared/contract/privacy.ts'
import { useZone } from '../../../ui/useZone.ts'
import { dayOfText } from './dayOfText.ts'
import classes from './table.module.css'

export function SuppressionTable({ rows }: { readonly rows: readonly SuppressedAddress[] }) {
  const { t } = useTranslation()
  const zone = useZone()
  return (
    <Table
      className={classes.table}
      layout="fixed"
      verticalSpacing={8}
      aria-label={t('privacy.suppressions.table')}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="40%">{t('privacy.suppressions.address')}</Table.Th>
          <Table.Th w={140}>{t('privacy.reason')}</Table.Th>
          <Table.Th w={150}>{t('privacy.day')}</Table.Th>
          <Table.Th>{t('privacy.source')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ hash, email, reason, at, source }) => (
          <Table.Tr key={hash}>
            <Table.Td className={classes.cut} title={email ?? hash}>
              {email ?? (
                <span className={classes.hash}>
                  {t('privacy.suppressions.addressUnknown')} {hash.slice(0, 12)}…
                </span>
              )}
            </Table.Td>
            <Table.Td>
              <Tooltip label={t(`audience.suppressionText.${reason}`)} multiline maw={260}>
                <Badge size="sm" variant="light" color="red" tt="none">
                  {t(`audience.suppression.${reason}`)}
                </Badge>
              </Tooltip>
            </Table.Td>
            <Table.Td className={classes.number}>{dayOfText(at, zone)}</Table.Td>
            <Table.Td className={classes.cut} title={source}>
              {source}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
