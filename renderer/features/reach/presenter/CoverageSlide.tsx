import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { type CoverageLine, isReached } from '../../../../shared/reach/reachCoverage.ts'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { NumberButton } from '../NumberButton.tsx'
import type { OpenNumber } from '../shownNumber.ts'
import classes from './Presenter.module.css'

interface CoverageSlideProps {
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  readonly onOpen: OpenNumber
}

/** "4 av 4 län" and "12 av 13 medlemmar", each with its number or when it was last reached. */
export function CoverageSlide({ period, geo, onOpen }: CoverageSlideProps) {
  const { t } = useTranslation()
  const asked = useAsk('reach.coverage', { period })
  if (asked.isError) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <SkeletonTable rows={6} />
  const { counties, members } = asked.data
  if (counties.length === 0 && members === null) return <p>{t('reach.coverageNone')}</p>
  return (
    <div className={classes.two}>
      {counties.length > 0 && (
        <Covered
          title={t('reach.coverage', {
            ...{ reached: counties.filter(isReached).length, aimed: counties.length },
          })}
          lines={counties}
          nameOf={(code) => geo.counties.find((county) => county.code === code)?.name ?? code}
          onOpen={(key) => onOpen({ by: 'county', key, measure: 'total' })}
        />
      )}
      {members !== null && (
        <Covered
          title={t('reachView.presenter.members', {
            ...{ reached: members.places.filter(isReached).length, of: members.places.length },
          })}
          lines={members.places}
          nameOf={(code) => geo.municipalities.find((one) => one.code === code)?.name ?? code}
          onOpen={(key) => onOpen({ by: 'municipality', key, measure: 'total' })}
        />
      )}
    </div>
  )
}

interface CoveredProps {
  readonly title: string
  readonly lines: readonly CoverageLine[]
  readonly nameOf: (code: string) => string
  readonly onOpen: (code: string) => void
}

/** Whom nothing reached comes first: that is what a room can do something about. */
function Covered({ title, lines, nameOf, onOpen }: CoveredProps) {
  const { t } = useTranslation()
  const never = lines.filter((line) => !isReached(line) && line.last === null)
  const reached = lines.filter(isReached)
  return (
    <section aria-label={title}>
      <p className={classes.large}>{title}</p>
      <ul className={classes.lines}>
        {never.length > 0 && (
          <li>
            {t('reachView.presenter.never', { places: never.map(({ code }) => nameOf(code)).join(', ') })}
          </li>
        )}
        {lines.map(
          (line) =>
            !isReached(line) &&
            line.last !== null && (
              <li key={line.code}>
                {t('reachView.coverage.missing', {
                  ...{ place: nameOf(line.code), when: formatPeriod(line.last, t) },
                })}
              </li>
            ),
        )}
      </ul>
      <ul className={classes.lines} data-many={reached.length > 6 || undefined}>
        {reached.map(({ code, value }) => (
          <li key={code}>
            {nameOf(code)}: <NumberButton value={value} of={nameOf(code)} onOpen={() => onOpen(code)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
