import { Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { placeNames } from '../../../../shared/reach/placeNames.ts'
import { placeKey, type ReachEvent, totalOf } from '../../../../shared/reach/reachEvent.ts'
import { formatPeriod, formatReach } from '../../../../shared/reach/reachTexts.ts'
import { useDo } from '../../../app/queries.ts'
import { RowActs } from '../../../ui/RowActs.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import classes from '../media/media.module.css'
import { EventDialog } from './EventDialog.tsx'

interface EventTableProps {
  readonly events: readonly ReachEvent[]
  readonly geo: GeoRegistry
  /** Of what it is a table. */
  readonly labelledBy: string
}

/** Each event with its days, how many came, and from where. */
export function EventTable({ events, geo, labelledBy }: EventTableProps) {
  const { t } = useTranslation()
  const [changing, setChanging] = useState<ReachEvent | null>(null)
  const nameOf = placeNames(geo, t)
  const restore = useDo('events.restore')
  const remove = useDo('events.remove', {
    onSuccess: ({ id, name }) => offerUndo(t('events.removed', { name }), () => restore.mutate({ id })),
  })
  const placesOf = ({ participants }: ReachEvent) =>
    inOrder(participants)
      .map((one) => t('events.place', { place: nameOf(placeKey(one)), value: formatReach(one.value, t) }))
      .join(', ')
  return (
    <>
      <Table verticalSpacing={6} fz="sm" aria-labelledby={labelledBy}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('events.column.name')}</Table.Th>
            <Table.Th>{t('events.column.days')}</Table.Th>
            <Table.Th className={classes.number}>{t('events.column.total')}</Table.Th>
            <Table.Th>{t('events.column.places')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('reach.screen.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {events.map((event) => (
            <Table.Tr key={event.id}>
              <Table.Td className={classes.wraps}>
                <Text size="sm">{event.name}</Text>
                {event.note !== '' && (
                  <Text size="xs" c="dimmed">
                    {event.note}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className={classes.day}>
                {formatPeriod({ from: event.dayFrom, to: event.dayTo }, t)}
              </Table.Td>
              <Table.Td className={classes.number}>{formatReach(totalOf(event.participants), t)}</Table.Td>
              <Table.Td className={classes.wraps}>{placesOf(event)}</Table.Td>
              <Table.Td className={classes.acts}>
                <RowActs
                  change={{ label: t('events.change', { name: event.name }), run: () => setChanging(event) }}
                  remove={{
                    label: t('events.remove', { name: event.name }),
                    run: () => remove.mutate({ id: event.id }),
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changing !== null && <EventDialog event={changing} geo={geo} onClose={() => setChanging(null)} />}
    </>
  )
}

/** Those from nobody knows where last. */
function inOrder(participants: ReachEvent['participants']): ReachEvent['participants'] {
  const isUnknown = (one: ReachEvent['participants'][number]) => placeKey(one) === 'unknown'
  return [...participants.filter((one) => !isUnknown(one)), ...participants.filter(isUnknown)]
}
