import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { isReached } from '../../../../shared/reach/reachCoverage.ts'
import { formatPeriod } from '../../../../shared/reach/reachTexts.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { NumberButton } from '../NumberButton.tsx'
import { RowsComing } from '../RowsComing.tsx'
import type { OpenNumber } from '../shownNumber.ts'
import classes from './Presenter.module.css'

interface CoverageSlideProps {
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  readonly onOpen: OpenNumber
}

/** "4 av 4 län", each with its number or when it was last reached. */
export function CoverageSlide({ period, geo, onOpen }: CoverageSlideProps) {
  const { t } = useTranslation()
  const asked = useAsk('reach.coverage', { period })
  if (asked.isError) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <RowsComing />
  const { counties } = asked.data
  const nameOf = (code: string) => geo.counties.find((county) => county.code === code)?.name ?? code
  if (counties.length === 0) return <p>{t('reach.coverageNone')}</p>
  return (
    <>
      <p className={classes.large}>
        {t('reach.coverage', { reached: counties.filter(isReached).length, aimed: counties.length })}
      </p>
      <ul className={classes.lines}>
        {counties.map((line) => (
          <li key={line.code}>
            {isReached(line) ? (
              <>
                {nameOf(line.code)}:{' '}
                <NumberButton
                  value={line.value}
                  of={nameOf(line.code)}
                  onOpen={() => onOpen({ by: 'county', key: line.code, measure: 'total' })}
                />
              </>
            ) : line.last === null ? (
              t('reachView.coverage.missingNever', { place: nameOf(line.code) })
            ) : (
              t('reachView.coverage.missing', {
                ...{ place: nameOf(line.code), when: formatPeriod(line.last, t) },
              })
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
