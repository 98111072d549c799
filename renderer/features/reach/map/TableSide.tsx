import { Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { formatMembers } from '../../../../shared/reach/reachTexts.ts'
import {
  type ReachReport,
  type ReportGrouping,
  type ReportPeriod,
  reportGroupings,
} from '../../../../shared/reach/report.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { EstimateSwitch } from '../EstimateSwitch.tsx'
import { InhabitantsNote } from '../InhabitantsNote.tsx'
import { ReachTable } from '../ReachTable.tsx'
import { Choice } from '../series/Choice.tsx'
import type { ShownNumber } from '../shownNumber.ts'

interface TableSideProps {
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  /** The row that is pointed at on the map. */
  readonly lit: string | null
  /** Whether the counties' parts of the unknown are estimated. */
  readonly estimate: boolean
  readonly onEstimate: (estimate: boolean) => void
  readonly onLight: (key: string | null) => void
  readonly onOpen: (number: ShownNumber) => void
}

/** The numbers beside the map of the counties, by county or whatever else they are wanted by. */
export function TableSide({ period, geo, lit, estimate, onEstimate, onLight, onOpen }: TableSideProps) {
  const { t } = useTranslation()
  const [by, setBy] = useState<ReportGrouping>('county')
  const asked = by === 'county' && estimate ? { by, period, estimate } : { by, period }
  const grouped = useAsk('reach.report', asked, { placeholderData: keepPreviousData })
  const report: ReachReport | undefined = grouped.data
  const isByCounty = report?.by === 'county'
  return (
    <>
      <Choice
        label={t('reach.screen.by')}
        options={reportGroupings.map((value) => ({ value, label: t(`reach.by.${value}`) }))}
        value={by}
        onChange={setBy}
      />
      <div style={{ height: 12 }} />
      {grouped.isError && <ErrorNote error={grouped.error} onRetry={() => void grouped.refetch()} />}
      {grouped.isPending && <SkeletonTable rows={6} />}
      {report?.members != null && (
        <Text size="sm" mb="xs">
          {formatMembers(report.members, geo, t)}
        </Text>
      )}
      {report !== undefined && (
        <ReachTable
          report={report}
          lit={isByCounty ? lit : null}
          // A post may have a county's number: only counties light the map.
          onLight={(key) => onLight(isByCounty ? key : null)}
          onOpen={onOpen}
        />
      )}
      {report !== undefined && <InhabitantsNote report={report} />}
      {isByCounty && <EstimateSwitch report={report} estimate={estimate} onEstimate={onEstimate} />}
      {by === 'municipality' && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('reach.screen.withoutMunicipality')}
        </Text>
      )}
    </>
  )
}
