import { Table, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { EventImportReport } from '../../../../shared/contract/events.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { placeNames } from '../../../../shared/reach/placeNames.ts'
import { placeKey, totalOf } from '../../../../shared/reach/reachEvent.ts'
import { formatPeriod, formatReach } from '../../../../shared/reach/reachTexts.ts'
import classes from '../media/media.module.css'

/** Events drawn: more than anybody compares with a file. */
const most = 50

interface EventPreviewProps {
  readonly events: EventImportReport['events']
  readonly geo: GeoRegistry
}

/** The events of a file as they would be taken in. */
export function EventPreview({ events, geo }: EventPreviewProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const nameOf = placeNames(geo, t)
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} size="h6" mb={4} id={headingId}>
        {t('events.import.preview')}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: longer than the dialog, it is scrolled by the arrow keys */}
      <section className={classes.scroll} aria-labelledby={headingId} tabIndex={0}>
        <Table stickyHeader verticalSpacing={6} fz="sm" aria-labelledby={headingId}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.number}>{t('common.rejected.row')}</Table.Th>
              <Table.Th>{t('events.column.name')}</Table.Th>
              <Table.Th>{t('events.column.days')}</Table.Th>
              <Table.Th className={classes.number}>{t('events.column.total')}</Table.Th>
              <Table.Th>{t('events.column.places')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {events.slice(0, most).map(({ row, name, dayFrom, dayTo, participants }) => (
              <Table.Tr key={row}>
                <Table.Td className={classes.number}>{row}</Table.Td>
                <Table.Td className={classes.wraps}>{name}</Table.Td>
                <Table.Td className={classes.day}>{formatPeriod({ from: dayFrom, to: dayTo }, t)}</Table.Td>
                <Table.Td className={classes.number}>{formatReach(totalOf(participants), t)}</Table.Td>
                <Table.Td className={classes.wraps}>
                  {participants
                    .map((one) =>
                      t('events.place', { place: nameOf(placeKey(one)), value: formatReach(one.value, t) }),
                    )
                    .join(', ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {events.length > most && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('events.import.previewMore', { shown: most, count: events.length })}
        </Text>
      )}
    </section>
  )
}
