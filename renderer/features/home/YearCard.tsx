import { Button } from '@mantine/core'
import { IconChartHistogram } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { Link } from 'wouter'
import type { YearSoFar } from '../../../shared/contract/home.ts'
import { refusalText } from '../../../shared/reach/changeReason.ts'
import { formatCoverage, formatPeople, measureName } from '../../../shared/reach/reachTexts.ts'
import type { ReportPeriod } from '../../../shared/reach/report.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { dayText } from '../../ui/moments.ts'
import { SkeletonTable } from '../../ui/Skeletons.tsx'
import { NumberButton } from '../reach/NumberButton.tsx'
import { reachViewPath } from '../reach/reachViews.ts'
import type { ShownNumber } from '../reach/shownNumber.ts'
import { type CardOfOwnProps, CardTeaches, HomeCard } from './HomeCard.tsx'
import classes from './YearCard.module.css'
import { changeText, yearReason } from './yearReason.ts'

const OpenedNumber = lazy(async () => ({
  default: (await import('../reach/OpenedNumber.tsx')).OpenedNumber,
}))

/** So many measures are shown; all of them are under reach. */
const shownRows = 5

/** The year so far beside the same days of last year; every number opens to its rows. */
export function YearCard({ isTold }: CardOfOwnProps) {
  const { t } = useTranslation()
  const asked = useAsk('home.year', {})
  if (asked.data === undefined && isTold && asked.isError) return null
  // Where nothing was measured in either there is nothing to lay beside anything.
  const year = asked.data?.year?.rows.length === 0 ? null : asked.data?.year
  return (
    <HomeCard
      icon={IconChartHistogram}
      title={year == null || year.isThisYear ? t('home.year.soFar') : wholeYear(year, t)}
      aside={
        year != null && (
          <Link href={reachViewPath('compare')} className={classes.compare}>
            {t('home.year.compare')}
          </Link>
        )
      }
    >
      {asked.isError && !isTold && <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <SkeletonTable rows={4} columns={4} />}
      {year === null && (
        <CardTeaches text={t('home.year.empty')}>
          <Button component={Link} href={reachViewPath('map')} variant="default" size="xs">
            {t('home.year.toReach')}
          </Button>
        </CardTeaches>
      )}
      {year != null && <Years year={year} />}
    </HomeCard>
  )
}

function wholeYear({ period }: YearSoFar, t: TFunction): string {
  return t('home.year.whole', { year: period.from.slice(0, 4) })
}

function Years({ year }: { readonly year: YearSoFar }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<{ number: ShownNumber; period: ReportPeriod } | null>(null)
  const { period, against, rows, coverage, isThisYear } = year
  const headings = isThisYear
    ? ([t('home.year.now'), t('home.year.before')] as const)
    : ([period.from.slice(0, 4), (against.from ?? '').slice(0, 4)] as const)
  const open = (measure: ShownNumber['measure'], of: ReportPeriod) =>
    setOpened({ number: { by: 'county', key: null, measure }, period: of })
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              {isThisYear && t('home.year.to', { day: dayText(Temporal.PlainDate.from(period.to)) })}
            </th>
            <th scope="col">{headings[0]}</th>
            <th scope="col">{headings[1]}</th>
            <th scope="col">{t('home.year.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((row) => (
            <tr key={row.measure}>
              <th scope="row">{measureName(row.measure, t)}</th>
              {(
                [
                  [row.value, row.people?.value, period, headings[0]],
                  [row.before, row.people?.before, against, headings[1]],
                ] as const
              ).map(([value, people, of, heading]) => (
                <td key={heading}>
                  <NumberButton
                    value={value}
                    {...(people != null && { text: formatPeople(people, t) })}
                    of={`${measureName(row.measure, t)}, ${heading}`}
                    onOpen={() => open(row.measure, of)}
                  />
                </td>
              ))}
              <td>
                {row.perCent === null ? (
                  <span className={classes.reason} title={refusalText(row, t)}>
                    {yearReason(row, t)}
                  </span>
                ) : (
                  changeText(row.perCent, t)
                )}
              </td>
            </tr>
          ))}
          {coverage.now.aimed > 0 && (
            <tr>
              <th scope="row">{t('home.year.coverage')}</th>
              <td>
                <Coverage of={coverage.now} />
              </td>
              <td>
                <Coverage of={coverage.before} />
              </td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {opened !== null && (
        <Suspense fallback={null}>
          <OpenedNumber {...opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  )
}

function Coverage({ of: { reached, aimed } }: { readonly of: YearSoFar['coverage']['now'] }) {
  const { t } = useTranslation()
  const text = formatCoverage({ reached, aimed, reachedCounties: [], missingCounties: [] }, t)
  return (
    <Link
      href={reachViewPath('coverage')}
      className={classes.coverage}
      aria-label={`${reached}/${aimed}. ${t('home.year.openCoverage', { coverage: text })}`}
    >
      {`${reached}/${aimed}`}
    </Link>
  )
}
