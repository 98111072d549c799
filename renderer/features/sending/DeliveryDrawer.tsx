import { Drawer, Select, Stack, Table, Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DeliveryState, deliveryStates } from '../../../shared/delivery/delivery.ts'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { DeliveryRow } from './DeliveryRow.tsx'
import { InDoubtNote } from './InDoubtNote.tsx'

interface DeliveryDrawerProps {
  readonly publication: Publication
  readonly onClose: () => void
}

/** More rows than anybody reads: the filter is the way to the others. */
const most = 300
const every = 'every'

/** The ledger of a publication: every contact, what became of the letter, and the server's own words. */
export function DeliveryDrawer({ publication, onClose }: DeliveryDrawerProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [state, setState] = useState<DeliveryState | null>(
    publication.counts['in-doubt'] > 0 ? 'in-doubt' : null,
  )
  const ledger = useAsk(
    'deliveries.list',
    { publicationId: publication.id, state },
    { placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  const counts = ledger.data?.counts ?? publication.counts
  const rows = ledger.data?.deliveries ?? []
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={760}
      title={t('sending.deliveries.title', { title: publication.postTitle })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack>
        {counts['in-doubt'] > 0 && <InDoubtNote publicationId={publication.id} count={counts['in-doubt']} />}
        <Select
          label={t('sending.deliveries.filter')}
          allowDeselect={false}
          data={[
            { value: every, label: t('sending.deliveries.every') },
            ...deliveryStates
              .filter((name) => counts[name] > 0)
              .map((name) => ({ value: name, label: `${t(`sending.delivery.${name}`)} (${counts[name]})` })),
          ]}
          value={state ?? every}
          onChange={(name) => setState(deliveryStates.find((known) => known === name) ?? null)}
        />
        {ledger.isPending && <Waiting />}
        {ledger.isError && <ErrorNote error={ledger.error} onRetry={() => void ledger.refetch()} />}
        {rows.length > 0 && (
          <Table verticalSpacing={6} layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="34%">{t('sending.deliveries.contact')}</Table.Th>
                <Table.Th w="18%">{t('sending.deliveries.state')}</Table.Th>
                <Table.Th>{t('sending.deliveries.answer')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.slice(0, most).map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} />
              ))}
            </Table.Tbody>
          </Table>
        )}
        {rows.length === 0 && ledger.isSuccess && <Text c="dimmed">{t('sending.deliveries.none')}</Text>}
        {rows.length > most && (
          <Text c="dimmed">{t('sending.deliveries.more', { shown: most, count: rows.length })}</Text>
        )}
      </Stack>
    </Drawer>
  )
}
