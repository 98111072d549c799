import { Button, Group, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { useId } from '@mantine/hooks'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import type { CorrectedObservation, Observation } from '../../../shared/reach/observation.ts'
import { formatPeriod, formatReach } from '../../../shared/reach/reachTexts.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { momentText } from '../../ui/moments.ts'
import { RowActs } from '../../ui/RowActs.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'
import { useZone } from '../../ui/useZone.ts'
import { ObservationDialog } from './ObservationDialog.tsx'
import classes from './ObservationRows.module.css'

/** As many as are read at once; hundreds with their buttons keep a window waiting. */
const atOnce = 60

interface ObservationRowsProps {
  readonly observations: readonly Observation[]
  /** What those among them that correct something said before. */
  readonly corrected?: readonly CorrectedObservation[]
}

/** What somebody else counted: who says so, where, in which period, and the file and row that it came from. */
export function ObservationRows({ observations, corrected = [] }: ObservationRowsProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const geo = useAsk('geo.registry', {}).data
  const [shown, setShown] = useState(atOnce)
  const [correcting, setCorrecting] = useState<Observation | null>(null)
  const zone = useZone()
  const restore = useDo('reach.restoreObservation')
  const remove = useDo('reach.deleteObservation')
  const removeOne = ({ id, source, value }: Observation) => {
    const onSuccess = () =>
      offerUndo(t('reach.screen.removed', { source, value }), () => restore.mutate({ id }))
    remove.mutate({ id }, { onSuccess })
  }
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
              <VisuallyHidden>{t('reach.screen.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {observations.slice(0, shown).map((observation) => (
            <Table.Tr key={observation.id}>
              <Table.Td className={classes.source}>
                <Text size="sm">
                  {observation.source}, {observation.channel}
                </Text>
                <Text size="xs" c="dimmed">
                  {originText(observation, zone, t)}
                  {observation.note !== '' && `. ${observation.note}`}
                </Text>
                {correctedBy(observation, corrected).map((before) => (
                  <Text key={before.id} size="xs" c="dimmed">
                    {t(
                      before.correctedBy === null
                        ? 'reach.screen.correctedFrom'
                        : 'reach.screen.correctedFromBy',
                      {
                        moment: momentText(before.correctedAt, zone),
                        who: before.correctedBy ?? '',
                        value: formatReach(before.value, t),
                        place: placeName(before, geo, t),
                        period: formatPeriod({ from: before.periodFrom, to: before.periodTo }, t),
                      },
                    )}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td>{placeName(observation, geo, t)}</Table.Td>
              <Table.Td className={classes.period}>
                {formatPeriod({ from: observation.periodFrom, to: observation.periodTo }, t)}
              </Table.Td>
              <Table.Td>{observation.collected?.figure ?? t(`reach.metric.${observation.metric}`)}</Table.Td>
              <Table.Td className={classes.value}>{formatReach(observation.value, t)}</Table.Td>
              <Table.Td className={classes.acts}>
                <RowActs
                  change={
                    observation.collected === null && geo !== undefined
                      ? {
                          label: t('reach.screen.correct', naming(observation, t)),
                          run: () => setCorrecting(observation),
                        }
                      : undefined
                  }
                  remove={{
                    label: t('reach.screen.remove', naming(observation, t)),
                    run: () => removeOne(observation),
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {observations.length > shown && (
        <Group mt={8} gap="sm">
          <Text size="sm" c="dimmed">
            {t('reach.screen.more', { shown, count: observations.length })}
          </Text>
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + atOnce)}>
            {t('reach.screen.showMore')}
          </Button>
        </Group>
      )}
      {correcting !== null && geo !== undefined && (
        <ObservationDialog geo={geo} corrects={correcting} onClose={() => setCorrecting(null)} />
      )}
    </section>
  )
}

/** What an observation said before it was corrected, the latest first. */
function correctedBy(
  { replaces }: Observation,
  corrected: readonly CorrectedObservation[],
): CorrectedObservation[] {
  const before = corrected.find(({ id }) => id === replaces)
  return before === undefined ? [] : [before, ...correctedBy(before, corrected)]
}

/** What tells a row's buttons from those of the next. */
function naming({ source, value }: Observation, t: TFunction) {
  return { source, value: formatReach(value, t) }
}

/** The municipality, or else the county; abroad; or that nobody knows. */
function placeName(
  { abroad, county, municipality }: Observation,
  geo: GeoRegistry | undefined,
  t: TFunction,
): string {
  if (abroad) return t('reach.abroad')
  const named =
    geo?.municipalities.find(({ code }) => code === municipality)?.name ??
    geo?.counties.find(({ code }) => code === county)?.short
  return named ?? t('common.unknown')
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
