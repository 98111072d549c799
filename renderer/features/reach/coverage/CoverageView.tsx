import { Anchor, Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { LastReached } from '../../../../shared/reach/reachCoverage.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import type { OpenNumber } from '../shownNumber.ts'
import { CoverageTable } from './CoverageTable.tsx'
import classes from './CoverageView.module.css'

interface CoverageViewProps {
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  readonly onOpen: OpenNumber
}

/** Which of the counties aimed at and of the members were reached, and when each last was. */
export function CoverageView({ period, geo, onOpen }: CoverageViewProps) {
  const { t } = useTranslation()
  const asked = useAsk('reach.coverage', { period }, { placeholderData: keepPreviousData })
  if (asked.isError) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <SkeletonTable rows={8} />
  const { counties, members } = asked.data
  const open = (by: 'county' | 'municipality') => (key: string, last?: LastReached) =>
    onOpen({ by, key, measure: 'total' }, last && { from: last.from, to: last.to })
  return (
    <div className={classes.columns}>
      <CoverageTable
        title={t('reachView.coverage.counties')}
        lines={counties}
        nameOf={(code) => geo.counties.find((county) => county.code === code)?.name ?? code}
        onOpen={open('county')}
      />
      {members === null ? (
        <Text size="sm" role="note">
          {t('reachView.coverage.noMembers')}{' '}
          <Anchor component={Link} href="/audience/members" size="sm" underline="always">
            {t('reachView.coverage.toMembers')}
          </Anchor>
        </Text>
      ) : (
        <CoverageTable
          title={t('reachView.coverage.members', members)}
          lines={members.places}
          nameOf={(code) => geo.municipalities.find((one) => one.code === code)?.name ?? code}
          onOpen={open('municipality')}
        />
      )}
    </div>
  )
}
