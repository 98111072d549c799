import { ActionIcon, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Observation } from '../../../shared/reach/observation.ts'
import { formatPeriod, formatReach } from '../../../shared/reach/reachTexts.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { momentText } from '../../ui/moments.ts'
import { showUndo } from '../../ui/toasts.tsx'
import { useZone } from '../../ui/useZone.ts'
import classes from './ObservationRows.module.css'

/** More rows than anybody reads; the export has them all. */
const most = 300

/** What somebody else counted: who says so, where, in which period, and the file and row that it came from. */
export function ObservationRows({ observations }: { observations: readonly Observation[] }) {
  const { t } = useTranslation()
  const headingId = useId()
  const counties = useAsk('geo.registry', {}).data?.counties ?? []
  const zone = useZone()
  const restore = useDo('reach.restoreObservation')
  const remove = useDo('reach.deleteObservation', {
    onSuccess: (_, { id }) => showUndo(t('reach.screen.removed'), () => restore.mutate({ id })),
  })
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} size="h6" mb={4} id={headingId}>
        {t('reach.screen.observations', { count: observations.length })}
      </Title>
      <Table verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reach.report.source')}</Table.Th>
            <Table.Th>{t('reach.by.county')}</Table.Th>
            <Table.Th>{t('reach.screen.period')}</Table.Th>
            <Table.Th>{t('reach.report.metric')}</Table.Th>
            <Table.Th className={classes.value}>{t('reach.screen.value')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('common.action.delete')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {observations.slice(0, most).map((observation) => (
            <Table.Tr key={observation.id}>
              <Table.Td className={classes.source}>
                <Text size="sm">
                  {observation.source}, {observation.channel}
                </Text>
                <Text size="xs" c="dimmed">
                  {originText(observation, zone, t)}
                  {observation.note !== '' && `. ${observation.note}`}
                </Text>
              </Table.Td>
              <Table.Td>
                {counties.find(({ code }) => code === observation.county)?.short ?? t('common.unknown')}
              </Table.Td>
              <Table.Td className={classes.period}>
                {formatPeriod({ from: observation.periodFrom, to: observation.periodTo }, t)}
              </Table.Td>
              <Table.Td>{observation.collected?.figure ?? t(`reach.metric.${observation.metric}`)}</Table.Td>
              <Table.Td className={classes.value}>{formatReach(observation.value, t)}</Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('reach.screen.remove', {
                    source: observation.source,
                    value: formatReach(observation.value, t),
                  })}
                  onClick={() => remove.mutate({ id: observation.id })}
                >
                  <IconTrash size={17} stroke={1.6} />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {observations.length > most && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('reach.screen.more', { shown: most, count: observations.length })}
        </Text>
      )}
    </section>
  )
}

/** The file and its row, the network's post and when it was asked about, or somebody's hand. */
function originText({ origin, collected, enteredAt }: Observation, zone: string, t: TFunction): string {
  const moment = momentText(enteredAt, zone)
  if (origin !== null) return t('reach.screen.fromRow', origin)
  if (collected === null) return t('reach.screen.byHand', { moment })
  return [t('reach.screen.collected', { moment }), ...(collected.url === null ? [] : [collected.url])].join(
    ': ',
  )
}
