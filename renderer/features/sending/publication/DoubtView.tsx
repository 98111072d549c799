import { Alert, Button, Checkbox, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeliveryId } from '../../../../shared/contract/scalars.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { everyDelivery } from '../ledger/everyDelivery.ts'
import { DoubtRow } from './DoubtRow.tsx'
import { isOver } from './deliveryWords.ts'
import { useResolve } from './useResolve.ts'

/** More than anybody settles one by one. */
const most = 200

/** Letters of which nobody knows whether they arrived: why, what the server said last, and the officer's word on each, some or all. */
export function DoubtView({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation()
  const { id: publicationId, state, counts } = publication
  const [ticked, setTicked] = useState<ReadonlySet<DeliveryId>>(new Set())
  const [asking, setAsking] = useState<readonly DeliveryId[] | 'all' | null>(null)
  const rows = useAsk(
    'deliveries.page',
    { publicationId, filter: { ...everyDelivery, states: ['in-doubt'] }, from: 0, count: most },
    { staleTime: 0, gcTime: 10_000, refetchInterval: state === 'running' && 2_000 },
  )
  const { resolve, isPending } = useResolve(publicationId, () => {
    setTicked(new Set())
    setAsking(null)
  })
  if (rows.isError) return <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.data === undefined) return <SkeletonTable rows={6} columns={5} />
  const { deliveries, found } = rows.data
  if (found === 0) {
    return (
      <Nothing
        icon={IconCircleCheck}
        title={t('publication.doubt.none')}
        text={t('publication.doubt.noneText')}
      />
    )
  }
  const chosen = deliveries.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  const isAll = chosen.length === 0
  const maySend = !isOver(publication)
  const count = isAll ? counts['in-doubt'] : chosen.length
  return (
    <Stack gap="sm">
      <Alert color="orange" icon={<IconHelpCircle stroke={1.6} />} py="xs">
        {t('publication.doubt.why')} {t('publication.doubt.how')}{' '}
        {!maySend && <strong>{t('publication.doubt.overNow')}</strong>}
      </Alert>
      <Group gap="xs">
        <Text size="sm" fw={600} role="status">
          {t(isAll ? 'publication.doubt.all' : 'publication.doubt.ticked', { count })}
        </Text>
        <Button size="xs" loading={isPending} onClick={() => resolve(isAll ? null : chosen, 'sent')}>
          {t(isAll ? 'publication.doubt.allSent' : 'publication.doubt.tickedSent')}
        </Button>
        {maySend && (
          <Button
            size="xs"
            variant="default"
            disabled={isPending}
            onClick={() => setAsking(isAll ? 'all' : chosen)}
          >
            {t(isAll ? 'publication.doubt.allQueued' : 'publication.doubt.tickedQueued')}
          </Button>
        )}
      </Group>
      <Table.ScrollContainer type="native" minWidth={900}>
        <Table verticalSpacing={6} fz="sm" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>
                <Checkbox
                  size="xs"
                  aria-label={t('publication.doubt.tickAll')}
                  checked={chosen.length === deliveries.length}
                  indeterminate={!isAll && chosen.length < deliveries.length}
                  onChange={() =>
                    setTicked(
                      new Set(chosen.length === deliveries.length ? [] : deliveries.map(({ id }) => id)),
                    )
                  }
                />
              </Table.Th>
              <Table.Th>{t('publication.ledger.recipient')}</Table.Th>
              <Table.Th>{t('publication.delivery.answer')}</Table.Th>
              <Table.Th w={120}>{t('publication.doubt.last')}</Table.Th>
              <Table.Th w={210}>{t('publication.delivery.messageId')}</Table.Th>
              <Table.Th w={226}>{t('publication.delivery.resolve')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deliveries.map((delivery) => (
              <DoubtRow
                key={delivery.id}
                delivery={delivery}
                isTicked={ticked.has(delivery.id)}
                onTick={() => {
                  const next = new Set(ticked)
                  if (!next.delete(delivery.id)) next.add(delivery.id)
                  setTicked(next)
                }}
                onResolve={(as) => resolve([delivery.id], as)}
                maySend={maySend}
                isPending={isPending}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {found > most && (
        <Text size="sm" c="dimmed">
          {t('publication.doubt.more', { shown: most, count: found })}
        </Text>
      )}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t('publication.doubt.confirmTitle', { count })}
        closeButtonProps={{ 'aria-label': t('common.action.close') }}
      >
        <Stack>
          <Text size="sm">{t('publication.doubt.confirmText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setAsking(null)}>
              {t('common.action.cancel')}
            </Button>
            <Button
              color="orange"
              loading={isPending}
              onClick={() => asking !== null && resolve(asking === 'all' ? null : asking, 'queued')}
            >
              {t('publication.doubt.asQueued')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  )
}
