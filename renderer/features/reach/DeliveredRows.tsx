import { Table, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../../shared/delivery/delivery.ts'
import { useAsk } from '../../app/queries.ts'
import { momentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'

/** More rows than anybody reads; the ledger under Publications has them all. */
const most = 300

/** Letters that a mail server took: to whom, where, of which publication, when. */
export function DeliveredRows({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useTranslation()
  const headingId = useId()
  const zone = useZone()
  const municipalities = useAsk('geo.registry', {}).data?.municipalities ?? []
  const publications = useAsk('publications.list', {}).data?.publications ?? []
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} size="h6" mb={4} id={headingId}>
        {t('reach.screen.delivered', { count: deliveries.length })}
      </Title>
      <Table verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reach.screen.contact')}</Table.Th>
            <Table.Th>{t('reach.by.municipality')}</Table.Th>
            <Table.Th>{t('reach.screen.letter')}</Table.Th>
            <Table.Th>{t('reach.screen.taken')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deliveries.slice(0, most).map((delivery) => (
            <Table.Tr key={delivery.id}>
              <Table.Td>{delivery.name === '' ? delivery.email : delivery.name}</Table.Td>
              <Table.Td>
                {municipalities.find(({ code }) => code === delivery.municipality)?.name ?? '–'}
              </Table.Td>
              <Table.Td>
                {publications.find(({ id }) => id === delivery.publicationId)?.postTitle ?? ''}
              </Table.Td>
              <Table.Td>{delivery.settledAt === null ? '' : momentText(delivery.settledAt, zone)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {deliveries.length > most && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('reach.screen.more', { shown: most, count: deliveries.length })}
        </Text>
      )}
    </section>
  )
}
