import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatInhabitants } from '../../../shared/reach/inhabitantsTexts.ts'
import type { PeopleBounds } from '../../../shared/reach/peopleBounds.ts'
import { formatPeriod, measureName, measureOf, measureText } from '../../../shared/reach/reachTexts.ts'
import type { ReachRow, ReportPeriod } from '../../../shared/reach/report.ts'
import { useAsk } from '../../app/queries.ts'
import { PlacesCard } from './places/PlacesCard.tsx'
import { RowsBehind } from './RowsBehind.tsx'
import { metricBehind, type ShownNumber } from './shownNumber.ts'

interface RowsDrawerProps {
  readonly number: ShownNumber
  /** The line of the report that it stands in. */
  readonly row: ReachRow
  readonly period: ReportPeriod
  readonly onClose: () => void
}

/** What a number of the report is made of. */
export function RowsDrawer({ number, row, period, onClose }: RowsDrawerProps) {
  const { t } = useTranslation()
  const { by, key, measure } = number
  const isUnplaced = key === 'unknown' && (by === 'county' || by === 'municipality')
  const registry = useAsk('geo.registry', {}, { enabled: isUnplaced })
  const rule =
    measure === 'perThousand' && row.inhabitants !== undefined
      ? t('places.dividedBy', { inhabitants: formatInhabitants(row.inhabitants, t) })
      : isUnplaced
        ? t('places.unknownWhy')
        : undefined
  const rows = useAsk('reach.rows', { by, period, key, metric: metricBehind(measure) }, { gcTime: 10_000 })
  return (
    <RowsBehind
      title={`${row.label}: ${measureName(measure, t)}`}
      value={measureOf(row, measure)}
      text={measureText(row, measure, t)}
      hint={[formatPeriod(period, t), rule, peopleRule(measure === 'people' ? row.people : null, t)]
        .filter((part) => part !== undefined)
        .join('. ')}
      rows={rows}
      onClose={onClose}
    >
      {isUnplaced && registry.data !== undefined && <PlacesCard geo={registry.data} />}
    </RowsBehind>
  )
}

/** How sure a number of people is. */
function peopleRule(people: PeopleBounds | null, t: TFunction): string | undefined {
  if (people === null) return undefined
  const { atLeast, atMost, sources } = people
  return atLeast === atMost ? t('reach.peopleOnce') : t('reach.peopleBetween', { count: sources })
}
