import { Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReachReport, ReportPeriod } from '../../../../shared/reach/report.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { OwnFigures } from '../OwnFigures.tsx'
import { ReachTable } from '../ReachTable.tsx'
import { ReturnedLetters } from '../returned/ReturnedLetters.tsx'
import type { ShownNumber } from '../shownNumber.ts'
import classes from './ChannelsView.module.css'

interface ChannelsViewProps {
  /** By county; of it the networks' own figures are shown. */
  readonly report: ReachReport
  readonly period: ReportPeriod
  readonly onOpen: (number: ShownNumber) => void
}

/** What each channel and each post reached, with bars; and under them what the networks count for themselves. */
export function ChannelsView({ report, period, onOpen }: ChannelsViewProps) {
  return (
    <>
      <div className={classes.columns}>
        <Ranking by="channel" period={period} onOpen={onOpen} />
        <Ranking by="post" period={period} onOpen={onOpen} />
      </div>
      <OwnFigures figures={report.ownFigures} period={period} />
      <ReturnedLetters period={period} />
    </>
  )
}

interface RankingProps extends Pick<ChannelsViewProps, 'period' | 'onOpen'> {
  readonly by: 'channel' | 'post'
}

function Ranking({ by, period, onOpen }: RankingProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const report = useAsk('reach.report', { by, period }, { placeholderData: keepPreviousData })
  return (
    <section aria-labelledby={headingId} className={classes.ranking}>
      <Title order={2} size="h5" mb="xs" id={headingId}>
        {t(by === 'channel' ? 'reachView.channels.byChannel' : 'reachView.channels.byPost')}
      </Title>
      {report.isError && <ErrorNote error={report.error} onRetry={() => void report.refetch()} />}
      {report.isPending && <SkeletonTable rows={6} />}
      {report.data?.rows.length === 0 && Object.keys(report.data.unknown.values).length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('reachView.channels.nothing')}
        </Text>
      ) : (
        report.data !== undefined && (
          <ReachTable report={report.data} lit={null} onLight={() => {}} onOpen={onOpen} bars />
        )
      )}
    </section>
  )
}
