import { Progress, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeliveryFilter } from '../../../../shared/contract/deliveries.ts'
import type { DeliveryCounts, DeliveryState } from '../../../../shared/delivery/delivery.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { useAsk } from '../../../app/queries.ts'
import { countText } from '../../../ui/countText.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { failedStates, leftStates, progressOf, rowsIn } from '../progress.ts'
import classes from './PlacesView.module.css'
import { placeRows } from './placeRows.ts'

interface PlacesViewProps {
  readonly publication: Publication
  readonly onShow: (filter: Partial<DeliveryFilter>) => void
}

const sentColumn = { name: 'sent', states: ['sent'] } as const
const triedColumn = { name: 'tried', states: ['tried'] } as const

/** What is counted of a place: the rows in these states; none: all of them. */
const columnsOf = (trial: boolean) =>
  [
    { name: 'total', states: [] },
    trial ? triedColumn : sentColumn,
    { name: 'left', states: leftStates },
    { name: 'failed', states: failedStates },
    { name: 'inDoubt', states: ['in-doubt'] },
    { name: 'suppressed', states: ['suppressed'] },
  ] as const satisfies readonly { readonly name: string; readonly states: readonly DeliveryState[] }[]

/** How far a send has come in each county and municipality. Every number opens the recipients that it counts. */
export function PlacesView({ publication: { id, state, trial }, onShow }: PlacesViewProps) {
  const { t } = useTranslation()
  const columns = columnsOf(trial)
  const geo = useAsk('geo.registry', {})
  const places = useAsk(
    'deliveries.places',
    { publicationId: id },
    { staleTime: 0, refetchInterval: state === 'running' && 5_000 },
  )
  if (places.isError) return <ErrorNote error={places.error} onRetry={() => void places.refetch()} />
  if (places.data === undefined || geo.data === undefined) return <SkeletonTable rows={10} columns={6} />
  const line = (name: string, counts: DeliveryCounts, filter: Partial<DeliveryFilter>, isCounty: boolean) => {
    const { percent } = progressOf(counts)
    return (
      <Table.Tr key={`${filter.county} ${filter.municipality}`} data-county={isCounty || undefined}>
        <Table.Th scope="row" className={classes.place}>
          {name}
        </Table.Th>
        {columns.map(({ name: column, states }) => {
          const count = rowsIn(states, counts)
          const what = t(`publication.places.${column}`)
          return (
            <Table.Td key={column} className={classes.number}>
              {count === 0 ? (
                <span className={classes.none}>0</span>
              ) : (
                <button
                  type="button"
                  className={classes.open}
                  aria-label={t('publication.places.open', { place: name, what, count })}
                  onClick={() => onShow({ ...filter, states: [...states] })}
                >
                  {countText(count)}
                </button>
              )}
            </Table.Td>
          )
        })}
        <Table.Td>
          <Progress value={percent} size="sm" aria-hidden />
        </Table.Td>
      </Table.Tr>
    )
  }
  return (
    <Table.ScrollContainer type="native" minWidth={780}>
      <Table fz="sm" verticalSpacing={5} className={classes.table} captionSide="top">
        <Table.Caption className={classes.caption}>{t('publication.places.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('publication.places.place')}</Table.Th>
            {columns.map(({ name }) => (
              <Table.Th key={name} scope="col" className={classes.number}>
                {t(`publication.places.${name}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" w={140}>
              {t('publication.places.done')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {placeRows(places.data.places, geo.data).flatMap(({ county, name, counts, municipalities }) => [
            line(name ?? t('publication.places.unknown'), counts, { county }, true),
            ...municipalities.map((row) =>
              line(
                row.name ?? t('publication.places.whole'),
                row.counts,
                { county, municipality: row.municipality },
                false,
              ),
            ),
          ])}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
