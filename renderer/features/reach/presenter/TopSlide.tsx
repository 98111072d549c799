import { useTranslation } from 'react-i18next'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { NumberButton } from '../NumberButton.tsx'
import type { OpenNumber } from '../shownNumber.ts'
import classes from './Presenter.module.css'

/** More than these nobody at the back of a room reads. */
const most = 5

interface TopSlideProps {
  readonly period: ReportPeriod
  readonly onOpen: OpenNumber
}

/** The posts that reached most. */
export function TopSlide({ period, onOpen }: TopSlideProps) {
  const { t } = useTranslation()
  const asked = useAsk('reach.report', { by: 'post', period })
  if (asked.isError) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <SkeletonTable rows={6} />
  const top = asked.data.rows.flatMap(({ key, label, total }) =>
    total === null ? [] : [{ key, label, total }],
  )
  const longest = Math.max(1, ...top.map(({ total }) => total))
  if (top.length === 0) return <p>{t('reachView.presenter.noPosts')}</p>
  return (
    <ol className={classes.lines}>
      {top.slice(0, most).map(({ key, label, total }) => (
        <li key={key}>
          {label}:{' '}
          <NumberButton
            value={total}
            of={label}
            onOpen={() => onOpen({ by: 'post', key, measure: 'total' })}
          />
          <span className={classes.bar} style={{ width: `${(total / longest) * 100}%` }} aria-hidden />
        </li>
      ))}
    </ol>
  )
}
